import { MOST_FILES, planEvict, planShed, type Shed } from './plan/index.ts'
import type { StorageProblem, Stored, TabletStore } from './port.ts'
import { NEVER } from './rows.ts'

/** What photos leave free for requests in words: years of them (sync-protocol P24). */
const HEAD_ROOM = 50 * 1024 * 1024

/** Bytes that this tablet can still keep; null where the browser does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {}
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
}

/** True where a photo of so many bytes leaves the head-room; photos that the server has make way for it first. */
export async function hasRoomFor(bytes: number, store: TabletStore): Promise<boolean> {
  const isEnough = async (): Promise<boolean> =>
    ((await roomLeft()) ?? HEAD_ROOM + bytes) >= HEAD_ROOM + bytes
  if (await isEnough()) return true
  await freeRoom(store)
  return isEnough()
}

/** A storage that is full gives up what the server has, and tries once more. What waits is never given up. */
export function makingRoom(store: TabletStore): TabletStore {
  return {
    read: store.read,
    run: async (plan) => {
      const first = await store.run(plan)
      if (!isFull(first) || (await freeRoom(store)) === 0) return first
      return store.run(plan)
    },
  }
}

/** Photos first, which can be looked at from the server; then what others wrote, which no screen needs. */
async function freeRoom(store: TabletStore): Promise<number> {
  const freed = await store.run(planEvict(NEVER, MOST_FILES))
  return freed.ok && freed.value > 0 ? freed.value : shed(store)
}

async function shed(store: TabletStore): Promise<number> {
  let gone = 0
  let after: string | null = ''
  while (after !== null) {
    const piece: Stored<Shed> = await store.run(planShed(after))
    if (!piece.ok) return gone
    gone += piece.value.gone
    after = piece.value.next
  }
  return gone
}

function isFull(
  stored: Stored<unknown>,
): stored is { ok: false; problem: Extract<StorageProblem, 'STORAGE_FULL'> } {
  return !stored.ok && stored.problem === 'STORAGE_FULL'
}
