import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

type Precached = Parameters<typeof precacheAndRoute>[0]

/** Paths that only the server answers, with or without a network: the worker never stands before them. */
const serverOnly: readonly RegExp[] = [/^\/v1(\/|$)/, /^\/(healthz|readyz|metrics)$/]

/**
 * Keeps the whole application on the tablet: its files are fetched once, and every page opens from
 * them, so that a reload or a link works with no network at all.
 */
export function keepShell(files: Precached): void {
  precacheAndRoute(files)
  cleanupOutdatedCaches()
  registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [...serverOnly] }))
}

/**
 * Lets a new version take over only when the page asks, which it does once no form is open.
 * Open pages are not claimed: they keep the version that they were loaded with.
 */
export function waitToBeAsked(scope: ServiceWorkerGlobalScope): void {
  scope.addEventListener('message', (event) => {
    if (isSkipWaiting(event.data)) event.waitUntil(scope.skipWaiting())
  })
}

function isSkipWaiting(message: unknown): boolean {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING'
  )
}
