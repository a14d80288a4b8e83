import { cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { addedService } from '../../../../tests/builders/added-service.ts'
import { loadMessages } from '../../i18n/index.ts'
import { AnswerInput } from './AnswerInput.tsx'

beforeEach(() => loadMessages('desk'))
afterEach(cleanup)

/** The control of a question, and what it was answered with so far. */
function theInput(name: string, kept: unknown) {
  const field = addedService.sections.flatMap(({ fields }) => fields).find((one) => one.name === name)
  if (field === undefined) throw new Error(name)
  let answer = kept
  const Input = () => {
    const [raw, setRaw] = useState(kept)
    answer = raw
    return <AnswerInput field={field} raw={raw} error={undefined} onAnswer={setRaw} />
  }
  render(<Input />)
  return { user: userEvent.setup(), answer: () => answer }
}

test('an entry of a list is corrected, another added, one taken away', async () => {
  const { user, answer } = theInput('goods', [{ thing: 'Meja', count: 4, returned: true }])
  const count = within(screen.getByRole('group', { name: 'Barang ke-1' })).getByLabelText('Jumlah')
  await user.clear(count)
  await user.type(count, '5')
  await user.click(screen.getByRole('button', { name: 'Tambah barang' }))
  const second = within(screen.getByRole('group', { name: 'Barang ke-2' }))
  await user.type(second.getByRole('textbox', { name: 'Barang' }), 'Kursi')
  expect(answer()).toEqual([{ thing: 'Meja', count: '5', returned: true }, { thing: 'Kursi' }])
  await user.click(screen.getByRole('button', { name: 'Hapus Barang ke-1' }))
  expect(answer()).toEqual([{ thing: 'Kursi' }])
})

test('several answers are ticked in the order in which they are offered; a village is found by its district', async () => {
  const several = theInput('activities', ['music'])
  await several.user.click(screen.getByRole('checkbox', { name: 'Rapat' }))
  expect(several.answer()).toEqual(['meeting', 'music'])
  cleanup()
  const village = theInput('guestVillage', '35.10.05.2002')
  const box = screen.getByRole<HTMLInputElement>('combobox')
  expect(box.value).toBe('Desa Kedungrejo')
  await village.user.clear(box)
  await village.user.type(box, 'kecamatan songgon')
  await village.user.click(screen.getByRole('option', { name: /Desa Bayu/ }))
  expect(village.answer()).toBe('35.10.19.2006')
})
