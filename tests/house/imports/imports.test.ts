import { describe, expect, test } from 'vitest'
import { plant, readTree, told } from '../tree.ts'
import { checkImports, roomOf } from './check.ts'
import { rooms } from './rules.ts'

/** The least that a real reading finds; far fewer means that nothing was read. */
const sane = { files: 300, imports: 1000 }

describe('the house as it stands', () => {
  const tree = readTree('src')
  const checked = checkImports(tree)

  test('every import runs the way the architecture says', () => {
    expect(told(checked.findings)).toEqual([])
  })

  test('the check has read the house: every room, and no fewer files than there are', () => {
    expect(checked.files).toBeGreaterThan(sane.files)
    expect(checked.imports).toBeGreaterThan(sane.imports)
    const seen = new Set([...tree.keys()].map((file) => roomOf(file)?.path))
    expect(rooms.map((room) => room.path).filter((path) => !seen.has(path))).toEqual([])
  })
})

describe('each rule bites', () => {
  const domainFace = { 'src/domain/index.ts': 'export const a = 1' }

  test.each([
    ['domain imports nothing above it', 'src/domain/a.ts', '../protocol/index.ts'],
    ['protocol does not know the server', 'src/protocol/a.ts', '../server/problems.ts'],
    ['store does not know sync', 'src/store/a.ts', '../sync/index.ts'],
    ['sync does not know the app', 'src/sync/a.ts', '../app/session/index.ts'],
    ['the app does not know the server', 'src/app/desk/a.tsx', '../../server/problems.ts'],
    ['the server does not know the app', 'src/server/http/a.ts', '../../app/i18n/index.ts'],
    ['the server does not know the tablet store', 'src/server/log/a.ts', '../../store/index.ts'],
    ['no tablet carries the services', 'src/app/kiosk/a.ts', '../../domain/catalogue/services/index.ts'],
    ['nor does the domain around them', 'src/domain/index.ts', './catalogue/services/index.ts'],
    ['kiosk does not know the desk', 'src/app/kiosk/a.tsx', '../desk/index.ts'],
    ['desk does not know the regency', 'src/app/desk/a.tsx', '../regency/index.ts'],
    ['regency does not know the kiosk', 'src/app/regency/a.tsx', '../kiosk/index.ts'],
    ['the worker does not know the app', 'src/worker/a.ts', '../app/ui/index.ts'],
    ['ui knows no case', 'src/app/ui/a.tsx', '../../domain/index.ts'],
    ['the database room knows no sibling', 'src/server/db/a.ts', '../log/index.ts'],
    ['the log does not know the wire', 'src/server/log/a.ts', '../http/index.ts'],
    ['the tablet entry does not know the server', 'src/main.tsx', './server/problems.ts'],
  ])('direction: %s', (_, file, from) => {
    const target = new URL(from, `file:///${file}`).pathname.slice(1)
    const rule = (source: string): string[] => rulesOf({ [file]: source, [target]: 'export const a = 1' })
    expect(rule(`import { a } from '${from}'`)).toEqual(['direction'])
    expect(rule(`import type { a } from '${from}'`)).toEqual(['direction'])
    expect(rule(`export * from '${from}'`)).toEqual(['direction'])
    expect(rule(`export const later = () => import('${from}')`)).toEqual(['direction'])
    expect(rule(`export type A = import('${from}').A`)).toEqual(['direction'])
    expect(rule(`export const url = new URL('${from}', import.meta.url)`)).toEqual(['direction'])
  })

  test('face: nothing past a folder’s index from outside it', () => {
    const deep = { ...domainFace, 'src/domain/residents/nik.ts': '', 'src/domain/residents/index.ts': '' }
    expect(rulesOf({ ...deep, 'src/store/a.ts': "import '../domain/residents/nik.ts'" })).toEqual(['face'])
    expect(rulesOf({ ...deep, 'src/store/a.ts': "import '../domain/residents/index.ts'" })).toEqual(['face'])
    expect(rulesOf({ ...deep, 'src/domain/a.ts': "import './residents/nik.ts'" })).toEqual(['face'])
    expect(rulesOf({ 'src/server/http/a.ts': "import '../log/b.ts'", 'src/server/log/b.ts': '' })).toEqual([
      'face',
    ])
    expect(rulesOf({ 'src/app/kiosk/a.ts': "import '../ui/b.ts'", 'src/app/ui/b.ts': '' })).toEqual(['face'])
  })

  test('face: the index itself, and files of the own folder and above, are open', () => {
    expect(
      rulesOf({
        ...domainFace,
        'src/domain/hash.ts': '',
        'src/domain/residents/index.ts': "import './nik.ts'",
        'src/domain/residents/nik.ts': "import '../hash.ts'",
        'src/store/a.ts': "import '../domain/index.ts'",
      }),
    ).toEqual([])
  })

  test('a room inside a room has a face of its own, and the outer room’s tests may use it', () => {
    const inner = { 'src/domain/catalogue/services/index.ts': '', 'src/domain/catalogue/services/b.ts': '' }
    const from = (file: string, target: string): string[] =>
      rulesOf({ ...inner, [file]: `import '${target}'` })
    expect(from('src/server/http/a.ts', '../../domain/catalogue/services/index.ts')).toEqual([])
    expect(from('src/server/http/a.ts', '../../domain/catalogue/services/b.ts')).toEqual(['face'])
    expect(from('src/domain/catalogue/a.test.ts', './services/index.ts')).toEqual([])
  })

  test('cycle: two files, through a third, and of one with itself', () => {
    const a = { 'src/domain/a.ts': "import { b } from './b.ts'" }
    expect(rulesOf({ ...a, 'src/domain/b.ts': "export * from './a.ts'" })).toEqual(['cycle'])
    expect(
      rulesOf({ ...a, 'src/domain/b.ts': "import './c.ts'", 'src/domain/c.ts': "import './a.ts'" }),
    ).toEqual(['cycle'])
    expect(rulesOf({ 'src/domain/a.ts': "import './a.ts'" })).toEqual(['cycle'])
  })

  test('cycle: a type leaves no cycle behind', () => {
    const back = (source: string): string[] =>
      rulesOf({ 'src/domain/a.ts': "import './b.ts'", 'src/domain/b.ts': source })
    expect(back("import type { A } from './a.ts'")).toEqual([])
    expect(back("import { type A } from './a.ts'")).toEqual([])
    expect(back("import { type A, b } from './a.ts'")).toEqual(['cycle'])
  })

  test('package: the pure rooms import three packages and nothing of Node', () => {
    for (const room of ['domain', 'protocol']) {
      const of = (name: string): string[] => rulesOf({ [`src/${room}/a.ts`]: `import '${name}'` })
      expect(of('zod/mini')).toEqual([])
      expect(of('@noble/hashes/sha2.js')).toEqual([])
      expect(of('dexie')).toEqual(['package'])
      expect(of('node:crypto')).toEqual(['package'])
    }
  })

  test.each([
    ['src/store/a.ts', 'react'],
    ['src/sync/a.ts', 'node:fs'],
    ['src/app/kiosk/a.tsx', '@base-ui/react/dialog'],
    ['src/app/desk/a.tsx', 'pg'],
    ['src/server/http/a.ts', 'react'],
    ['src/worker/a.ts', 'react-dom/client'],
  ])('package: %s may not import %s', (file, name) => {
    expect(rulesOf({ [file]: `import '${name}'` })).toEqual(['package'])
  })

  test.each([
    'Date.now()',
    'new Date()',
    'Date()',
    'Math.random()',
    'new Intl.NumberFormat()',
    '(1).toLocaleString()',
    'globalThis',
  ])('pure: the domain does not use %s', (expression) => {
    expect(rulesOf({ 'src/domain/a.ts': `export const a = ${expression}` })).toContain('pure')
  })

  test('room, outside, missing: a file without a room, an import out of src or to nothing', () => {
    expect(rulesOf({ 'src/utils/a.ts': '' })).toEqual(['room'])
    expect(rulesOf({ 'src/domain/a.ts': "import '../../tests/x.ts'" })).toEqual(['outside'])
    expect(rulesOf({ 'src/domain/a.ts': "import './gone.ts'" })).toEqual(['missing'])
  })

  test('a file that cannot be parsed stops the check', () => {
    expect(() => rulesOf({ 'src/domain/a.ts': 'import {' })).toThrow('src/domain/a.ts')
  })
})

function rulesOf(files: Readonly<Record<string, string>>): string[] {
  return [...new Set(checkImports(plant(files)).findings.map(({ rule }) => rule))]
}
