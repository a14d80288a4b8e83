import type { CDPSession } from 'playwright-core'
import { answersTo, Kiosk, serviceOf } from '../tests/journeys/pages/kiosk.ts'
import { Tablet } from '../tests/journeys/pages/tablet.ts'
import { type Figure, spread } from './report.ts'

/** A cheap tablet against the machine that measures. */
const SLOWER = 4
const STARTS = 7

/** Runs before a page: notes when it can be used, what each touch and key took to show, and what jumped. */
const watching = `
  const felt = { ready: 0, touches: new Map(), shifts: [] }
  globalThis.felt = felt
  const isReady = () => {
    if (felt.ready > 0 || document.querySelector('main a[data-choice]') === null) return
    requestAnimationFrame(() => setTimeout(() => {
      felt.ready ||= performance.now()
      document.documentElement.dataset.ready = ''
    }))
  }
  new MutationObserver(isReady).observe(document, { childList: true, subtree: true })
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) felt.touches.set(interactionId, Math.max(duration, felt.touches.get(interactionId) ?? 0))
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: true })
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, startTime } of list.getEntries()) {
      if (!hadRecentInput) felt.shifts.push([startTime, value])
    }
  }).observe({ type: 'layout-shift', buffered: true })
`
type Felt = { ready: number; touches: readonly number[]; shifts: readonly (readonly [number, number])[] }

/** How the kiosk feels on a slow tablet without a network: its start, its slowest touch, and what jumps. */
export async function felt(url: string, code: string): Promise<readonly Figure[]> {
  const tablet = await Tablet.at(url)
  try {
    await tablet.enrol(code)
    await tablet.networkOff()
    await tablet.context.addInitScript({ content: watching })
    const slow = await tablet.context.newCDPSession(tablet.page)
    await slow.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    return [await starts(tablet), ...(await aVisit(tablet, slow))]
  } finally {
    await tablet.remove()
  }
}

const common = { floor: null, better: 'less', detail: {} } as const

async function starts({ page, url }: Tablet): Promise<Figure> {
  const times: number[] = []
  for (let n = 0; n < STARTS; n += 1) {
    await page.goto(url)
    await page.locator('html[data-ready]').waitFor()
    times.push((await read(page)).ready)
  }
  // The first one still fills the browser's own caches.
  const { median, p95 } = spread(times.slice(1))
  return { ...common, what: 'kiosk, offline start at 4× slowdown', unit: 'ms', median, p95, target: 1_500 }
}

/** A whole request, with a search, the number pad and the keyboard, from the first page to the receipt. */
async function aVisit(tablet: Tablet, slow: CDPSession): Promise<readonly Figure[]> {
  const { page, words } = tablet
  const kiosk = new Kiosk(tablet)
  const service = serviceOf('keterangan-domisili')
  await tablet.go('/')
  await page.getByRole('searchbox').pressSequentially('ktp ilang')
  await page.getByRole('button', { name: words.kiosk.home.search.clear, exact: true }).click()
  await kiosk.begin(service)
  for (const digit of '3510') await page.getByRole('button', { name: digit, exact: true }).click()
  await kiosk.answer(service, answersTo(service))
  await kiosk.passExtras(service, answersTo(service))
  await kiosk.confirm()
  await kiosk.home()
  const { touches, shifts } = await read(page)
  await slow.detach()
  const { median, p95 } = spread(touches)
  const detail = { touches: touches.length, median }
  return [
    {
      ...common,
      what: 'kiosk, slowest touch at 4× slowdown',
      unit: 'ms',
      median: worst(touches),
      p95,
      target: 200,
      detail,
    },
    { ...common, what: 'kiosk, layout shift', unit: '', median: shifted(shifts), p95: null, target: 0.02 },
  ]
}

/** As browsers report it: of many touches one in fifty may be an accident of the machine. */
const worst = (touches: readonly number[]): number =>
  [...touches].sort((a, b) => b - a)[Math.floor(touches.length / 50)] ?? 0

/** The worst burst of shifts: within a second of each other, five seconds at most (web.dev/cls). */
function shifted(shifts: Felt['shifts']): number {
  let [most, sum, began, last] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  for (const [at, value] of shifts) {
    if (at - last > 1_000 || at - began > 5_000) [sum, began] = [0, at]
    sum += value
    last = at
    most = Math.max(most, sum)
  }
  return most
}

function read(page: Tablet['page']): Promise<Felt> {
  return page.evaluate('({ ...felt, touches: [...felt.touches.values()] })')
}
