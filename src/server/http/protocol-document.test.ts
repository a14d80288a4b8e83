import { verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { protocolVectors } from '../../../tests/builders/protocol-vectors.ts'
import { eventVersions } from '../../domain/index.ts'
import { headers, holds, limits, problems, rejections } from '../../protocol/index.ts'

const text = readFileSync('docs/protocol.md', 'utf8')

/** The cells of every table row whose first cell is one word in code quotes, in the section of that heading. */
function rowsUnder(heading: string): string[][] {
  const section = text.split(`\n${heading}\n`)[1]?.split(/\n#{2,3} |\n\*\*[A-Z]/)[0] ?? ''
  return rowsIn(section)
}

function rowsIn(part: string): string[][] {
  const rows = part.split('\n').filter((line) => /^\| `[^`]+` \|/.test(line))
  return rows.map((row) =>
    row
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.replace(/^`([^`]*)`$/, '$1')),
  )
}

function block(kind: string): string {
  return text.split(`\`\`\`json ${kind}\n`)[1]?.split('\n```')[0] ?? ''
}

test('every problem stands in the document with its status and what follows, and no other', () => {
  const documented = rowsUnder('## Problems').map(([code, status, then]) => [
    code,
    { status: Number(status), then },
  ])
  expect(Object.fromEntries(documented)).toEqual(problems)
  expect(documented).toHaveLength(Object.keys(problems).length)
})

test('every limit stands in the document with its value, and no other', () => {
  const documented = rowsUnder('## Limits').map(([name, value]) => [name, Number(value)])
  expect(Object.fromEntries(documented)).toEqual(limits)
})

test('every verdict code and header stands in the document, and no other', () => {
  const after = (words: string) => rowsIn(text.split(words)[1]?.split('\n\n')[0] ?? '').map(([code]) => code)
  expect(after('| code of `rej` | the event |\n')).toEqual([...rejections])
  expect(after('| code of `held` | the event |\n')).toEqual([...holds])
  expect(rowsUnder('## Conventions').map(([name]) => name)).toEqual(
    expect.arrayContaining(Object.values(headers)),
  )
})

test('every event type stands in the document with its versions, and no other', () => {
  const types = rowsUnder('## Events').filter(([name]) => name?.includes('.'))
  const documented = types.map(([type, versions]) => [type, versions?.split(', ').map(Number)])
  expect(Object.fromEntries(documented)).toEqual(eventVersions)
})

test('every address stands in the document, and no other', () => {
  const files = readdirSync('src/server/http', { recursive: true, encoding: 'utf8' })
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const served = sources.flatMap((file) => {
    const [, ...parts] = readFileSync(join('src/server/http', file), 'utf8').split("address(app, '")
    return parts.flatMap((part) =>
      [...part.matchAll(/\b(GET|HEAD|POST|PATCH): \{/g)].map(([, verb]) => `${verb} ${part.split("'")[0]}`),
    )
  })
  const documented = [...text.matchAll(/`((?:GET|HEAD|POST|PATCH) \/[^`]*)`/g)].map(([, one]) => one)
  expect(new Set(documented)).toEqual(new Set(served))
})

test('the examples are what the code computes', () => {
  expect(JSON.parse(block('vectors'))).toEqual(JSON.parse(JSON.stringify(protocolVectors())))
})

test('the signature of the example verifies over its text, and over no other', () => {
  const { text: signed, publicKey, signature } = JSON.parse(block('signed'))
  const holds = (words: string) =>
    verify(
      'sha256',
      Buffer.from(words),
      { key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki', dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64'),
    )
  expect(signed).toBe(protocolVectors().sessionText)
  expect(holds(signed)).toBe(true)
  expect(holds(`${signed} `)).toBe(false)
})
