import { posix } from 'node:path'
import { type Finding, isCode, isTest, type Tree } from '../tree.ts'
import { cycles } from './cycles.ts'
import { type Import, importsOf, parse } from './parse.ts'
import { impurities } from './purity.ts'
import { type Room, roofs, rooms } from './rules.ts'

export type Checked = { readonly findings: Finding[]; readonly files: number; readonly imports: number }

/** Holds a source tree against the table of rules. The counts let a caller see that it was read at all. */
export function checkImports(tree: Tree): Checked {
  const findings: Finding[] = []
  const graph = new Map<string, string[]>()
  let imports = 0
  for (const [file, source] of tree) {
    if (!isCode(file)) continue
    const room = roomOf(file)
    if (!room) {
      findings.push({ rule: 'room', file, says: 'belongs to no room of the architecture' })
      continue
    }
    const program = parse(file, source)
    if (room.pure && !isTest(file)) {
      for (const what of impurities(program)) findings.push({ rule: 'pure', file, says: `uses ${what}` })
    }
    const here = importsOf(program)
    imports += here.length
    findings.push(...here.flatMap((one) => checkOne(tree, file, room, one)))
    graph.set(file, runtimeTargets(tree, file, here))
  }
  for (const knot of cycles(graph)) {
    findings.push({ rule: 'cycle', file: knot[0] ?? '', says: `imports itself through ${knot.join(' → ')}` })
  }
  return { findings, files: graph.size, imports }
}

/** The room that a file lies in. */
export function roomOf(file: string): Room | undefined {
  return rooms
    .filter(({ path }) => file === path || file.startsWith(`${path}/`))
    .sort((a, b) => b.path.length - a.path.length)[0]
}

function checkOne(tree: Tree, file: string, room: Room, { from }: Import): Finding[] {
  if (!from.startsWith('.')) return checkPackage(file, room, from)
  const target = posix.join(posix.dirname(file), from)
  const find = (rule: string, says: string): Finding[] => [{ rule, file, says: `${says}: ${from}` }]
  if (!target.startsWith('src/')) {
    return isTest(file) && target.startsWith('tests/') ? [] : find('outside', 'imports from outside src')
  }
  if (!tree.has(target)) return find('missing', 'imports what is not there')
  const other = roomOf(target)
  const isInside = isTest(file) && target.startsWith(`${room.path}/`)
  if (other && other !== room && !isInside && !room.may.includes(other.path)) {
    return find('direction', `${room.path} may not import ${other.path}`)
  }
  return reachesPastFace(tree, file, target) ? find('face', 'reaches past the face of a folder') : []
}

function checkPackage(file: string, room: Room, from: string): Finding[] {
  const find = (says: string): Finding[] => [{ rule: 'package', file, says: `${says}: ${from}` }]
  if (isTest(file)) return []
  if (from.startsWith('node:')) return room.node ? [] : find(`${room.path} runs without Node`)
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
  if (room.packages && !room.packages.includes(name)) return find(`not on the short list of ${room.path}`)
  return room.never?.includes(name) ? find(`${room.path} may not import it`) : []
}

/**
 * True when the target lies in a closed folder that the file is outside of, and is not its index.
 * Closed is the target's room, and any folder in it that has an index; one without is a drawer of its room.
 */
function reachesPastFace(tree: Tree, file: string, target: string): boolean {
  const room = roomOf(target)?.path ?? ''
  const closed = foldersOf(target)
    .filter((folder) => folder.startsWith(room))
    .find((folder) => !file.startsWith(`${folder}/`) && isClosed(tree, folder))
  return closed !== undefined && !/^index\.tsx?$/.test(target.slice(closed.length + 1))
}

function isClosed(tree: Tree, folder: string): boolean {
  if (roofs.includes(folder)) return false
  return (
    rooms.some(({ path }) => path === folder) ||
    tree.has(`${folder}/index.ts`) ||
    tree.has(`${folder}/index.tsx`)
  )
}

/** The folders above a file, outermost first. */
function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1)
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'))
}

function runtimeTargets(tree: Tree, file: string, imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
    .map(({ from }) => posix.join(posix.dirname(file), from))
    .filter((target) => tree.has(target))
}
