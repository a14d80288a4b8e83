import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { App } from './App.tsx'
import { restoreLanguage } from './i18n/index.ts'
import { rememberInstallPrompt } from './install.ts'
import { restoreDisplay } from './session/index.ts'
import { registerServiceWorker } from './update.ts'

/** Starts the application in `root`: this device's display and language first, so that nothing jumps. */
export async function start(root: HTMLElement): Promise<void> {
  config({ jitless: true }) // the content policy forbids code made from strings
  rememberInstallPrompt()
  restoreDisplay()
  await restoreLanguage()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  // Whoever only follows a ticket, on a telephone, is spared a tablet's whole application.
  if (/^\/lacak(\/|$)/.test(location.pathname)) return
  void syncFromHere()
  await registerServiceWorker()
}

/** Sync comes after the first page: what is saved meanwhile waits in storage. */
async function syncFromHere(): Promise<void> {
  const { startSync } = await import('../sync/index.ts')
  const { serviceWorker } = navigator
  startSync({ window, document, ...(serviceWorker && { serviceWorker }) })
}
