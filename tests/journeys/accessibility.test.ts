import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ticketNumber } from '../../src/domain/index.ts'
import type { Plan } from '../../src/server/demonstration/index.ts'
import { aRegencyProgram, type RegencyProgram } from '../builders/regency-program.ts'
import { aFilingPage } from './office/filing.ts'
import { leaveAlone } from './pages/idle.ts'
import { Inspector } from './pages/inspector.ts'
import { answersTo, Kiosk, serviceOf } from './pages/kiosk.ts'
import { Tablet } from './pages/tablet.ts'
import { type Words, wordsIn } from './pages/words.ts'
import {
  tourOfAdministration,
  tourOfDesk,
  tourOfEnrolment,
  tourOfKiosk,
  tourOfRating,
  tourOfRegency,
  tourOfTracking,
} from './screens/index.ts'

/** Some fifty screens, five times each and more; with `EVERY_GUISE=1` some twenty times. */
const patience = process.env.EVERY_GUISE === undefined ? 300_000 : 3_600_000

let program: RegencyProgram
let plan: Plan
let english: Words
let javanese: Words
beforeAll(async () => {
  program = await aRegencyProgram({ DATABASE_URL: '', DEMONSTRATION: 'on' })
  if (program.demonstration === null) throw new Error('there is no demonstration')
  plan = program.demonstration
  english = await wordsIn('en')
  javanese = await wordsIn('jv')
})
afterAll(() => program.remove())

/** A tablet, and what looks at its screens; the test fails for whatever either finds. */
async function anInspectedTablet(...others: readonly Words[]) {
  const tablet = await Tablet.at(program.url)
  onTestFinished(() => tablet.remove())
  const inspector = new Inspector(tablet, others)
  return { tablet, look: inspector.look, found: () => [...inspector.findings, ...tablet.findings] }
}

test('everybody can use every screen of the kiosk: in all colours, on all screens, with any text, in every language', {
  timeout: patience,
}, async () => {
  const { tablet, look, found } = await anInspectedTablet(english, javanese)
  await tourOfEnrolment(tablet, look)
  await tablet.enrol(plan.villages[0]?.pairingCodes[0] ?? '')
  await tourOfKiosk(tablet, look)
  // The demonstration's refused request, which nobody has rated yet.
  const refused = ticketNumber(plan.villages[0]?.code ?? '', 'A', 11)
  await tourOfRating(tablet, refused, look)
  await tourOfTracking(tablet, refused, look)
  await tablet.go('/antrean')
  await look('queue')

  const { common } = tablet.words
  await tablet.networkOff()
  await tablet.go('/')
  await tablet.page.getByText(common.sync.offline).first().waitFor()
  await look('kiosk-offline')
  await tablet.page.clock.install()
  await tablet.go('/cek')
  await leaveAlone(new Kiosk(tablet))
  await look('kiosk-idle')
  await tablet.page.clock.fastForward(31_000)
  await tablet.page.getByRole('heading', { name: tablet.words.kiosk.rest.bring }).waitFor()
  await look('kiosk-rest')
  expect(found()).toEqual([])
})

test('everybody can use every screen of the desk', async () => {
  const { tablet, look, found } = await anInspectedTablet(english)
  const [village] = plan.villages
  const [member] = village?.staff ?? []
  if (!village || !member) throw new Error('nobody works there')
  await tablet.enrol(village.pairingCodes[1] ?? '')
  const file = await aFilingPage(tablet.page)
  const service = serviceOf('kelahiran-4in1')
  const [ticket = ''] = await file({ service, answers: answersTo(service), count: 1 })
  await tourOfDesk(tablet, ticket, member, look)
  expect(found()).toEqual([])
})

test('everybody can use every screen of the regency', async () => {
  const { tablet, look, found } = await anInspectedTablet(english)
  const { code = '' } = plan.villages[0] ?? {}
  const agency = plan.officers.find(({ role }) => role === 'agency')
  const administrator = plan.officers.find(({ role }) => role === 'administrator')
  if (!agency || !administrator) throw new Error('nobody works there')
  await tourOfRegency(tablet, agency, code, look)
  await tourOfAdministration(tablet, administrator, code, look)
  expect(found()).toEqual([])
})
