import { describe, expect, test } from 'vitest'
import { plant, readTree, told } from '../tree.ts'
import { strayWords } from './words.ts'

describe('words for people stand in message files', () => {
  const tree = readTree('src/app')

  test('no screen says anything by itself', () => {
    expect([...tree.keys()].filter((file) => file.endsWith('.tsx')).length).toBeGreaterThan(10)
    expect(told(strayWords(tree))).toEqual([])
  })

  test.each([
    '<p>Simpan</p>',
    '<>Simpan</>',
    "<p>{'Simpan'}</p>",
    "<p>{saved ? 'Tersimpan' : ''}</p>",
    "<p>{saved && 'Tersimpan'}</p>",
    '<p>{`Nomor ${n}`}</p>',
    "<p>{'Nomor ' + n}</p>",
    '<button aria-label="Tutup" />',
    "<img alt={broken ? 'Rusak' : ''} />",
    '<input placeholder={`Isi`} />',
    '<Field title="Nama" />',
    '<Field label="Nama" />',
  ])('caught: %s', (jsx) => {
    expect(caught('src/app/kiosk/A.tsx', jsx)).toHaveLength(1)
  })

  test.each([
    '<p>{n} · {m}</p>',
    '<p className="big red" id="a">1.</p>',
    '<T id="receipt.title" />',
    "<p lang={dark ? 'id' : 'en'}>{t('save')}</p>",
  ])('left alone: %s', (jsx) => {
    expect(caught('src/app/kiosk/A.tsx', jsx)).toEqual([])
  })

  test('a sentence anywhere in code is caught, a bug’s message is not', () => {
    const inCode = (code: string): string[] => told(strayWords(plant({ 'src/app/kiosk/a.ts': code })))
    expect(inCode("document.title = 'Kesalahan: periksa'")).toHaveLength(1)
    expect(inCode('document.title = `Nomor anda ${n}`')).toHaveLength(1)
    expect(inCode("throw new Error('No such case')")).toEqual([])
    expect(inCode("const key = 'ArrowDown'; const media = '(min-width: 10px) and (hover)'")).toEqual([])
  })

  test('messages themselves may speak', () => {
    expect(caught('src/app/i18n/A.tsx', '<p>Simpan</p>')).toEqual([])
  })
})

function caught(file: string, jsx: string): string[] {
  return told(strayWords(plant({ [file]: `export const A = () => ${jsx}` })))
}
