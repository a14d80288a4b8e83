import { type ESTree, Visitor } from 'vite'
import { parse } from '../imports/parse.ts'
import { type Finding, isCode, isTest, type Tree } from '../tree.ts'

/** Attributes that a person sees or hears. */
const spoken = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'aria-placeholder',
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'heading',
  'summary',
])

/**
 * Words for people that stand in the app's own code instead of in its message files: text between
 * tags, spoken attributes, also inside conditions and templates, and any string that reads like a
 * sentence. Messages themselves are excepted, and so is what only a developer sees: a bug's `Error`.
 */
export function strayWords(tree: Tree): Finding[] {
  return [...tree]
    .filter(([file]) => file.startsWith('src/app/') && isCode(file) && !isTest(file))
    .filter(([file]) => !file.startsWith('src/app/i18n/'))
    .flatMap(([file, source]) =>
      wordsIn(file, source).map((words) => ({
        rule: 'words',
        file,
        says: `says “${words}” by itself`,
      })),
    )
}

function wordsIn(file: string, source: string): string[] {
  const program = parse(file, source)
  const found = [...inMarkup(program), ...sentences(program)].map((words) =>
    words.trim().replace(/\s+/g, ' '),
  )
  return [...new Set(found)].filter((words) => /\p{L}/u.test(words))
}

function inMarkup(program: ESTree.Program): string[] {
  const found: string[] = []
  const child = (node: ESTree.JSXChild): void => {
    if (node.type === 'JSXText') found.push(node.value)
    if (node.type === 'JSXExpressionContainer') found.push(...literals(node.expression))
  }
  new Visitor({
    JSXElement: (node) => node.children.forEach(child),
    JSXFragment: (node) => node.children.forEach(child),
    JSXAttribute: (node) => {
      if (node.name.type !== 'JSXIdentifier' || !spoken.has(node.name.name)) return
      if (node.value?.type === 'Literal') found.push(String(node.value.value))
      if (node.value?.type === 'JSXExpressionContainer') found.push(...literals(node.value.expression))
    },
  }).visit(program)
  return found
}

/** Strings that begin with a capital and go on with a second word. */
function sentences(program: ESTree.Program): string[] {
  const strings: { text: string; at: number }[] = []
  const errors: { start: number; end: number }[] = []
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string') strings.push({ text: value, at: start })
    },
    TemplateElement: ({ value, start }) => {
      strings.push({ text: value.cooked ?? '', at: start })
    },
    NewExpression: ({ callee, start, end }) => {
      if (callee.type === 'Identifier' && callee.name.endsWith('Error')) errors.push({ start, end })
    },
  }).visit(program)
  return strings
    .filter(({ at }) => !errors.some(({ start, end }) => at > start && at < end))
    .map(({ text }) => text)
    .filter((text) => /^\p{Lu}\p{Ll}+[:,.]? +\p{L}/u.test(text))
}

/** What an expression may come to as literal text, through its branches. */
function literals(node: ESTree.Expression | ESTree.JSXEmptyExpression): string[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : []
    case 'TemplateLiteral':
      return node.quasis.map((part) => part.value.cooked ?? '')
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)]
    case 'LogicalExpression':
      return [...literals(node.left), ...literals(node.right)]
    case 'ParenthesizedExpression':
      return literals(node.expression)
    case 'BinaryExpression':
      return node.operator === '+' ? [...branch(node.left), ...branch(node.right)] : []
    default:
      return []
  }
}

function branch(node: ESTree.Expression | ESTree.PrivateIdentifier): string[] {
  return node.type === 'PrivateIdentifier' ? [] : literals(node)
}
