import { REDUCER_VERSION } from '../domain/index.ts'
import { deviceKey, newId, tabletStore } from '../store/index.ts'
import type { UploadPorts } from './files/index.ts'
import type { Ports } from './ports.ts'
import { type HttpWire, httpFiles, httpWire, type Line, signedBy } from './wire/index.ts'

/** The network of this tab or worker. */
export const line: Line = {
  fetch: (...call) => fetch(...call),
  ticks: () => performance.now(),
  client: `app/1 reducer/${REDUCER_VERSION}`,
}

/** Calls back once after so long; returns the way to call it off. */
export function timer(wait: number, then: () => void): () => void {
  const id = setTimeout(then, wait)
  return () => clearTimeout(id)
}

/** A number from 0 up to 1. */
export const chance = (): number => Math.random()

/** What uploads need: the engine's storage and session. */
export function uploadPorts(
  { store, wire }: ReturnType<typeof browserPorts>,
  renew: () => void,
): UploadPorts {
  return { store, files: httpFiles(line, wire.token), timer, chance, renew }
}

/** What the engine needs, from the browser that it runs in. The same in a tab and in the service worker. */
export function browserPorts(): Ports & { readonly wire: HttpWire } {
  const sign = async (text: string): Promise<string | null> => {
    const pair = await deviceKey()
    return pair && signedBy(pair, text)
  }
  const wire = httpWire(line, sign)
  return { store: tabletStore, wire, now: () => Date.now(), ticks: line.ticks, chance, newId, timer }
}
