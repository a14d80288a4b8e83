import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import expressPouch from 'express-pouchdb'
import PouchDB from 'pouchdb-node'

/** express-pouchdb over LevelDB on disk. */
const folder = mkdtempSync(join(tmpdir(), 'peer-pouchdb-'))
const Stored = PouchDB.defaults({ prefix: `${folder}/` })
await new Stored('village').info()
const app = express()
app.use(
  '/db',
  expressPouch(Stored, { mode: 'minimumForPouchDB', inMemoryConfig: true, logPath: join(folder, 'log') }),
)
const server = app.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`))
