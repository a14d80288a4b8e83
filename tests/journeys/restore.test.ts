import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { type EventDraft, instantOf, pack, ticketNumber } from '../../src/domain/index.ts'
import { newId, newSalt } from '../../src/store/index.ts'
import { type AdminProgram, anAdminProgram } from '../builders/admin-program.ts'
import { EngineTablet } from '../builders/engine-tablet.ts'
import { aRegencyProgram, type RegencyProgram } from '../builders/regency-program.ts'
import { faultsOf, type Line, logOf } from './office/ledger.ts'
import { lookAt } from './office/standalone.ts'

const patience = 120_000
vi.setConfig({ testTimeout: 2 * patience, hookTimeout: patience })
const village = '35.10.05.2002'

let admin: AdminProgram
let server: RegencyProgram
let folder: string
beforeAll(async () => {
  admin = await anAdminProgram()
  server = await aRegencyProgram({ DEMONSTRATION: 'off', DATABASE_URL: '' })
  folder = await mkdtemp(join(tmpdir(), 'smart-kampung-restore-'))
})
afterAll(async () => {
  await server?.remove()
  await admin?.remove()
  await rm(folder, { recursive: true })
})

const say = (...args: string[]) => admin.say(server.dataDir, ...args)

async function aTablet(): Promise<EngineTablet> {
  const { out } = await say('pair', village)
  const tablet = await new EngineTablet(server.url).enrol(
    /: (\w{4} \w{4})/.exec(out)?.[1]?.replace(' ', '') ?? '',
  )
  onTestFinished(() => tablet.disconnect())
  return tablet.connect()
}

let tickets = 0

/** A resident's complaint. */
function aComplaint(): EventDraft {
  tickets += 1
  const promise = { firstResponseMinutes: 240, resolutionMinutes: 240 }
  return {
    id: newId(),
    type: 'complaint.submitted',
    v: 1,
    village,
    case: newId(),
    at: instantOf(Date.now()),
    actor: { kind: 'resident' },
    supersedes: null,
    attachments: [],
    data: {
      ticket: ticketNumber(village, 'Z', tickets),
      category: 'road',
      anonymous: false,
      promise,
      language: 'id',
    },
    pii: pack({ text: 'Jalan contoh berlubang.' }, newSalt()),
  }
}

/** Files complaints one by one; returns their ids. */
async function file(tablet: EngineTablet, count: number): Promise<string[]> {
  const drafts = Array.from({ length: count }, aComplaint)
  for (const draft of drafts) await tablet.file(draft)
  return drafts.map(({ id }) => id)
}

/** Waits until a tablet has sent all and seen all. */
async function settled(tablet: EngineTablet, head: number): Promise<void> {
  await vi.waitFor(
    async () => {
      tablet.syncNow()
      const { place } = await tablet.meta()
      expect({ unsent: tablet.unsent, cursor: place.cursor }).toEqual({ unsent: 0, cursor: head })
    },
    { timeout: patience, interval: 200 },
  )
}

const log = (): Promise<Line[]> => lookAt(server.dataDir, ({ read }) => logOf(read, village))

test.each([
  ['is shorter than what tablets have seen', 2],
  ['has grown past it with other events', 9],
])(
  '[I9] an older backup comes back, its log %s: tablets give back what was lost, nothing twice',
  async (_what, meanwhile) => {
    const before = (await log()).length
    const [one, two, three] = [await aTablet(), await aTablet(), await aTablet()]
    const kept = [...(await file(one, 3)), ...(await file(two, 2)), ...(await file(three, 1))]
    const upTo = before + kept.length
    for (const tablet of [one, two, three]) await settled(tablet, upTo)

    const path = join(folder, `${meanwhile}.gz`)
    expect(await say('backup', path)).toMatchObject({ code: 0, err: '' })

    const lost = [...(await file(one, 4)), ...(await file(two, 3))]
    for (const tablet of [one, two]) await settled(tablet, upTo + lost.length)
    const chains = new Map((await log()).map(({ seq, chain }) => [seq, chain]))
    for (const tablet of [one, two, three]) tablet.disconnect()
    const unsent = await file(one, 2)

    await server.stop()
    expect(await say('restore', path)).toMatchObject({ code: 1, err: expect.stringContaining('--replace') })
    expect(await say('restore', path, '--replace')).toMatchObject({ code: 0, err: '' })
    server = await server.restart()
    expect((await log()).map(({ id }) => id)).toEqual(expect.arrayContaining(kept))
    expect(await log()).toHaveLength(upTo)

    const other = await file(three.connect(), meanwhile)
    await settled(three, upTo + meanwhile)
    expect(chains.get(upTo + 1)).not.toBe((await log())[upTo]?.chain)
    const all = [...kept, ...lost, ...unsent, ...other]
    for (const tablet of [one.connect(), two.connect(), three]) await settled(tablet, before + all.length)
    await settled(three, before + all.length)

    const lines = await log()
    expect(
      lines
        .slice(before)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(all.toSorted())
    expect(await lookAt(server.dataDir, ({ read }) => faultsOf(read, village))).toEqual([])
    expect(await say('log', 'verify')).toMatchObject({
      code: 0,
      out: `Whole: ${lines.length} rows of 217 villages.\n`,
    })
    for (const tablet of [one, two, three]) {
      expect((await tablet.meta()).place.chain).toBe(lines.at(-1)?.chain)
      expect(tablet.store.contents.cases.size).toBe(lines.length)
    }
  },
)
