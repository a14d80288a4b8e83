import { instantOf } from './domain/index.ts'
import { administer, USAGE } from './server/admin/index.ts'
import { addressOfRunning, type Database, databaseAt, openDatabase } from './server/db/index.ts'
import { readSettings, type Settings } from './server/settings.ts'
import { beginLifetime } from './server/start/index.ts'

const words = process.argv.slice(2)
const lifetime = beginLifetime()
if (words.length === 0 || words.includes('--help')) {
  process.stdout.write(`${USAGE}\n`)
  await lifetime.end(0)
}

const settings = await lifetime.orEnd(readSettings(process.env))
const done = await administer(words, instantOf(Date.now()), async () => {
  const database = await open(settings)
  lifetime.atEnd(() => database.close())
  return { database, dataDir: settings.dataDir }
})
if (done.ok) process.stdout.write(`${done.lines.join('\n')}\n`)
else process.stderr.write(`${done.message}\n`)
await lifetime.end(done.ok ? 0 : 1)

/** The database of the running server; where none runs, its database for the moment of the command. */
async function open({ dataDir, databaseUrl }: Settings): Promise<Database> {
  const running = databaseUrl ? null : await addressOfRunning(dataDir)
  if (running !== null) return databaseAt(running)
  const opened = await openDatabase({ dataDir, databaseUrl }, lifetime.fail)
  // A server that was just starting has it by now.
  const since =
    opened.ok || opened.problem.code !== 'DATA_DIR_IN_USE' ? null : await addressOfRunning(dataDir)
  return since === null ? lifetime.orEnd(opened) : databaseAt(since)
}
