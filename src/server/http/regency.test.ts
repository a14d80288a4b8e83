import { afterAll, beforeAll, expect, test } from 'vitest'
import { OfficerBrowser } from '../../../tests/builders/officer.ts'
import { aComplaint, anEvent, idOf } from '../../../tests/builders/pushes.ts'
import {
  aRegency,
  type OfficerRole,
  otherVillage,
  type Regency,
  village,
} from '../../../tests/builders/regency.ts'
import { okay, problemOf, WireDevice } from '../../../tests/builders/wire-device.ts'
import { MINUTE, pack } from '../../domain/index.ts'
import { statement } from '../db/index.ts'

let regency: Regency
let tablet: WireDevice
const complaint = idOf('case complaint')
const birth = idOf('case birth')
const residence = idOf('case residence')

function aRequest(name: string, dseq: number, service: string) {
  const births = service === 'kelahiran-4in1'
  const data = {
    ticket: `012001-A00${dseq}0-X`,
    service,
    serviceVersion: 1,
    approval: births ? 'regency' : 'village',
    products: births
      ? ['nik', 'kk', 'akta-kelahiran', 'kia'].map((id) => ({ id, issuer: 'regency' }))
      : [{ id: 'surat-domisili', issuer: 'village' }],
    promise: births
      ? { minutes: 30, clock: 'calendar', startsAt: 'verified' }
      : { minutes: 15, clock: 'calendar', startsAt: 'submitted' },
    answers: {},
    papers: [],
    priority: [],
    language: 'id',
  }
  const pii = pack({ answers: { applicantName: 'Aminah Contoh' } }, '0'.repeat(32))
  return anEvent(name, dseq, {
    type: 'request.submitted',
    case: idOf(`case ${name}`),
    actor: { kind: 'resident' },
    data,
    pii,
  })
}

beforeAll(async () => {
  regency = await aRegency()
  tablet = await new WireDevice(regency.url).pair(await regency.pairingCode(village))
  const { push } = await tablet.push([
    aComplaint('complaint', 1),
    aRequest('birth', 2, 'kelahiran-4in1'),
    aRequest('residence', 3, 'keterangan-domisili'),
    anEvent('verified', 4, { type: 'request.verified', case: birth, pii: null }),
  ])
  expect(push.verdicts.map(({ s }) => s)).toEqual(['ok', 'ok', 'ok', 'ok'])
}, 60_000)
afterAll(() => regency.stop())

const anOfficer = (role: OfficerRole) => new OfficerBrowser(regency.url).logIn(regency, role)
const notFound = { status: 404, code: 'NOT_FOUND' }

test('a log-in gives a cookie that no script reads and no other site sends, new each time', async () => {
  const browser = new OfficerBrowser(regency.url)
  const first = await browser.post('/v1/regency/login', regency.officers.supervisor)
  const [cookie = ''] = first.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-s=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  const second = await browser.post('/v1/regency/login', regency.officers.supervisor)
  expect(second.headers.getSetCookie()[0]).not.toBe(cookie)
})

test('a wrong passphrase and an unknown name answer alike; the sixth try in a minute is too many', async () => {
  const browser = new OfficerBrowser(regency.url)
  const wrong = { login: 'nobody', passphrase: 'x'.repeat(20) }
  for (let n = 0; n < 5; n += 1) {
    expect(await problemOf(await browser.post('/v1/regency/login', wrong))).toEqual({
      status: 401,
      code: 'LOGIN_WRONG',
    })
  }
  const sixth = await browser.post('/v1/regency/login', wrong)
  expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await problemOf(sixth)).toEqual({ status: 429, code: 'TOO_MANY' })
  const known = { ...regency.officers.administrator, passphrase: wrong.passphrase }
  expect(await problemOf(await browser.post('/v1/regency/login', known))).toEqual({
    status: 401,
    code: 'LOGIN_WRONG',
  })
})

test('another site, a form, and plain HTTP from elsewhere cannot log in or act', async () => {
  const browser = await anOfficer('supervisor')
  const act = `/v1/regency/cases/${village}/${complaint}/act`
  const forbidden = { status: 403, code: 'FORBIDDEN' }
  expect(await problemOf(await browser.post(act, {}, { origin: 'https://evil.example' }))).toEqual(forbidden)
  expect(await problemOf(await browser.post(act, {}, { 'sec-fetch-site': 'cross-site' }))).toEqual(forbidden)
  expect(await problemOf(await browser.post(act, {}, { 'content-type': 'text/plain' }))).toMatchObject({
    status: 415,
  })
  const elsewhere = await browser.post('/v1/regency/login', regency.officers.supervisor, {
    'x-forwarded-host': 'kabupaten.example',
    'sec-fetch-site': 'same-origin',
  })
  expect(await elsewhere.json()).toEqual({ error: { code: 'FORBIDDEN', detail: { reason: 'needs-https' } } })
})

