import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A source tree: path from the top of the project, with forward slashes, to the file's text. */
export type Tree = ReadonlyMap<string, string>

/** What a check found: which rule, in which file, said so that its reader can mend it. */
export type Finding = { readonly rule: string; readonly file: string; readonly says: string }

/** The top folder of the project. */
export const top = fileURLToPath(new URL('../..', import.meta.url))

/** Every file below this folder of the project, read whole. */
export function readTree(folder: string): Tree {
  const files = readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [relative(top, file).split(sep).join('/'), readFileSync(file, 'utf8')]))
}

/** A planted tree: `plant({ 'src/domain/a.ts': "import …" })`. */
export function plant(files: Readonly<Record<string, string>>): Tree {
  return new Map(Object.entries(files))
}

/** One line a finding, for a message that a failing test prints. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, file, says }) => `${file}: ${says} [${rule}]`)
}

export function isCode(file: string): boolean {
  return /\.tsx?$/.test(file)
}

/** A test, or what only tests use. */
export function isTest(file: string): boolean {
  return /\.(?:test|fixture)\.tsx?$/.test(file)
}
