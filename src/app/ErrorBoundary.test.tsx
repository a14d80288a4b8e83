import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { ErrorBoundary } from './ErrorBoundary.tsx'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Broken(): never {
  throw new Error('private words of a bug')
}

test('A bug in a screen shows calm words and the way on, none of its own', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React reports what it caught
  render(
    <ErrorBoundary>
      <Broken />
    </ErrorBoundary>,
  )
  expect(screen.getByRole('heading', { level: 1, name: 'Halaman ini berhenti' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Muat ulang' })).toBeTruthy()
  expect(document.body.textContent).not.toContain('private words')
})
