import { config } from 'zod/mini'
import { SYNC_TAG, syncInBackground } from '../sync/index.ts'

type SyncEvent = ExtendableEvent & { readonly tag: string }

/**
 * Sends what waits when the browser says that there is a network, also with no page open. The same engine as in a
 * page, with a budget; nothing is kept in this worker, which may be ended at any time.
 */
export function sendInBackground(scope: ServiceWorkerGlobalScope): void {
  config({ jitless: true }) // the worker's policy forbids code made from strings, too
  scope.addEventListener('sync', (event) => {
    if (isSync(event) && event.tag === SYNC_TAG) event.waitUntil(syncInBackground())
  })
}

function isSync(event: Event): event is SyncEvent {
  return 'tag' in event && 'waitUntil' in event
}
