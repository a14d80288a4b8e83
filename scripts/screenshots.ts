/**
 * Takes the pictures of README and of the install dialog from a demonstration: `npm run build`, then
 * `npm run screenshots`; with `--all`, every main screen at three sizes into a folder of its own instead.
 */
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { aRegencyProgram } from '../tests/builders/regency-program.ts'
import { Tablet } from '../tests/journeys/pages/tablet.ts'
import { tourOfDesk, tourOfEnrolment, tourOfKiosk, tourOfRegency } from '../tests/journeys/screens/index.ts'

type Size = { readonly width: number; readonly height: number }

const wide = { width: 1280, height: 800 }
const sizes: readonly Size[] = [wide, { width: 800, height: 1280 }, { width: 360, height: 740 }]

/** Where the screens that others show are kept. */
const kept: Readonly<Record<string, readonly string[]>> = {
  'kiosk-home-1280x800': ['docs/images/kiosk-home.png', 'public/screenshots/kiosk-1280x800.png'],
  'desk-1280x800': ['docs/images/desk.png', 'public/screenshots/desk-1280x800.png'],
  'regency-1280x800': ['docs/images/regency.png'],
  'kiosk-home-360x740': ['public/screenshots/kiosk-360x740.png'],
}

const { values } = parseArgs({
  options: { all: { type: 'boolean' }, dark: { type: 'boolean' }, text: { type: 'string' } },
})
const folder = values.all ? mkdtempSync(join(tmpdir(), 'smart-kampung-screens-')) : null

const program = await aRegencyProgram({ DATABASE_URL: '', DEMONSTRATION: 'on' })
const tablet = await Tablet.at(program.url, wide)
try {
  await takeAll()
} finally {
  await tablet.remove()
  await program.remove()
}
if (folder !== null) process.stdout.write(`${folder}\n`)

async function takeAll(): Promise<void> {
  const plan = program.demonstration
  const [village] = plan?.villages ?? []
  const [member] = village?.staff ?? []
  const officer = plan?.officers.find(({ agency }) => agency === 'disdukcapil')
  if (!village || !member || !officer) throw new Error('no demonstration')
  await tablet.page.emulateMedia({ colorScheme: values.dark ? 'dark' : 'light' })
  if (values.text) await tablet.context.addInitScript(largeText, values.text)
  await tourOfEnrolment(tablet, take)
  await tablet.enrol(village.pairingCodes[0] ?? '')
  const ticket = await tourOfKiosk(tablet, take)
  await tourOfDesk(tablet, ticket, member, take)
  await tourOfRegency(tablet, officer, village.code, take)
}

function largeText(text: string): void {
  localStorage.setItem('display', JSON.stringify({ text }))
}

async function take(name: string): Promise<void> {
  for (const { width, height } of sizes) {
    const picture = `${name}-${width}x${height}`
    const paths = folder === null ? kept[picture] : [join(folder, `${picture}.png`)]
    if (paths) await photograph({ width, height }, paths)
  }
  await tablet.page.setViewportSize(wide)
}

async function photograph(size: Size, paths: readonly string[]): Promise<void> {
  await tablet.page.setViewportSize(size)
  for (const path of paths) {
    mkdirSync(dirname(path), { recursive: true })
    await tablet.page.screenshot({ path })
  }
}
