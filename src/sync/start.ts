import { onAppended } from '../store/index.ts'
import { askForBackground } from './background.ts'
import { browserPorts, chance, line, timer, uploadPorts } from './browser.ts'
import { type Running, runEngine } from './driver.ts'
import { type Notice, WAKE_SPREAD } from './engine/index.ts'
import { runUploads } from './files/index.ts'
import { LEADER, lead, type Word } from './leader.ts'
import { listen } from './live.ts'

/** What sync needs of the page: whether it is seen, and where the network's return is told. */
export type Page = {
  readonly window: EventTarget
  readonly document: EventTarget & { readonly visibilityState: 'visible' | 'hidden' }
  readonly serviceWorker?: { readonly ready: Promise<ServiceWorkerRegistration> }
}

let started: { readonly tell: (word: Word) => void } | null = null

/**
 * Starts sync in this tab, once. One tab leads: it runs the engine and, while it is seen, listens for pokes; the
 * others tell it what they saved. Call it with `{ window, document, serviceWorker: navigator.serviceWorker }`.
 */
export function startSync(page: Page): void {
  if (started !== null) return
  const channel = new BroadcastChannel(LEADER)
  let running: Running | null = null
  const tell = (word: Word): void => {
    if (running === null) channel.postMessage(word)
    else running.notice(word === 'beat' ? 'asked' : word)
  }
  started = { tell }
  channel.addEventListener('message', ({ data }) => {
    if (data === 'appended' || data === 'asked') running?.notice(data)
  })
  onAppended(() => {
    tell('appended')
    void page.serviceWorker?.ready.then(askForBackground)
  })
  const isVisible = (): boolean => page.document.visibilityState === 'visible'
  lead({ locks: navigator.locks, channel, isVisible, timer }, () => {
    const led = leading(page, isVisible)
    running = led.running
    return () => {
      running = null
      led.stop()
    }
  })
}

/** Looks at the server now: a person asked, or something is known to have changed. */
export function requestSync(): void {
  if (started !== null) started.tell('asked')
  else tellOthers('asked')
}

/** Another tab may lead. */
function tellOthers(word: Word): void {
  const channel = new BroadcastChannel(LEADER)
  channel.postMessage(word)
  channel.close()
}

/** The engine of the leading tab, with all that it must hear of. */
function leading(page: Page, isVisible: () => boolean): { running: Running; stop: () => void } {
  const ports = browserPorts()
  const engine = runEngine(ports, chance() * WAKE_SPREAD)
  const uploads = runUploads(uploadPorts(ports, () => engine.notice('asked')))
  const running: Running = {
    ...engine,
    notice: (is) => {
      engine.notice(is)
      if (is === 'appended' || is === 'online' || is === 'asked') uploads.notice()
    },
  }
  const notice = (is: Notice['is']) => (): void => running.notice(is)
  const live = whileVisible(page, isVisible, () =>
    listen({ fetch: line.fetch, token: ports.wire.token, chance, timer }, notice('poked')),
  )
  const seen = (): void => running.notice(isVisible() ? 'shown' : 'hidden')
  const online = notice('online')
  page.window.addEventListener('online', online)
  page.document.addEventListener('visibilitychange', seen)
  const stop = (): void => {
    page.window.removeEventListener('online', online)
    page.document.removeEventListener('visibilitychange', seen)
    live()
    uploads.stop()
    engine.stop()
  }
  return { running, stop }
}

/** Keeps something going while the page is seen: six connections a browser are too few for hidden tabs. */
function whileVisible({ document }: Page, isVisible: () => boolean, begin: () => () => void): () => void {
  let end: (() => void) | null = null
  const look = (): void => {
    if (isVisible() && end === null) end = begin()
    if (!isVisible()) {
      end?.()
      end = null
    }
  }
  document.addEventListener('visibilitychange', look)
  look()
  return () => {
    document.removeEventListener('visibilitychange', look)
    end?.()
  }
}
