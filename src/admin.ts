import { administer } from './server/admin/index.ts'
import { addressOfRunning, databaseAt, openDatabase } from './server/db/index.ts'
import { seedVillages } from './server/log/index.ts'
import { readSettings, type Settings } from './server/settings.ts'
import { beginLifetime } from './server/start/index.ts'

const lifetime = beginLifetime()
const settings = await lifetime.orEnd(readSettings(process.env))
const database = await open(settings)
lifetime.atEnd(() => database.close())

const done = await administer(database, process.argv.slice(2), Date.now())
if (done.ok) process.stdout.write(`${done.lines.join('\n')}\n`)
else process.stderr.write(`${done.message}\n`)
await lifetime.end(done.ok ? 0 : 1)

/** The database of the running server; where none runs, its database for the moment of the command. */
async function open({ dataDir, databaseUrl }: Settings) {
  const running = databaseUrl ? null : await addressOfRunning(dataDir)
  if (running !== null) return databaseAt(running)
  const opened = await lifetime.orEnd(await openDatabase({ dataDir, databaseUrl }, lifetime.fail))
  await seedVillages(opened)
  return opened
}
