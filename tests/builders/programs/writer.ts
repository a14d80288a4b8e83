import { openDatabase, statement } from '../../../src/server/db/index.ts'

/**
 * Writes rows without pause into the data folder it is given, and prints a row's number only after its
 * commit: what it printed must be there whatever is killed.
 */
const [dataDir = ''] = process.argv.slice(2)
const opened = await openDatabase({ dataDir }, (problem) => {
  process.stdout.write(`lost ${problem.code}\n`)
  process.exit(1)
})
if (!opened.ok) {
  process.stdout.write(`refused ${opened.problem.code}\n`)
  process.exit(1)
}

const create = statement('create', 'CREATE TABLE IF NOT EXISTS written (id serial PRIMARY KEY)')
const insert = statement<{ id: number }>('insert', 'INSERT INTO written DEFAULT VALUES RETURNING id')
await opened.value.withTx((tx) => tx.run(create))
for (;;) {
  const row = await opened.value.withTx((tx) => tx.row(insert)).catch(() => undefined)
  if (row) process.stdout.write(`${row.id}\n`)
}
