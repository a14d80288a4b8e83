import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, expect, test } from 'vitest'
import { RadioRows } from './RadioRows.tsx'

afterEach(cleanup)

const options = [
  { value: 'farmer', label: 'Petani' },
  { value: 'fisher', label: 'Nelayan', hint: 'Juga pembudi daya ikan' },
  { value: 'unknown', label: 'Saya tidak tahu' },
] as const

function Job({ error }: { error?: string }) {
  const [value, setValue] = useState<(typeof options)[number]['value']>()
  return (
    <RadioRows id="job" label="Pekerjaan" options={options} value={value} onChange={setValue} error={error} />
  )
}

test('Nothing is chosen before the person chooses', () => {
  render(<Job />)
  const radios = screen.getAllByRole<HTMLInputElement>('radio')
  expect(radios.map((radio) => radio.checked)).toEqual([false, false, false])
})

test('A row is chosen by a press anywhere on it, and then only that one', async () => {
  render(<Job />)
  await userEvent.click(screen.getByText('Juga pembudi daya ikan'))
  await userEvent.click(screen.getByText('Petani'))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Petani' }).checked).toBe(true)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Nelayan' }).checked).toBe(false)
})

test('The group is named once, with its error; a row is named by its answer, its hint apart', () => {
  render(<Job error="Pilih satu" />)
  const group = screen.getByRole('radiogroup', { name: 'Pekerjaan' })
  expect(group.getAttribute('aria-describedby')).toBe('job-error')
  const fisher = screen.getByRole('radio', { name: 'Nelayan', description: 'Juga pembudi daya ikan' })
  expect(fisher).toBeTruthy()
})
