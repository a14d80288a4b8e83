/** Runs inside a page of the application, as a second tab would: files through the tablet's own store. */
import { config } from 'zod/mini'
import {
  type Context,
  type Identity,
  instantOf,
  type RawAnswers,
  type Service,
  submitRequest,
} from '../../../src/domain/index.ts'
import { append, newId, newSalt, planReserve, tabletStore } from '../../../src/store/index.ts'
import { LEADER } from '../../../src/sync/leader.ts'

export type Filing = { readonly service: Service; readonly answers: RawAnswers; readonly count: number }

declare global {
  /** Files so many requests, one after the other; resolves with their numbers once all are durable. */
  var fileInPage: (filing: Filing) => Promise<string[]>
}

config({ jitless: true }) // the content policy forbids code made from strings
const channel = new BroadcastChannel(LEADER)

globalThis.fileInPage = async ({ service, answers, count }) => {
  const tickets: string[] = []
  while (tickets.length < count) tickets.push(await fileOne(service, answers))
  return tickets
}

async function fileOne(service: Service, answers: RawAnswers): Promise<string> {
  const identity = await reserve()
  const form = { identity, answers, papers: [], priority: [], language: 'id' } as const
  const drafted = submitRequest(service, form, await context())
  if (!drafted.ok) throw new Error(JSON.stringify(drafted.problems))
  const saved = await append([drafted.event])
  if (!saved.ok) throw new Error(saved.problem)
  channel.postMessage('appended')
  return identity.ticket
}

async function reserve(): Promise<Identity> {
  const reserved = await tabletStore.run(planReserve({ case: newId(), event: newId() }, null))
  if (!reserved.ok || !reserved.value.ok) throw new Error('no number')
  return reserved.value.identity
}

async function context(): Promise<Context> {
  const seen = await tabletStore.read({})
  const village = seen.ok ? seen.value.meta.identity?.village : undefined
  if (village === undefined) throw new Error('not enrolled')
  const now = instantOf(Date.now())
  return { village, at: now, now, actor: { kind: 'resident' }, newId, newSalt }
}
