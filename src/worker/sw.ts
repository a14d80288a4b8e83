import { keepShell, waitToBeAsked } from './shell.ts'
import { sendInBackground } from './sync.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** Filled by the build: every file of the application with its revision. */
  readonly __WB_MANIFEST: Parameters<typeof keepShell>[0]
}

keepShell(self.__WB_MANIFEST)
waitToBeAsked(self)
sendInBackground(self)
