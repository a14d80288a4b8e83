import { describe, expect, test } from 'vitest'
import { plant, readTree, told } from '../tree.ts'
import { strayColours } from './colours.ts'

describe('colours come from the tokens', () => {
  const tree = readTree('src/app')

  test('no style or drawing names a colour', () => {
    expect([...tree.keys()].filter((file) => file.endsWith('.css')).length).toBeGreaterThan(5)
    expect(told(strayColours(tree))).toEqual([])
  })

  test.each([
    '.a { color: #fff }',
    '.a { border: 1px solid rgb(0 0 0 / 50%); }',
    '.a { background: oklch(0.4 0.1 200) }',
    '.a { color: white; }',
    '.a { --own: #07526980 }',
    '.a:hover { outline: 3px solid red }',
  ])('caught in styles: %s', (css) => {
    expect(strayColours(plant({ 'src/app/ui/a.css': css }))).toHaveLength(1)
  })

  test.each([
    '.a { color: var(--text); background: transparent; border-color: currentColor }',
    '#feed .a { color: color-mix(in oklch, var(--primary), transparent) }',
    '/* #fff */ .white { color: CanvasText }',
    '.a { white-space: nowrap }',
    '.a { background: url("#fff") }',
  ])('left alone: %s', (css) => {
    expect(strayColours(plant({ 'src/app/ui/a.css': css }))).toEqual([])
  })

  test('caught in code; the tokens themselves are free', () => {
    const code = `export const A = () => <path fill="#f3ba8c" style={{ color: 'oklch(1 0 0)' }} />`
    expect(strayColours(plant({ 'src/app/ui/A.tsx': code }))).toHaveLength(2)
    expect(strayColours(plant({ 'src/app/ui/tokens.css': ':root { --text: #2b1f15 }' }))).toEqual([])
  })
})
