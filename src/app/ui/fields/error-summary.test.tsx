import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Button } from '../button/Button.tsx'
import { Page } from '../page/Page.tsx'
import type { FieldError } from './ErrorSummary.tsx'
import { TextField } from './TextField.tsx'

const message = 'Isi nama lengkap'

beforeEach(() => {
  window.scrollTo = vi.fn()
  Element.prototype.scrollIntoView = vi.fn()
})
afterEach(cleanup)

function NamePage() {
  const [name, setName] = useState('')
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const check = () => setErrors(name === '' ? [{ field: 'name', message }] : [])
  return (
    <Page title="Siapa nama Anda?" errors={errors}>
      <TextField id="name" label="Nama" value={name} onChange={setName} error={errors[0]?.message} />
      <Button kind="primary" onPress={check}>
        Lanjut
      </Button>
    </Page>
  )
}

const shown = () =>
  render(
    <MemoryRouter>
      <NamePage />
    </MemoryRouter>,
  )

test('Arriving at a page puts focus on its title and names the document after it', () => {
  shown()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
  expect(document.title).toBe('Siapa nama Anda? · Smart Kampung')
})

test('A failed attempt puts focus on the summary, and says so in the title', async () => {
  shown()
  await userEvent.click(screen.getByRole('button', { name: 'Lanjut' }))
  expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Ada yang perlu diperbaiki' }))
  expect(document.title).toBe('Kesalahan: Siapa nama Anda? · Smart Kampung')
})

test('A second failed attempt brings focus back to the summary', async () => {
  shown()
  const next = screen.getByRole('button', { name: 'Lanjut' })
  await userEvent.click(next)
  await userEvent.click(next)
  expect(document.activeElement).toBe(screen.getByRole('alert'))
})

test('Its link leads to the field, whose description is the same words', async () => {
  shown()
  await userEvent.click(screen.getByRole('button', { name: 'Lanjut' }))
  await userEvent.click(screen.getByRole('link', { name: message }))
  const field = screen.getByRole('textbox', { name: 'Nama', description: /Isi nama lengkap/ })
  expect(document.activeElement).toBe(field)
  expect(location.hash).toBe('')
})
