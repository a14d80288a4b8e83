import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DigitField } from './DigitField.tsx'

afterEach(cleanup)

function Nik({ start = '' }: { start?: string }) {
  const [value, setValue] = useState(start)
  return (
    <>
      <DigitField id="nik" label="NIK" value={value} onChange={setValue} length={16} />
      <output>{value}</output>
    </>
  )
}

const box = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'NIK' })
const value = () => document.querySelector('output')?.textContent
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

test('The pad writes digits in groups of four and counts them', async () => {
  render(<Nik />)
  for (const digit of '351012') await press(digit)
  expect(box().value).toBe('3510 12')
  expect(value()).toBe('351012')
  expect(screen.getByText('6 dari 16')).toBeTruthy()
  await press('Hapus')
  expect(value()).toBe('35101')
  await press('Kosongkan')
  expect(value()).toBe('')
})

test('A keyboard works beside the pad, and its spaces and dashes are ignored', async () => {
  render(<Nik />)
  await userEvent.type(box(), '3510-1203 0459.0001')
  expect(value()).toBe('3510120304590001')
  expect(box().value).toBe('3510 1203 0459 0001')
})

test('No more digits go in than the number has', async () => {
  render(<Nik start="3510120304590001" />)
  await press('7')
  await userEvent.type(box(), '8')
  expect(value()).toBe('3510120304590001')
})

test('What is mended in the middle stays there, and the caret with it', async () => {
  render(<Nik start="35112" />)
  box().focus()
  box().setSelectionRange(4, 4)
  await userEvent.keyboard('{Backspace}')
  expect(value()).toBe('3512')
  await press('0')
  expect(value()).toBe('35102')
  await userEvent.keyboard('9')
  expect(value()).toBe('351092')
})

test('Erasing never gets stuck at the space between groups', async () => {
  render(<Nik start="35101" />)
  await userEvent.type(box(), '{Backspace}{Backspace}')
  expect(value()).toBe('351')
})

test('The pad goes on at the end after Tab has selected the whole number', async () => {
  render(<Nik start="3510" />)
  await userEvent.tab()
  expect(box().selectionStart).toBe(0)
  await press('1')
  expect(value()).toBe('35101')
})
