import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { instantOf } from '../../src/domain/index.ts'
import { allowPairing, newPairingCode } from '../../src/server/access/index.ts'
import { addressOfRunning, databaseAt } from '../../src/server/db/index.ts'
import { village } from '../builders/pushes.ts'
import { aRegencyProgram, type RegencyProgram } from '../builders/regency-program.ts'
import { WireDevice } from '../builders/wire-device.ts'
import { faultsOf, logOf } from '../journeys/office/ledger.ts'
import { killBrowsers } from './browsers.ts'
import { killServers, pushForEver } from './servers.ts'

/** Real kills of real programs, and after them the promises: what was said to be kept is there, once, in order. */
const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: '100' },
    server: { type: 'string', default: '100' },
    database: { type: 'string', default: '30' },
  },
})
const kills = {
  browser: Number(values.browser),
  server: Number(values.server),
  database: Number(values.database),
}
const devices = 3

let program = await aRegencyProgram({ DATABASE_URL: '', DEMONSTRATION: 'off' })
try {
  say(`${kills.browser} kills of a browser while it saves`)
  const browsers = await killBrowsers(program.url, await aCode(program), kills.browser)
  const expected = new Set(browsers.ids)

  say(
    `${kills.server} kills of the server, ${kills.database} of its database too, among pushes of ${devices} tablets`,
  )
  const tablets = await Promise.all(
    Array.from({ length: devices }, async () => new WireDevice(program.url).pair(await aCode(program))),
  )
  let over = false
  const pushing = Promise.all(tablets.map((tablet) => pushForEver(tablet, () => over)))
  program = await killServers(program, 'server', kills.server)
  program = await killServers(program, 'everything', kills.database)
  over = true
  const pushed = await pushing
  for (const { sent } of pushed) for (const id of sent) expected.add(id)

  const log = await look(program, (read) => logOf(read, village))
  const inLog = new Set(log.map(({ id }) => id))
  const faults = [
    ...browsers.faults,
    ...(await look(program, (read) => faultsOf(read, village))),
    ...[...expected].filter((id) => !inLog.has(id)).map((id) => `${id} is not in the log`),
    ...[...inLog].filter((id) => !expected.has(id)).map((id) => `${id} is in the log, and nobody wrote it`),
  ]
  const heard = pushed.reduce((sum, one) => sum + one.heard.size, 0)
  const result = {
    at: new Date().toISOString(),
    kills,
    'events said to be saved on the tablet': browsers.told,
    'events accepted among kills of the server': heard,
    'events in the log': log.length,
    faults,
  }
  mkdirSync('bench/results', { recursive: true })
  writeFileSync('bench/results/torture.json', `${JSON.stringify(result, null, 2)}\n`)
  say(JSON.stringify(result, null, 2))
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  await program.remove()
}

async function aCode(of: RegencyProgram): Promise<string> {
  const code = newPairingCode()
  const database = databaseAt((await addressOfRunning(of.dataDir)) ?? '')
  await database.withTx((tx) => allowPairing(tx, village, code, instantOf(Date.now())))
  await database.close()
  return code
}

async function look<Seen>(
  of: RegencyProgram,
  at: (read: Parameters<typeof logOf>[0]) => Promise<Seen>,
): Promise<Seen> {
  const database = databaseAt((await addressOfRunning(of.dataDir)) ?? '')
  return at(database.read).finally(() => database.close())
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
