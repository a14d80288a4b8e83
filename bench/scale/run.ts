import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { instantOf } from '../../src/domain/index.ts'
import { villages } from '../../src/domain/reference/index.ts'
import { backup, restore } from '../../src/server/backup/index.ts'
import { prepareFolders } from '../../src/server/files/index.ts'
import { verifyLog } from '../../src/server/log/index.ts'
import { listVillages } from '../../src/server/projections/index.ts'
import { partsBesideWhole } from './parts.ts'
import { aPlace } from './place.ts'
import { fill, polls } from './pushes.ts'
import { backendMiB, sizes } from './sizes.ts'
import { besideRaw } from './throughput.ts'

/** What one village costs the server: the figures that docs/scale.md rests on. `--cases` a village makes it longer. */
const { values } = parseArgs({ options: { cases: { type: 'string', default: '100' } } })
const load = loadavg()[0]
const place = await aPlace()
const result: Record<string, unknown> = {}

try {
  say('partitions beside whole tables, PostgreSQL’s processor time', await partsBesideWhole(place))

  say('eight connections, beside the same rows raw', await besideRaw(place))

  const database = await place.database('filled')
  const events = villages.length * Number(values.cases) * 4
  say('pushes of 1', await fill(place, database, { events: 4_000, batch: 1 }))
  say('pushes of 50', await fill(place, database, { events, batch: 50 }))
  say('polls', await polls(place, database, 4_000))
  say('bytes', await sizes(database))
  say('a writing connection of PostgreSQL, MiB of its own', await backendMiB(database))
  say(
    'the regency’s table of villages, ms',
    await took(() => listVillages(database.read, { now: now(), subjects: null })),
  )

  const folders = await prepareFolders(place.folder)
  if (!folders.ok) throw new Error(folders.problem.message)
  const here = { database, folders: folders.value }
  const file = join(place.folder, 'backup.gz')
  let made: Awaited<ReturnType<typeof backup>> | undefined
  const seconds = (millis: number) => Math.round(millis / 100) / 10
  const saving = await took(async () => {
    made = await backup(here, file, now())
  })
  const checking = await took(async () => {
    const { findings } = await verifyLog(database)
    if (findings.length > 0) throw new Error('the log is not whole')
  })
  const other = await place.empty('restored')
  const restoring = await took(() => restore({ ...here, database: other }, file, { replace: false }))
  const bytes = made?.ok ? made.value.bytes : 0
  say('backup', {
    seconds: seconds(saving),
    'restored in seconds': seconds(restoring),
    'bytes an event': Math.round(bytes / events),
  })
  say('verifying the log, seconds', seconds(checking))
  await Promise.all([database.close(), other.close()])
} finally {
  await place.remove()
}
const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version, load }
mkdirSync('bench/results', { recursive: true })
writeFileSync('bench/results/scale.json', `${JSON.stringify({ at: now(), machine, ...result }, null, 2)}\n`)

function now() {
  return instantOf(Date.now())
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return Math.round(performance.now() - began)
}

function say(what: string, figure: unknown): void {
  result[what] = figure
  process.stdout.write(`${what}: ${JSON.stringify(figure)}\n`)
}
