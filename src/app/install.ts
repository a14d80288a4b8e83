import { create } from 'zustand'

/** Chrome's own offer to install, kept until a person asks for it. Not in the DOM's types. */
type InstallPrompt = Event & { readonly prompt: () => Promise<unknown> }

export type Install = { readonly is: 'none' } | { readonly is: 'offered'; readonly accept: () => void }

const useStore = create<{ install: Install }>(() => ({ install: { is: 'none' } }))

/** Whether this application can be installed now, and how. */
export const useInstall = (): Install => useStore((state) => state.install)

/** Keeps the browser's offer to install for the page that asks: it comes once, early. */
export function rememberInstallPrompt(): void {
  const none = () => useStore.setState({ install: { is: 'none' } })
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const accept = () => {
      none()
      if (isPrompt(event)) void event.prompt()
    }
    useStore.setState({ install: { is: 'offered', accept } })
  })
  addEventListener('appinstalled', none)
}

const isPrompt = (event: Event): event is InstallPrompt => 'prompt' in event
