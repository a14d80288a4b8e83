import { type ESTree, Visitor } from 'vite'

/**
 * What of the language itself would make a pure room depend on when or where it runs. The browser's
 * and Node's own globals need no list: `tsconfig.domain.json` does not know them.
 */
export function impurities(program: ESTree.Program): string[] {
  const found: string[] = []
  new Visitor({
    MemberExpression: (node) => {
      const name = `${nameOf(node.object)}.${nameOf(node.property)}`
      if (name === 'Date.now' || name === 'Math.random') found.push(name)
      if (/^toLocale/.test(nameOf(node.property))) found.push(nameOf(node.property))
    },
    NewExpression: (node) => {
      if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) found.push('new Date()')
    },
    CallExpression: (node) => {
      if (nameOf(node.callee) === 'Date') found.push('Date()')
    },
    Identifier: (node) => {
      if (node.name === 'Intl' || node.name === 'globalThis') found.push(node.name)
    },
  }).visit(program)
  return found
}

function nameOf(node: object): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : ''
}
