// @vitest-environment node
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

const blocks = [...css.matchAll(/(:root[^{]*)\{([^}]*)\}/g)].map(([, selector, body]) => ({
  selector: selector?.trim() ?? '',
  tokens: new Map(
    [...(body ?? '').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  ),
}))

const of = (selector: string): Tokens[] =>
  blocks.filter((block) => block.selector === selector).map(({ tokens }) => tokens as Tokens)

const light = of(':root')[0] as Tokens
const [systemDark, systemContrast] = of(':root:not([data-theme])') as [Tokens, Tokens]
const dark = of(':root[data-theme="dark"]')[0] as Tokens
const contrast = of(':root[data-theme="contrast"]')[0] as Tokens

function luminance(hex: string): number {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/gi, '$&$&') : hex
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(long.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}

function ratio(theme: Tokens, one: string, other: string): number {
  const [dim, bright] = [one, other]
    .map((name) => luminance(theme.get(`--${name}`) ?? ''))
    .sort((a, b) => a - b)
  return ((bright ?? 0) + 0.05) / ((dim ?? 0) + 0.05)
}

test("The system's dark and contrast are the same as the chosen ones", () => {
  expect(systemDark).toEqual(dark)
  expect(systemContrast).toEqual(contrast)
})

const themes = [
  ['light', light],
  ['dark', dark],
  ['contrast', contrast],
] as const
const grounds = ['bg', 'surface', 'sunken']
const inks = ['text', 'text-2', 'primary', 'accent', 'ok', 'warn', 'bad', 'info', 'idle']

test.each(themes)('In %s every ink reads at 7:1 on every ground and on its own soft fill', (_, theme) => {
  const toned = inks.slice(2)
  const pairs = [
    ...inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)),
    ...toned.map((tone) => [tone, `${tone}-soft`] as const),
    ...toned.map((tone) => ['on-primary', tone] as const),
  ]
  const weak = pairs.filter(([one, other]) => ratio(theme, one, other) < 7)
  expect(weak).toEqual([])
})

test.each(themes)('In %s borders of controls are seen at 3:1 and the motif on its frieze', (_, theme) => {
  for (const ground of grounds) expect(ratio(theme, 'line-strong', ground)).toBeGreaterThan(4.5)
  expect(ratio(theme, 'motif', 'frieze')).toBeGreaterThan(4.5)
})
