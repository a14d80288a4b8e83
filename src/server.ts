import { instantOf } from './domain/index.ts'
import { openDatabase } from './server/db/index.ts'
import { demonstrationGreeting, prepareDemonstration } from './server/demonstration/index.ts'
import { prepareFolders, tidyFiles } from './server/files/index.ts'
import { createApp, serverLogger } from './server/http/index.ts'
import { seedVillages } from './server/log/index.ts'
import { startSchedule } from './server/schedule/index.ts'
import { readSettings } from './server/settings.ts'
import { beginLifetime, closeApp, greeting, listen, readTls } from './server/start/index.ts'

const clock = () => instantOf(Date.now())
const lifetime = beginLifetime()
const settings = await lifetime.orEnd(readSettings(process.env))
const tls = await lifetime.orEnd(await readTls(settings))
const logger = serverLogger(settings.logLevel)

const database = await lifetime.orEnd(await openDatabase(settings, lifetime.fail))
lifetime.atEnd(() => database.close())
await seedVillages(database)
const demonstration = settings.demonstration
  ? await lifetime.orEnd(await prepareDemonstration(database, settings.dataDir, clock()))
  : null

const folders = await lifetime.orEnd(await prepareFolders(settings.dataDir))
const onFault = (fault: unknown) =>
  logger.error({ err: fault }, 'a scheduled task failed and will be tried again')
const schedule = startSchedule(database, {
  clock,
  tidy: () => tidyFiles(database, folders, clock()),
  onFault,
})
lifetime.atEnd(() => schedule.stop())

const app = createApp({ database, folders, clock, logger, tls })
lifetime.atEnd(() => closeApp(app))
const port = await lifetime.orEnd(await listen(app, settings))

process.stdout.write(greeting(settings, port))
if (demonstration) process.stdout.write(demonstrationGreeting(demonstration, settings.dataDir))
