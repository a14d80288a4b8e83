import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Combobox } from './Combobox.tsx'
import { matching } from './combobox-state.ts'

const options = ['Banyuwangi', 'Bangorejo', 'Glagah', 'Glenmore', 'Wongsorejo'].map((name) => ({
  value: name.toLowerCase(),
  label: name,
}))

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(cleanup)

function District() {
  const [value, setValue] = useState<string>()
  return (
    <>
      <Combobox id="district" label="Kecamatan" options={options} value={value} onChange={setValue} />
      <output>{value ?? 'belum'}</output>
    </>
  )
}

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Kecamatan' })
const listed = () => screen.queryAllByRole('option').map((option) => option.textContent)
const chosen = () => document.querySelector('output')?.textContent

test('Typing narrows the list and chooses nothing by itself', async () => {
  render(<District />)
  await userEvent.type(box(), 'gl')
  expect(listed()).toEqual(['Glagah', 'Glenmore'])
  expect(chosen()).toBe('belum')
})

test('Arrows move through the list and around its ends, Enter chooses', async () => {
  render(<District />)
  await userEvent.type(box(), 'gl{ArrowUp}')
  expect(box().getAttribute('aria-activedescendant')).toBe('district-option-1')
  await userEvent.keyboard('{ArrowDown}')
  expect(screen.getByRole('option', { selected: true }).textContent).toBe('Glagah')
  await userEvent.keyboard('{Enter}')
  expect(chosen()).toBe('glagah')
  expect(box().value).toBe('Glagah')
  expect(box().getAttribute('aria-expanded')).toBe('false')
})

test('Escape shuts the list and keeps what was typed', async () => {
  render(<District />)
  await userEvent.type(box(), 'ban{Escape}')
  expect(listed()).toEqual([])
  expect(box().value).toBe('ban')
})

test('A press on an option chooses it', async () => {
  render(<District />)
  await userEvent.click(box())
  await userEvent.click(screen.getByRole('option', { name: 'Wongsorejo' }))
  expect(chosen()).toBe('wongsorejo')
})

test('Text changed after choosing takes the choice back', async () => {
  render(<District />)
  await userEvent.type(box(), 'gl{ArrowDown}{Enter}x')
  expect(chosen()).toBe('belum')
})

test('Finding nothing says what to do', async () => {
  render(<District />)
  await userEvent.type(box(), 'zzz')
  expect(screen.getAllByText('Tidak ditemukan. Periksa ejaan.')).toHaveLength(2)
})

test('Search forgives case, accents, order and punctuation, and puts beginnings first', () => {
  const villages = [
    { value: '1', label: 'Kampung Mandar' },
    { value: '2', label: 'Mandar', words: 'Mandaré' },
  ]
  expect(matching(villages, 'MANDAR').map(({ value }) => value)).toEqual(['2', '1'])
  expect(matching(villages, 'mandar, kampung').map(({ value }) => value)).toEqual(['1'])
  expect(matching(villages, 'mandare').map(({ value }) => value)).toEqual(['2'])
})
