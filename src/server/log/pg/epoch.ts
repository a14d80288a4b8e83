import { type Statement, statement, type Tx } from '../../db/index.ts'

const begin: Statement<{ epoch: string }> = statement(
  'log-epoch-begin',
  'INSERT INTO history DEFAULT VALUES RETURNING epoch',
)

/** Begins another life of the server's history: to be done once, whenever a backup was restored. */
export async function beginEpoch(tx: Tx): Promise<string> {
  const row = await tx.row(begin)
  if (!row) throw new Error('an inserted row is returned')
  return row.epoch
}