test('a session ends when idle, after ten hours, at log-out, and at the fourth log-in', async () => {
  const idle = await anOfficer('agency')
  regency.pass(14 * MINUTE)
  const busy = await anOfficer('supervisor')
  expect((await idle.get(`/v1/regency/villages/${village}/cases`)).status).toBe(200)
  regency.pass(14 * MINUTE)
  expect((await idle.get('/v1/regency/me')).status).toBe(200)
  regency.pass(2 * MINUTE)
  expect(await problemOf(await idle.get('/v1/regency/me'))).toEqual({ status: 401, code: 'AUTH_EXPIRED' })
  const kept = await anOfficer('agency')
  for (let n = 0; n < 61; n += 1) {
    regency.pass(10 * MINUTE)
    await kept.get(`/v1/regency/villages/${village}/cases`)
  }
  expect(await problemOf(await kept.get('/v1/regency/me'))).toMatchObject({ code: 'AUTH_EXPIRED' })
  await busy.logIn(regency, 'supervisor')
  expect((await busy.post('/v1/regency/logout', {})).status).toBe(200)
  expect(await problemOf(await busy.get('/v1/regency/me'))).toMatchObject({ code: 'AUTH_REQUIRED' })
  const oldest = await anOfficer('administrator')
  for (let n = 0; n < 3; n += 1) {
    regency.pass(1_000)
    await anOfficer('administrator')
  }
  expect(await problemOf(await oldest.get('/v1/regency/me'))).toMatchObject({ code: 'AUTH_REQUIRED' })
  await tablet.renew()
})

test('a table to keep needs the passphrase again and gives the session a new secret; an administrator gets none', async () => {
  const path = '/v1/regency/villages/export'
  const browser = await anOfficer('supervisor')
  const old = browser.cookie
  const wrong = await browser.post(path, { passphrase: 'x'.repeat(20) })
  expect(await problemOf(wrong)).toEqual({ status: 401, code: 'LOGIN_WRONG' })
  const { passphrase } = regency.officers.supervisor
  const exported = await browser.post(path, { passphrase })
  expect((await okay<{ villages: unknown[] }>(exported)).villages).toHaveLength(217)
  regency.pass(11_000)
  expect(await problemOf(await browser.get('/v1/regency/me'))).toMatchObject({ code: 'AUTH_EXPIRED' })
  browser.cookie = exported.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(browser.cookie).not.toBe(old)
  expect((await browser.get('/v1/regency/me')).status).toBe(200)
  const administrator = await anOfficer('administrator')
  const theirs = { passphrase: regency.officers.administrator.passphrase }
  expect(await problemOf(await administrator.post(path, theirs))).toEqual(notFound)
})

test('role by case, own and foreign, there and not: what one may not see is not there', async () => {
  const nowhere = idOf('nowhere')
  const sees = {
    agency: { [birth]: 200, [residence]: 404, [complaint]: 404, [nowhere]: 404 },
    supervisor: { [birth]: 404, [residence]: 404, [complaint]: 200, [nowhere]: 404 },
    administrator: { [birth]: 404, [residence]: 404, [complaint]: 404, [nowhere]: 404 },
  } as const
  for (const role of ['agency', 'supervisor', 'administrator'] as const) {
    const browser = await anOfficer(role)
    for (const [id, status] of Object.entries(sees[role])) {
      const response = await browser.get(`/v1/regency/cases/${village}/${id}`)
      expect([role, id, response.status]).toEqual([role, id, status])
      if (status === 404) expect(await response.text()).toBe('{"error":{"code":"NOT_FOUND"}}')
      const act = {
        id: idOf(`${role} ${id}`),
        type: 'case.noted',
        data: {},
        personal: { note: 'dilihat' },
        seen: 0,
      }
      const acted = await browser.post(`/v1/regency/cases/${village}/${id}/act`, act)
      if (status === 404) expect(await acted.text()).toBe('{"error":{"code":"NOT_FOUND"}}')
      expect(await problemOf(await browser.get(`/v1/regency/cases/${otherVillage}/${id}`))).toEqual(notFound)
    }
  }
  const stranger = new OfficerBrowser(regency.url)
  for (const path of [
    'villages',
    `villages/${village}/cases`,
    `cases/${village}/${complaint}`,
    'live',
    'me',
  ]) {
    expect(await problemOf(await stranger.get(`/v1/regency/${path}`))).toEqual({
      status: 401,
      code: 'AUTH_REQUIRED',
    })
  }
})

test('the table counts what a role may see, and what its tablets still hold', async () => {
  await tablet.sync(tablet.body([], { minted: 7, pending: 3, oldestPendingAt: '2026-11-24T01:00:00.000Z' }))
  const open = { agency: 1, supervisor: 1, administrator: 3 } as const
  for (const role of ['agency', 'supervisor', 'administrator'] as const) {
    const { villages } = await okay<{ villages: { village: string; open: number; waiting: number }[] }>(
      await (await anOfficer(role)).get('/v1/regency/villages'),
    )
    expect(villages).toHaveLength(217)
    const here = villages.find((one) => one.village === village)
    expect(here).toMatchObject({
      open: open[role],
      waiting: 3,
      devices: 1,
      oldestWaitingAt: '2026-11-24T01:00:00.000Z',
    })
  }
})

