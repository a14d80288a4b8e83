import { type ESTree, parseSync, Visitor } from 'vite'

/** One import as written; `typeOnly` leaves nothing behind when compiled. */
export type Import = { readonly from: string; readonly typeOnly: boolean }

/** The file's syntax tree. Throws on a syntax error: a file that cannot be read must not pass a check. */
export function parse(file: string, source: string): ESTree.Program {
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  return program
}

/** Every import, re-export, dynamic import, type import and worker address of a file. */
export function importsOf(program: ESTree.Program): Import[] {
  const found: Import[] = []
  const add = (from: unknown, typeOnly: boolean): void => {
    if (typeof from === 'string') found.push({ from: from.replace(/\?.*$/, ''), typeOnly })
  }
  new Visitor({
    ImportDeclaration: (node) =>
      add(node.source.value, node.importKind === 'type' || allTypes(node.specifiers)),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type'),
    ExportNamedDeclaration: (node) =>
      add(node.source?.value, node.exportKind === 'type' || allTypes(node.specifiers)),
    ImportExpression: (node) => add(literal(node.source), false),
    TSImportType: (node) => add(node.source.value, true),
    NewExpression: (node) => add(besideThisFile(node), false),
  }).visit(program)
  return found
}

function allTypes(specifiers: readonly object[]): boolean {
  return specifiers.length > 0 && specifiers.every((one) => kindOf(one) === 'type')
}

function kindOf(specifier: object): unknown {
  if ('importKind' in specifier) return specifier.importKind
  return 'exportKind' in specifier ? specifier.exportKind : 'value'
}

function literal(node: { readonly type: string; readonly value?: unknown }): unknown {
  return node.type === 'Literal' ? node.value : undefined
}

/** `new URL('./worker.ts', import.meta.url)`: how a worker is named to the bundler. */
function besideThisFile(node: ESTree.NewExpression): unknown {
  const [path] = node.arguments
  const isUrl = node.callee.type === 'Identifier' && node.callee.name === 'URL'
  const value = isUrl && path ? literal(path) : undefined
  return typeof value === 'string' && /^\..*\.tsx?$/.test(value) ? value : undefined
}
