import { expect, test } from 'vitest'
import { csvOf } from './csv.ts'

test.each([
  ['=SUM(A1)', "'=SUM(A1)"],
  ['+62812', "'+62812"],
  ['-1', "'-1"],
  ['@nama', "'@nama"],
  ['\tx', "'\tx"],
  ['Desa "Baru", Songgon', '"Desa ""Baru"", Songgon"'],
  ['=1,2', `"'=1,2"`],
  ['Bayu', 'Bayu'],
])('%j becomes %s', (text, cell) => {
  expect(csvOf([['a', text]])).toBe(`\uFEFFa,${cell}\r\n`)
})
