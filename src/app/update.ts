import { create } from 'zustand'
import { scriptUrl } from './script-url.ts'

type Update = { is: 'none' } | { is: 'ready'; install: () => void }

const useStore = create<{ update: Update }>(() => ({ update: { is: 'none' } }))

/** Whether a new version waits, and how to install it. */
export const useUpdate = (): Update => useStore((state) => state.update)

/** Registers the service worker. A new version waits until a person asks for it; then the page reloads. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { Workbox } = await import('workbox-window') // later than the first page, which doesn't need it
  const worker = new Workbox(scriptUrl('/sw.js'))
  const install = () => {
    // `controlling` for a page that the old worker serves, `activated` for one that none serves yet.
    worker.addEventListener('controlling', () => location.reload())
    worker.addEventListener('activated', () => location.reload())
    worker.messageSkipWaiting()
  }
  worker.addEventListener('waiting', () => useStore.setState({ update: { is: 'ready', install } }))
  await worker.register()
}
