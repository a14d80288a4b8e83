import { randomBytes } from 'node:crypto'
import type pg from 'pg'

export const DATABASE_NAME = 'smart_kampung'

const name = DATABASE_NAME

/**
 * Makes the application's role and database where they are missing, and returns their address. The role
 * is no superuser; its password lives as long as this start.
 */
export async function ensureDatabase(superuser: pg.Client, port: number): Promise<string> {
  const password = randomBytes(24).toString('base64url')
  const { rows } = await superuser.query<{ role: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
      EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
    [name],
  )
  const verb = rows[0]?.role ? 'ALTER' : 'CREATE'
  await superuser.query(`${verb} ROLE ${name} LOGIN PASSWORD ${superuser.escapeLiteral(password)}`)
  if (!rows[0]?.database) await superuser.query(`CREATE DATABASE ${name} OWNER ${name}`)
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`
}
