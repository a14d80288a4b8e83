import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { top } from '../tree.ts'

/** Planted code lies inside the project, so that the tools use the project's own configuration. */
const artifacts = join(top, 'tests/.artifacts')
mkdirSync(artifacts, { recursive: true })
const planted: string[] = []
afterEach(() => {
  for (const folder of planted.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const badStyle = {
  noExplicitAny: 'export const a: any = 1',
  noNonNullAssertion: "export const a = ''.at(0)!",
  noEnum: 'export enum A { B }',
  noDefaultExport: 'export default 1',
  noConsole: 'console.log(1)',
  useImportType: "import { A } from './b.ts'\nexport type B = A",
  noFloatingPromises: 'async function a(): Promise<void> {}\na()',
  useImportExtensions: "export { a } from './noEnum'",
}

test('types: the domain knows no browser and no Node', () => {
  const folder = plant({
    'tsconfig.json': JSON.stringify({
      extends: '../../../tsconfig.domain.json',
      include: ['*.ts'],
      exclude: [],
    }),
    'a.ts': ['document', 'process', 'console', 'fetch', 'setTimeout', 'crypto']
      .map((name) => `${name};`)
      .join('\n'),
  })
  const { status, stdout } = run('tsc', ['-p', folder])
  expect(status).not.toBe(0)
  expect(stdout.match(/Cannot find name/g)).toHaveLength(6)
})

test('types: strict, also about indexes and optional fields', () => {
  const folder = plant({
    'tsconfig.json': JSON.stringify({
      extends: '../../../tsconfig.domain.json',
      include: ['*.ts'],
      exclude: [],
    }),
    'a.ts': 'export const a: number = [1][0]\nexport const b: { c?: 1 } = { c: undefined }\n',
  })
  expect(run('tsc', ['-p', folder]).stdout.match(/error TS/g)).toHaveLength(2)
})

test('lint: each rule that the style leans on', () => {
  const config = JSON.parse(readFileSync(join(top, 'biome.json'), 'utf8'))
  const folder = plant({
    'biome.json': JSON.stringify({ ...config, $schema: undefined, vcs: { enabled: false } }),
    ...Object.fromEntries(
      Object.entries(badStyle).map(([rule, code]) => [`src/domain/${rule}.ts`, `${code}\n`]),
    ),
  })
  const { stdout } = run('biome', ['lint', '--max-diagnostics=none', '--reporter=github', folder], folder)
  const caught = Object.keys(badStyle).filter((rule) =>
    stdout.split('\n').some((line) => line.includes(`/${rule},`) && line.includes(`src/domain/${rule}.ts`)),
  )
  expect(caught).toEqual(Object.keys(badStyle))
})

test('unused: a file, an export and a dependency that nobody uses', () => {
  const folder = plant({
    'package.json': JSON.stringify({ name: 'planted', dependencies: { zod: '4.6.7' } }),
    'src/server.ts': "import { a } from './a.ts'\na()",
    'src/a.ts': 'export const a = () => 1\nexport const b = 2',
    'src/forgotten.ts': 'export const c = 3',
  })
  copyFileSync(join(top, 'knip.json'), join(folder, 'knip.json'))
  const { status, stdout } = run('knip', ['--directory', folder])
  expect(status).not.toBe(0)
  for (const name of ['src/forgotten.ts', 'zod', 'b']) expect(stdout).toMatch(new RegExp(`^${name}\\s`, 'm'))
})

function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(artifacts, 'planted-'))
  planted.push(folder)
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}

function run(tool: string, args: readonly string[], cwd: string = top) {
  return spawnSync(join(top, 'node_modules/.bin', tool), args, { cwd, encoding: 'utf8' })
}
