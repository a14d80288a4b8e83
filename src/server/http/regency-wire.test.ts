import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficerBrowser } from '../../../tests/builders/officer.ts'
import { aComplaint, anEvent, idOf } from '../../../tests/builders/pushes.ts'
import { aRegency, type Regency, village } from '../../../tests/builders/regency.ts'
import { WireDevice } from '../../../tests/builders/wire-device.ts'
import { MINUTE } from '../../domain/index.ts'
import {
  caseAnswer,
  casesAnswer,
  loginAnswer,
  meAnswer,
  overviewAnswer,
  villagesAnswer,
  workAnswer,
} from '../../protocol/index.ts'

let regency: Regency
let officer: OfficerBrowser

beforeAll(async () => {
  regency = await aRegency()
  const tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const nameless = anEvent('nameless', 2, { type: 'request.hurried', case: idOf('case complaint') })
  await tablet.push([aComplaint('complaint', 1, { at: regency.now() }), nameless])
  officer = await new OfficerBrowser(regency.url).logIn(regency, 'supervisor')
}, 60_000)
afterAll(() => regency.stop())

const answerTo = async (path: string) => (await officer.get(`/v1/regency/${path}`)).json()

test('every answer of the regency has the shape that its pages read', async () => {
  const login = await officer.post('/v1/regency/login', regency.officers.supervisor)
  expect(loginAnswer.parse(await login.json()).officer.role).toBe('supervisor')
  expect(meAnswer.parse(await answerTo('me')).officer.name).toBe('Petugas pengaduan')
  expect(villagesAnswer.parse(await answerTo('villages')).villages).toHaveLength(217)
  expect(casesAnswer.parse(await answerTo(`villages/${village}/cases?state=open`)).cases).toHaveLength(1)
  const opened = caseAnswer.parse(await answerTo(`cases/${village}/${idOf('case complaint')}`))
  expect(opened.case.entries[0]?.personal).toEqual({ note: 'catatan complaint' })
})

test('the overview counts what falls due within the hour, and names the villages with refused events', async () => {
  const now = overviewAnswer.parse(await answerTo('overview'))
  expect(now).toMatchObject({
    soon: 0,
    waitingForRegency: 1,
    stopped: [{ village, refused: 1, held: 0 }],
  })
  expect(workAnswer.parse(await answerTo(`work?village=${village}&limit=5`))).toMatchObject({
    cases: [{ village, kind: 'complaint', status: 'submitted' }],
    more: false,
  })
  expect(workAnswer.parse(await answerTo('work?village=35.10.16.1008')).cases).toEqual([])
  regency.pass(181 * MINUTE)
  officer = await new OfficerBrowser(regency.url).logIn(regency, 'supervisor')
  expect(overviewAnswer.parse(await answerTo('overview')).soon).toBe(1)
})

test('an administrator is counted every case, and none waits for them', async () => {
  officer = await new OfficerBrowser(regency.url).logIn(regency, 'administrator')
  expect(overviewAnswer.parse(await answerTo('overview'))).toMatchObject({ soon: 1, waitingForRegency: 0 })
  expect((await officer.get('/v1/regency/work')).status).toBe(404)
})