test('an officer opens a case, which is written down, and answers it once however often the button is pressed', async () => {
  const browser = await anOfficer('supervisor')
  const path = `/v1/regency/cases/${village}/${complaint}`
  const shown = await okay<{ seen: number; actions: string[]; case: { entries: { personal: unknown }[] } }>(
    await browser.get(path),
  )
  expect(shown.case.entries[0]?.personal).toEqual({ note: 'catatan complaint' })
  expect(shown.actions).toContain('complaint.responded')
  const openings = await regency.database.read.rows<{ officer: string }>(
    statement('openings', 'SELECT DISTINCT officer FROM case_opening'),
  )
  expect(openings.map(({ officer }) => officer).toSorted()).toEqual(['disdukcapil', 'pengaduan'])
  const act = {
    id: idOf('respond'),
    type: 'complaint.responded',
    data: {},
    personal: { note: 'Sudah kami perbaiki.' },
    seen: shown.seen,
  }
  const first = await okay<{ seq: number }>(await browser.post(`${path}/act`, act))
  expect(await okay(await browser.post(`${path}/act`, act))).toMatchObject({ seq: first.seq })
  const after = await okay<{ case: { entries: { actor: object }[] } }>(await browser.get(path))
  expect(after.case.entries.at(-1)?.actor).toMatchObject({ kind: 'officer', name: 'Petugas pengaduan' })
  const stale = { ...act, id: idOf('stale'), type: 'complaint.resolved', data: { outcome: 'fixed' } }
  expect(await problemOf(await browser.post(`${path}/act`, stale))).toEqual({
    status: 409,
    code: 'STATE_CONFLICT',
  })
  const wrong = { ...act, id: idOf('wrong'), type: 'request.approved' }
  expect(await problemOf(await browser.post(`${path}/act`, wrong))).toMatchObject({ status: 403 })
  const odd = { ...act, id: idOf('odd'), data: { text: 'Siti' } }
  expect(await problemOf(await browser.post(`${path}/act`, odd))).toMatchObject({ code: 'MALFORMED' })
  const broken = `{"id":"${idOf('half')}","type":"case.noted","data":{},"personal":{"note":"\\ud800"},"seen":0}`
  const half = await fetch(`${regency.url}${path}/act`, {
    method: 'POST',
    headers: { cookie: browser.cookie, origin: regency.url, 'content-type': 'application/json' },
    body: broken,
  })
  expect(await problemOf(half)).toMatchObject({ code: 'MALFORMED' })
})

test('an officer sees a tablet move, and a tablet an officer, within a second', async () => {
  const browser = await anOfficer('agency')
  const stop = new AbortController()
  const pokes = await fetch(`${regency.url}/v1/poke`, {
    headers: { authorization: `Device ${tablet.token}` },
    signal: stop.signal,
  })
  const live = await fetch(`${regency.url}/v1/regency/live`, {
    headers: { cookie: browser.cookie },
    signal: stop.signal,
  })
  expect(pokes.headers.get('content-type')).toContain('text/event-stream')
  expect(pokes.headers.get('x-accel-buffering')).toBe('no')
  const atTablet = heard(pokes)
  const atRegency = heard(live)
  const { head } = await atTablet.next(village)
  const { push } = await tablet.push([anEvent('noted', (await tablet.renew()).lastDseq + 1, { case: birth })])
  expect(push.verdicts).toMatchObject([{ s: 'ok', seq: head + 1 }])
  expect(await atRegency.next(village)).toEqual({ v: village, head: head + 1 })
  expect(await atTablet.next(village)).toEqual({ v: village, head: head + 1 })
  const act = { id: idOf('approve'), type: 'request.approved', data: {}, personal: {}, seen: head + 1 }
  const began = performance.now()
  await okay(await browser.post(`/v1/regency/cases/${village}/${birth}/act`, act))
  expect(await atTablet.next(village)).toEqual({ v: village, head: head + 2 })
  expect(performance.now() - began).toBeLessThan(1_000)
  stop.abort()
})

test('a pairing code made by the administrator enrols one tablet; nobody else makes any', async () => {
  const path = `/v1/regency/villages/${otherVillage}/pairing-codes`
  const { code } = await okay<{ code: string }>(await (await anOfficer('administrator')).post(path, {}))
  expect(await new WireDevice(regency.url).enrol(code)).toMatchObject({
    assignment: { village: otherVillage },
  })
  expect(await problemOf(await (await anOfficer('agency')).post(path, {}))).toEqual(notFound)
})

/** Reads a live stream, one poke at a time. */
function heard(response: Response) {
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  const next = async (of: string): Promise<{ v: string; head: number }> => {
    const found = /event: poke\ndata: (.*)\n\n/.exec(text)
    if (found?.[1]) {
      text = text.slice(found.index + found[0].length)
      const poke = JSON.parse(found[1])
      return poke.v === of ? poke : next(of)
    }
    const { value, done } = await reader.read()
    if (done) throw new Error('the stream ended')
    text += value
    return next(of)
  }
  return { next }
}
