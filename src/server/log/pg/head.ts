import { type Reader, type Statement, statement } from '../../db/index.ts'
import type { Head } from '../port.ts'

const columns = `village_code AS village, seq, encode(chain, 'hex') AS chain, encode(state_hash, 'hex') AS "stateHash",
  (SELECT epoch FROM history ORDER BY number DESC LIMIT 1) AS epoch`

const lock: Statement<Head> = statement(
  'log-head-lock',
  `SELECT ${columns} FROM village WHERE village_code = $1 FOR UPDATE`,
)
const see: Statement<Head> = statement(
  'log-head-see',
  `SELECT ${columns} FROM village WHERE village_code = $1`,
)

/** The head, locked. READ COMMITTED: what is asked after this statement sees all that the winner before us wrote. */
export async function lockHead(reader: Reader, village: string): Promise<Head | null> {
  return (await reader.row(lock, [village])) ?? null
}

/** The head as last committed. */
export async function seeHead(reader: Reader, village: string): Promise<Head | null> {
  return (await reader.row(see, [village])) ?? null
}
