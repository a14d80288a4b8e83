import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { DateField } from './DateField.tsx'
import { type DateParts, emptyDate, partsOf, readDate } from './date-parts.ts'

afterEach(cleanup)

const date = (day: string, month: string, year: string) => readDate({ day, month, year })

test.each(['3', '03', 'maret', 'Mar', ' MARET '])('The month may be written "%s"', (month) => {
  expect(date('27', month, '1959')).toEqual({ is: 'date', date: '1959-03-27' })
})

test.each([
  ['31', '2', '2020'],
  ['29', '2', '2023'],
  ['0', '1', '2020'],
  ['1', '13', '2020'],
  ['1', '0', '2020'],
  ['1', 'ma', '2020'],
  ['1', 'marz', '2020'],
  ['1', '1', '59'],
  ['1', '', '2020'],
  ['-1', '1', '2020'],
])('%s %s %s is no date', (day, month, year) => {
  expect(date(day, month, year)).toEqual({ is: 'wrong' })
})

test('Three empty boxes are no answer, and a leap day is a date', () => {
  expect(date(' ', '', '')).toEqual({ is: 'empty' })
  expect(date('29', 'feb', '2024')).toEqual({ is: 'date', date: '2024-02-29' })
})

test('A kept date comes back into its boxes', () => {
  expect(partsOf('1959-03-27')).toEqual({ day: '27', month: '3', year: '1959' })
  expect(partsOf(undefined)).toEqual(emptyDate)
})

function Birth({ error }: { error?: string }) {
  const [value, setValue] = useState<DateParts>(emptyDate)
  return (
    <>
      <DateField id="birth" label="Kapan lahir?" value={value} onChange={setValue} error={error} />
      <output>{JSON.stringify(readDate(value))}</output>
    </>
  )
}

test('Three labelled boxes take a date, and focus stays where the person put it', async () => {
  render(<Birth />)
  const group = screen.getByRole('group', { name: 'Kapan lahir?' })
  await userEvent.type(screen.getByRole('textbox', { name: 'Tanggal' }), '27')
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tanggal' }))
  await userEvent.tab()
  await userEvent.keyboard('maret')
  await userEvent.tab()
  await userEvent.keyboard('1959')
  expect(group.getAttribute('aria-describedby')).toBe('birth-hint')
  expect(screen.getByText('{"is":"date","date":"1959-03-27"}')).toBeTruthy()
})

test('Its error belongs to the group, and every box is marked', () => {
  render(<Birth error="Tanggal tidak ada. Contoh 27 3 1959." />)
  const group = screen.getByRole('group', { name: 'Kapan lahir?' })
  expect(group.getAttribute('aria-describedby')).toBe('birth-hint birth-error')
  const boxes = screen.getAllByRole('textbox')
  expect(boxes.map((box) => box.getAttribute('aria-invalid'))).toEqual(['true', 'true', 'true'])
})
