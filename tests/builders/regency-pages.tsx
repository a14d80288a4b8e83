import { cleanup, configure, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes, useLocation } from 'react-router'
import { vi } from 'vitest'
import type { FakeRegency } from './fake-regency.ts'

// A page answers within a second; a busy build machine may not.
configure({ asyncUtilTimeout: 8_000 })

/** The regency's pages against a server of the test's own, opened at an address. jsdom's dialogs open plainly. */
export async function theRegencyAt(path: string, server: FakeRegency) {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
  window.scrollTo = () => {}
  cleanup()
  vi.stubGlobal('fetch', server.fetch)
  const { loadMessages } = await import('../../src/app/i18n/index.ts')
  await loadMessages('regency')
  const { RegencyApp } = await import('../../src/app/regency/index.ts')
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/kabupaten/*" element={<RegencyApp />} />
      </Routes>
      <Here />
    </MemoryRouter>,
  )
  return userEvent.setup()
}

/** Where these pages are. */
export const here = (): string => screen.getByTestId('here').textContent ?? ''

function Here() {
  return <output data-testid="here" hidden>{`${useLocation().pathname}${useLocation().search}`}</output>
}
