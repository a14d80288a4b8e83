import { Dexie, RangeSet, type Table } from 'dexie'
import type { Plan, Stored, TabletStore } from '../port.ts'
import type { Meta, StoreName, Tables } from '../rows.ts'
import { DATABASE, filesSchema, schema } from '../schema.ts'
import { seenNothingBut } from './look.ts'
import { storageProblem } from './problem.ts'
import { changed, type Decided, readWanted, runExpecting, runPlan } from './run.ts'

/** The tables as Dexie's live queries read them. Writing goes through plans alone. */
export type TabletDatabase = Dexie & { readonly [S in StoreName]: Table<Tables[S], string> }

/** Opens (or makes) a tablet's database. `name` is for tests; a tablet has one. */
export function openDatabase(name: string = DATABASE): TabletDatabase {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
  db.version(1).stores(schema)
  db.version(2).stores(filesSchema)
  return db as TabletDatabase
}

/** The tablet's storage over IndexedDB. */
export function indexedStore(db: TabletDatabase): TabletStore {
  let facts: Meta | null = null
  return {
    read: (wanted) => guarded(db, (raw) => readWanted(raw, wanted)),
    run: (plan) =>
      guarded(db, async (raw) => {
        const { seen, change, result } = await ran(raw, plan, facts)
        facts = { ...seen.meta, ...change.meta }
        // First whoever waits for this hears that it is durable, then everybody else.
        setTimeout(() => tellQueries(db, changed(change)))
        return result
      }),
  }
}

/** With the facts as this tab last knew them where that is likely to do: a wrong guess costs only time. */
async function ran<Result>(
  raw: IDBDatabase,
  plan: Plan<Result>,
  facts: Meta | null,
): Promise<Decided<Result>> {
  const expected = plan.likelyNew && facts !== null ? seenNothingBut(facts) : null
  return (expected && (await runExpecting(raw, plan, expected))) ?? runPlan(raw, plan)
}

/** Dexie sees only writes of its own: this tells its live queries, here and in other tabs, of ours. */
function tellQueries(db: TabletDatabase, stores: readonly StoreName[]): void {
  if (stores.length === 0) return
  const indexes = stores.flatMap((store) =>
    ['', ':dels', ...db.table(store).schema.indexes.map(({ name }) => name)].map(
      (index) => `${store}/${index}`,
    ),
  )
  const everything = indexes.map((index) => [`idb://${db.name}/${index}`, new RangeSet(-Infinity, [[[]]])])
  Dexie.on.storagemutated.fire(Object.fromEntries(everything))
}

/** Does it on an open connection, once more on a fresh one where the browser had closed it. */
async function guarded<Result>(
  db: TabletDatabase,
  act: (raw: IDBDatabase) => Promise<Result>,
): Promise<Stored<Result>> {
  try {
    return { ok: true, value: await onOpen(db, act) }
  } catch (error) {
    const problem = storageProblem(error)
    if (problem === null) throw error
    return { ok: false, problem }
  }
}

async function onOpen<Result>(
  db: TabletDatabase,
  act: (raw: IDBDatabase) => Promise<Result>,
): Promise<Result> {
  try {
    // Not only where it is closed: while it is being made it counts as open, and nothing can be read of it yet.
    await db.open()
    return await act(db.backendDB())
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error
    db.close({ disableAutoOpen: false })
    await db.open()
    return await act(db.backendDB())
  }
}
