import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const here = new URL('.', import.meta.url).pathname
const names = { pouchdb: 'PouchDB, express-pouchdb', rxdb: 'RxDB, HTTP, Dexie', yjs: 'Yjs, Hocuspocus' }

/**
 * The workloads of the bench with what others would pick instead, in the same browser and run. Installs them first.
 * Gives a record of figures for each: ms of a submit, events/s of a drain, ms of a bootstrap, ms until shown
 * elsewhere, bytes up an event, KiB of gzip.
 */
export async function peers(browser, database) {
  if (!existsSync(`${here}node_modules`)) {
    const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' })
    if (status !== 0) throw new Error('the peers could not be installed')
  }
  const all = {}
  for (const [name, title] of Object.entries(names)) all[title] = await measured(browser, database, name)
  return all
}

async function measured(browser, database, name) {
  const script = await bundled(name)
  const server = spawn(process.execPath, [`servers/${name}.mjs`, database], {
    cwd: here,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const [said] = await once(server.stdout, 'data')
    const open = () => aPage(browser, `http://localhost:${String(said).trim()}`, script)
    return { ...(await workloads(open)), 'client, KiB gzip': gzipSync(script, { level: 9 }).length / 1_024 }
  } finally {
    server.kill()
  }
}

async function workloads(open) {
  const one = await open()
  await one.page.evaluate(() => peer.submit(50))
  const submit = middle(await one.page.evaluate(() => peer.submit(300)))
  await one.page.evaluate(() => peer.queue(2_000 - 350))
  const before = one.sent()
  const took = await one.page.evaluate(() => peer.drain())
  const bytes = (one.sent() - before) / 2_000
  const other = await open()
  await other.page.evaluate(() => peer.bootstrap(2_000))
  const shown = []
  for (let n = 0; n < 50; n += 1) {
    const { at, id } = await one.page.evaluate(() => peer.fileOne())
    shown.push((await other.page.evaluate((sought) => peer.seen(sought), id)) - at)
  }
  await other.page.context().close()
  await one.page.evaluate(() => peer.queue(10_000 - 2_050))
  await one.page.evaluate(() => peer.drained())
  const third = await open()
  const bootstrap = await third.page.evaluate(() => peer.bootstrap(10_000))
  await third.page.context().close()
  await one.page.context().close()
  return {
    'submit, ms': submit,
    'drain, events/s': (2_000 / took) * 1_000,
    'bootstrap of 10,000, ms': bootstrap,
    'shown on another tablet, ms': middle(shown),
    'bytes up an event': bytes,
  }
}

async function aPage(browser, url, script) {
  const context = await browser.newContext()
  const page = await context.newPage()
  let sent = 0
  page.on('request', (request) => {
    sent += request.postDataBuffer()?.length ?? 0
  })
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => (sent += payload.length)))
  const html = '<!doctype html><script type="module" src="/peer.js"></script>'
  await page.route('**/peer.html', (route) => route.fulfill({ contentType: 'text/html', body: html }))
  await page.route('**/peer.js', (route) => route.fulfill({ contentType: 'text/javascript', body: script }))
  await page.goto(`${url}/peer.html`)
  await page.waitForFunction(() => 'peer' in window)
  return { page, sent: () => sent }
}

async function bundled(name) {
  const { outputFiles } = await build({
    entryPoints: [`${here}pages/${name}.mjs`],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'chrome120',
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
  })
  return outputFiles[0].text
}

function middle(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
