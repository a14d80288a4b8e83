import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Instant, instantOf } from '../../src/domain/index.ts'
import {
  addOfficer,
  addStaff,
  allowPairing,
  hashPassphrase,
  hashPin,
  newPairingCode,
} from '../../src/server/access/index.ts'
import type { Database } from '../../src/server/db/index.ts'
import { type Folders, prepareFolders } from '../../src/server/files/index.ts'
import { type AppOptions, createApp, serverLogger } from '../../src/server/http/index.ts'
import { seedVillages } from '../../src/server/log/index.ts'
import { aDatabase } from './database.ts'
import { otherVillage, village } from './pushes.ts'

export { otherVillage, village }

export type OfficerRole = 'agency' | 'supervisor' | 'administrator'

/** A whole regency server on a free port over a fresh database of the run's PostgreSQL. */
export interface Regency {
  readonly url: string
  readonly database: Database
  readonly folders: Folders
  /** The time by the server's clock; move it with `pass`. */
  now(): Instant
  pass(millis: number): void
  /** A fresh one-time code. */
  pairingCode(village: string): Promise<string>
  /** PINs of the staff of every village that has a code. */
  readonly staff: {
    readonly operator: { id: string; pin: string }
    readonly head: { id: string; pin: string }
  }
  readonly officers: Readonly<Record<OfficerRole, { login: string; passphrase: string }>>
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>
  /** Cuts every connection, in the middle of whatever they carry, and closes. */
  kill(): Promise<void>
}

export const staff = { operator: { id: 'siti', pin: '482915' }, head: { id: 'budi', pin: '730264' } }
export const officers = {
  agency: { login: 'disdukcapil', passphrase: 'padi-menguning-di-timur' },
  supervisor: { login: 'pengaduan', passphrase: 'perahu-pulang-sebelum-fajar' },
  administrator: { login: 'admin', passphrase: 'kopi-osing-di-teras-rumah' },
} as const

/** Starts one. Give `database` and `folders` to start again over what an earlier one left. */
export async function aRegency(options: Partial<AppOptions> = {}): Promise<Regency> {
  const database = options.database ?? (await aDatabase())
  let ahead = 0
  const now = () => instantOf(Date.now() + ahead)
  await seedVillages(database)
  await seedPeople(database)
  const dataDir = await mkdtemp(join(tmpdir(), 'smart-kampung-regency-'))
  const folders = options.folders ?? (await foldersIn(dataDir))
  const app = createApp({
    clock: now,
    webFolder: null,
    logger: serverLogger('error'),
    ...options,
    database,
    folders,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const close = async () => {
    await app.close()
    if (!options.database) await database.close()
    await rm(dataDir, { recursive: true })
  }
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    folders,
    now,
    pass: (millis) => {
      ahead += millis
    },
    pairingCode: async (place) => {
      const code = newPairingCode()
      await database.withTx((tx) => allowPairing(tx, place, code, now()))
      return code
    },
    staff,
    officers,
    stop: close,
    kill: async () => {
      app.server.closeAllConnections()
      await close()
    },
  }
}

/** Fresh folders for files. */
async function foldersIn(dataDir: string): Promise<Folders> {
  const folders = await prepareFolders(dataDir)
  if (!folders.ok) throw new Error(folders.problem.message)
  return folders.value
}

let hashed: Promise<{ pins: [string, string]; passphrases: [string, string, string] }> | undefined

/** Staff of both villages and the three officers, with the secrets above. */
export async function seedPeople(database: Database): Promise<void> {
  hashed ??= hashAll()
  const { pins, passphrases } = await hashed
  await database.withTx(async (tx) => {
    for (const place of [village, otherVillage]) {
      const [operator, head] = pins
      await addStaff(tx, place, {
        id: staff.operator.id,
        name: 'Operator Contoh',
        role: 'operator',
        pin: operator,
      })
      await addStaff(tx, place, { id: staff.head.id, name: 'Kepala Contoh', role: 'head', pin: head })
    }
    for (const [at, role] of (['agency', 'supervisor', 'administrator'] as const).entries()) {
      const agency = role === 'agency' ? 'disdukcapil' : null
      const { login } = officers[role]
      await addOfficer(
        tx,
        { officer: login, login, name: `Petugas ${login}`, role, agency },
        passphrases[at] ?? '',
      )
    }
  })
}

async function hashAll(): Promise<{ pins: [string, string]; passphrases: [string, string, string] }> {
  const { agency, supervisor, administrator } = officers
  return {
    pins: [await hashPin(staff.operator.pin), await hashPin(staff.head.pin)],
    passphrases: [
      await hashPassphrase(agency.passphrase),
      await hashPassphrase(supervisor.passphrase),
      await hashPassphrase(administrator.passphrase),
    ],
  }
}
