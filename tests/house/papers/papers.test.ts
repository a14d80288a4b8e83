import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { plant, readTree, type Tree, told, top } from '../tree.ts'
import { deadLinks } from './papers.ts'

/** Papers that a visitor looks for first. */
const first = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE']

/** All that may lie at the top: the rooms of the project, and what its tools look for there. */
const allowed = [
  ...first,
  ...['src', 'public', 'tests', 'bench', 'docs', 'scripts', '.ci', '.github'],
  ...['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'index.html'],
  ...['biome.json', 'knip.json', 'vite.config.ts', 'vitest.config.ts'],
  ...['base', 'domain', 'server', 'worker', 'tests'].map((part) => `tsconfig.${part}.json`),
  'tsconfig.json',
]

test('the papers that a visitor looks for are there', () => {
  expect(first.filter((paper) => !existsSync(join(top, paper)))).toEqual([])
})

test('README names the two commands', () => {
  const readme = readFileSync(join(top, 'README.md'), 'utf8')
  expect(readme).toContain('npm ci && npm start')
  expect(readme).toContain('npm ci && npm test')
})

test('links between papers lead somewhere', () => {
  const atTop = first.filter((paper) => existsSync(join(top, paper)))
  const papers: Tree = new Map([
    ...readTree('docs'),
    ...atTop.map((paper) => [paper, readFileSync(join(top, paper), 'utf8')] as const),
  ])
  expect(told(deadLinks(papers, (path) => existsSync(join(top, path))))).toEqual([])
})

test('a dead link is caught', () => {
  const papers = plant({ 'docs/a.md': '[b](b.md) [c](../c.md#part) [web](https://example.org) `[d](d.md)`' })
  expect(told(deadLinks(papers, (path) => path === 'c.md'))).toEqual([
    'docs/a.md: links to b.md, which is not there [links]',
  ])
})

test('the top of the project holds nothing else', () => {
  const ignored = readFileSync(join(top, '.gitignore'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\/|\/$/g, ''))
  const names = readdirSync(top).filter((name) => name !== '.git' && !ignored.includes(name))
  expect(names.filter((name) => !allowed.includes(name))).toEqual([])
})
