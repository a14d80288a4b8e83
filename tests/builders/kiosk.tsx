import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router'
import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import type { Service } from '../../src/domain/index.ts'
import { loadCatalogue } from '../../src/domain/index.ts'
import type { DraftRow, StoreName, Tables } from '../../src/store/index.ts'

const kioskVillage = '35.10.24.2008'

const names: readonly StoreName[] = [
  'meta',
  'events',
  'outbox',
  'cases',
  'drafts',
  'catalogue',
  'staff',
  'keys',
]

/** The services that this release brings. */
export function theServices(): readonly Service[] {
  const loaded = loadCatalogue(catalogueData)
  if (!loaded.ok) throw new Error(loaded.places.join('\n'))
  return loaded.value.services
}

/** One of them. */
export function theService(id: string): Service {
  const service = theServices().find((one) => one.id === id)
  if (service === undefined) throw new Error(`no service ${id}`)
  return service
}

/**
 * The kiosk of an enrolled tablet with every service, opened at an address. Its modules are loaded anew by whoever
 * calls `vi.resetModules()` before: that is a reload. jsdom has no modal dialogs, so they open plainly.
 */
export async function theKioskAt(path: string) {
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
  }
  window.scrollTo = () => {}
  cleanup()
  const { loadMessages } = await import('../../src/app/i18n/index.ts')
  await loadMessages('kiosk')
  const { KioskApp } = await import('../../src/app/kiosk/index.ts')
  render(
    <MemoryRouter initialEntries={[path]}>
      <KioskApp />
      <Here />
    </MemoryRouter>,
  )
  await screen.findByRole('heading', { level: 1 }, { timeout: 5_000 })
  return userEvent.setup()
}

/** Where the kiosk is. */
export const here = (): string => screen.getByTestId('here').textContent ?? ''

function Here() {
  return <output data-testid="here" hidden>{`${useLocation().pathname}${useLocation().search}`}</output>
}

/** An enrolled tablet that holds the catalogue, and perhaps more services, and nothing else. */
export async function anEmptyTablet(more: readonly Service[] = []): Promise<void> {
  const { planEnrol, tabletStore } = await import('../../src/store/index.ts')
  sessionStorage.clear()
  const rows: Tables['catalogue'][] = [...theServices(), ...more].map((service, order) => ({
    id: service.id,
    order,
    service,
  }))
  await tabletStore.run({
    wanted: {},
    touches: names,
    durability: 'relaxed',
    decide: () => ({ change: { clear: names, put: { catalogue: rows } }, result: undefined }),
  })
  const inc = '0193b1d2-0000-7000-8000-000000000001'
  await tabletStore.run(
    planEnrol({ device: 'd-1', inc, letter: 'A', village: kioskVillage, asg: 1 }, { seen: null }),
  )
}

/** What the tablet's database holds. */
export async function stored(): Promise<{ events: number; drafts: readonly DraftRow[]; text: string }> {
  const { drafts, tabletStore } = await import('../../src/store/index.ts')
  const seen = await tabletStore.read({ oldest: 100 })
  if (!seen.ok) throw new Error(seen.problem)
  const rows = await drafts()
  return { events: seen.value.oldest.length, drafts: rows, text: JSON.stringify([seen.value, rows]) }
}
