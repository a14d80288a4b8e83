import { type ESTree, Visitor } from 'vite'
import { parse } from '../imports/parse.ts'
import { type Finding, isCode, isTest, type Tree } from '../tree.ts'

/** The one file that may name colours; all else asks for a token. */
const tokens = 'src/app/ui/tokens.css'

const notation = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(/i
const names =
  /(?<![\w-])(?:black|white|gr[ae]y|silver|red|maroon|orange|yellow|gold|green|lime|olive|teal|cyan|aqua|blue|navy|purple|violet|magenta|fuchsia|pink|brown|beige|ivory|tan|crimson|coral|salmon)(?![\w-])/i

/** Colours written out in the app's styles, drawings and code instead of taken from the tokens. */
export function strayColours(tree: Tree): Finding[] {
  return [...tree]
    .filter(([file]) => file.startsWith('src/app/') && file !== tokens && !isTest(file))
    .flatMap(([file, source]) =>
      coloursIn(file, source).map((colour) => ({
        rule: 'colours',
        file,
        says: `names the colour ${colour}`,
      })),
    )
}

function coloursIn(file: string, source: string): string[] {
  if (file.endsWith('.css')) return inStyles(source)
  return isCode(file) ? inCode(parse(file, source)) : []
}

function inStyles(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/url\([^)]*\)|"[^"]*"|'[^']*'/g, '')
  return [...plain.matchAll(/([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(([declaration, , value = '']) =>
    notation.test(value) || names.test(value) ? [declaration.replace(/\s+/g, ' ')] : [],
  )
}

/** Only a string that is nothing but a colour counts: a ticket number with a # is none. */
function inCode(program: ESTree.Program): string[] {
  const found: string[] = []
  new Visitor({
    Literal: (node) => {
      if (
        typeof node.value === 'string' &&
        new RegExp(`^(?:${notation.source})`, 'i').test(node.value.trim())
      ) {
        found.push(node.value)
      }
    },
  }).visit(program)
  return found
}
