import { randomUUID } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Instant } from '../../domain/index.ts'
import { limits, type Rescue, rescueText, type Verdict } from '../../protocol/index.ts'
import { findDevice, granted, isSignedBy, type Outcome, refused, staffOf } from '../access/index.ts'
import type { Database } from '../db/index.ts'
import { type Folders, place } from '../files/index.ts'
import { type PlanLookup, type PushDevice, push } from '../log/index.ts'
import { type Opened, openRescue } from './open.ts'

/** Where a rescue file is taken in, and by which published plans its requests are judged. */
export interface RescuePlace {
  readonly database: Database
  readonly folders: Folders
  readonly plans: PlanLookup
}

/** What became of a rescue file: how many of its events have which verdict, and how many of its files are here now. */
export interface TakenRescue {
  readonly device: string
  readonly village: string
  readonly verdicts: Readonly<Record<Verdict['s'], number>>
  readonly files: number
}

/**
 * Takes what a sealed file holds as the push of the tablet that signed it. The tablet's own numbers make it safe to
 * take the same file twice, and to hear the same from the tablet itself: each gets the verdict that is stored.
 * MALFORMED: not sealed to this regency, or changed since. What a push is refused with, this is refused with.
 */
export async function takeRescue(
  where: RescuePlace,
  file: Buffer,
  now: Instant,
): Promise<Outcome<TakenRescue>> {
  const { read } = where.database
  const opened = await openRescue(read, file)
  if (!opened) return refused('MALFORMED')
  const { content } = opened
  const device = await findDevice(read, content.device)
  if (!device) return refused('DEVICE_UNKNOWN')
  if (!isSignedBy(device.publicKey, rescueText(opened.signed), opened.signature))
    return refused('SIGNATURE_WRONG')
  const { village } = device
  const pushing = { id: device.device, village, assignments: [village], revoked: device.revokedAt !== null }
  const verdicts = await pushAll(where, content, pushing, now)
  if (!verdicts.ok) return verdicts
  const files = await placeAll(where, opened, now)
  return granted({ device: device.device, village, verdicts: verdicts.value, files })
}

async function pushAll(
  { database, plans }: RescuePlace,
  content: Rescue,
  device: PushDevice,
  now: Instant,
): Promise<Outcome<TakenRescue['verdicts']>> {
  const members = await staffOf(database.read, device.village)
  const roles = (_village: string, id: string) => members.find((member) => member.id === id)?.role ?? null
  const counted = { ok: 0, dup: 0, rej: 0, held: 0 }
  for (let at = 0; at < content.push.length; at += limits.pushEvents) {
    const events = content.push.slice(at, at + limits.pushEvents)
    const { inc, village, asg, minted } = content
    const line = { pending: events.length, oldestPendingAt: null, req: randomUUID() }
    const request = { ...line, device: content.device, inc, village, asg, minted, push: events, pull: null }
    const pushed = await push(database, { device, request, roles, plans, now })
    if (!pushed.ok) return refused(pushed.problem, { detail: pushed.detail })
    for (const { s } of pushed.value.push.verdicts) counted[s] += 1
  }
  return granted(counted)
}

/** One that is not what it is said to be is left out: its tablet still has it. */
async function placeAll(
  { database, folders }: RescuePlace,
  { content, files }: Opened,
  now: Instant,
): Promise<number> {
  let placed = 0
  for (const [at, bytes] of files.entries()) {
    const { sha256, mime } = content.files[at] ?? { sha256: '', mime: '' }
    const draft = join(folders.uploads, `${sha256}.${process.pid}.rescue`)
    try {
      await writeFile(draft, bytes, { mode: 0o600 })
      const claim = { village: content.village, sha256, mime }
      if ((await place(database, folders, draft, claim, now)).ok) placed += 1
    } finally {
      await rm(draft, { force: true })
    }
  }
  return placed
}
