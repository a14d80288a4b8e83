import fastify from 'fastify'
import { type Database, openDatabase } from './server/db/index.ts'
import { readSettings } from './server/settings.ts'
import { beginLifetime, closeApp, greeting, listen, readTls } from './server/start/index.ts'

const lifetime = beginLifetime()
const settings = await lifetime.orEnd(readSettings(process.env))
const tls = await lifetime.orEnd(await readTls(settings))

const database = await lifetime.orEnd(await openDatabase(settings, lifetime.fail))
lifetime.atEnd(() => database.close())

const app = createApp({ database })
lifetime.atEnd(() => closeApp(app))
const port = await lifetime.orEnd(await listen(app, settings))

process.stdout.write(greeting(settings, port))

function createApp(deps: { database: Database }) {
  const app = fastify({ https: tls ?? null })
  app.get('/healthz', async () => {
    await deps.database.pool.query('SELECT 1')
    return { ok: true }
  })
  return app
}
