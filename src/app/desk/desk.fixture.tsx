import { cleanup, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { theService } from '../../../tests/builders/kiosk.tsx'
import { village } from '../../../tests/builders/tablet.ts'
import { type CheckPin, planEnrol, type StoreName, tabletStore, tryPin } from '../../store/index.ts'
import { loadMessages } from '../i18n/index.ts'
import { setWho } from '../session/index.ts'
import { DeskApp } from './index.ts'

/** This tablet's life. */
export const inc = '0193b1d2-0000-7000-8000-000000000001'
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

export const operator = { id: 'operator-1', name: 'Bu Siti', role: 'operator', pin: '123456' } as const
export const head = { id: 'head-1', name: 'Pak Joko', role: 'head', pin: '654321' } as const

const services = ['kelahiran-4in1', 'keterangan-domisili', 'keterangan-usaha', 'spm-kesehatan'].map(
  theService,
)

/** An enrolled tablet with its staff and some services, and no case. */
export async function anEmptyDesk(): Promise<void> {
  const catalogue = services.map((service, order) => ({ id: service.id, order, service }))
  await tabletStore.run({
    wanted: {},
    touches: names,
    durability: 'relaxed',
    decide: () => ({
      change: { clear: names, put: { catalogue, staff: [operator, head] } },
      result: undefined,
    }),
  })
  await tabletStore.run(planEnrol({ device: 'd-1', inc, letter: 'A', village, asg: 1 }, { seen: null }))
}

const compared: CheckPin = async ({ pin, phc }) => (pin === phc ? 'right' : 'wrong')

/** The desk at an address on a tablet held upright: list first, then one case. A tablet computes Argon2id. */
export async function theDeskAt(path = '/loket', checkPin = compared) {
  // The store's own counting of tries.
  const check = (staff: string, pin: string) =>
    tryPin(
      tabletStore,
      { staff, pin, phc: staff === head.id ? head.pin : operator.pin, now: Date.now() },
      checkPin,
    )
  HTMLDialogElement.prototype.showModal ??= function show(this: HTMLDialogElement) {
    this.open = true
  }
  HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  window.scrollTo = () => {}
  window.matchMedia = (media) => Object.assign(new EventTarget(), narrow, { media })
  cleanup()
  setWho({ is: 'locked' })
  await loadMessages('desk')
  render(
    <MemoryRouter initialEntries={[path]}>
      <Routes>
        <Route path="/loket/*" element={<DeskApp check={check} />} />
      </Routes>
    </MemoryRouter>,
  )
  return userEvent.setup()
}

const narrow = { matches: false, onchange: null, addListener: () => {}, removeListener: () => {} }

/** Chooses a name, types a PIN, opens. */
export async function typePin(user: ReturnType<typeof userEvent.setup>, name: string, pin: string) {
  await user.click(await screen.findByRole('radio', { name: new RegExp(name) }))
  await user.type(screen.getByLabelText('PIN'), pin)
  await user.click(screen.getByRole('button', { name: 'Buka' }))
}

/** The desk, unlocked by a member of staff. */
export async function theOpenDesk(who: typeof operator | typeof head = operator, path = '/loket') {
  const user = await theDeskAt(path)
  await typePin(user, who.name, who.pin)
  await screen.findByText(new RegExp(`^${who.name} · `))
  return user
}
