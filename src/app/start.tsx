import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/mini'
import { App } from './App.tsx'
import { restoreLanguage } from './i18n/index.ts'
import { restoreDisplay } from './session/index.ts'
import { registerServiceWorker } from './update.ts'

/** Starts the application in `root`: this device's display and language first, so that nothing jumps. */
export async function start(root: HTMLElement): Promise<void> {
  config({ jitless: true }) // the content policy forbids code made from strings
  restoreDisplay()
  await restoreLanguage()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  await registerServiceWorker()
}
