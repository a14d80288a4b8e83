import { setTimeout as pause } from 'node:timers/promises'
import type { SyncAnswer } from '../../src/protocol/index.ts'
import { aComplaint } from '../builders/pushes.ts'
import type { RegencyProgram } from '../builders/regency-program.ts'
import type { WireDevice } from '../builders/wire-device.ts'

const eachPush = 10

export type Pushed = { readonly heard: ReadonlySet<string>; readonly sent: ReadonlySet<string> }

/** Pushes without a pause until told to stop, the same body again until it is answered; what it heard was accepted. */
export async function pushForEver(device: WireDevice, isOver: () => boolean): Promise<Pushed> {
  const heard = new Set<string>()
  const sent = new Set<string>()
  for (let next = 1; !isOver(); next += eachPush) {
    // Of now: nothing of it is late, so that the schedule writes nothing between.
    const at = { at: new Date().toISOString() }
    const events = Array.from({ length: eachPush }, (_, more) =>
      aComplaint(`${device.device} ${next + more}`, next + more, at),
    )
    for (const { id } of events) sent.add(id)
    const { push } = await answered(device, events)
    for (const { s, id } of push.verdicts) {
      if (s !== 'ok') throw new Error(`a verdict of ${s}`)
      heard.add(id)
    }
  }
  return { heard, sent }
}

/** A server that is gone, or has just come back and knows no session, is asked again. */
async function answered(device: WireDevice, events: Parameters<WireDevice['body']>[0]): Promise<SyncAnswer> {
  const body = device.body(events, { pull: null })
  for (;;) {
    const answer = await device.sync(body).catch(() => null)
    if (answer?.ok) {
      const said = await answer.json().catch(() => null)
      if (said !== null) return said
    }
    if (answer?.status === 401) await device.renew().catch(() => null)
    await pause(50)
  }
}

/** SIGKILL of the server, or of PostgreSQL too, at random moments; each time it is started again over what is left. */
export async function killServers(
  program: RegencyProgram,
  what: 'server' | 'everything',
  kills: number,
): Promise<RegencyProgram> {
  let running = program
  for (let kill = 1; kill <= kills; kill += 1) {
    await pause(50 + Math.random() * 1_000)
    await running.kill(what)
    running = await running.restart()
  }
  return running
}
