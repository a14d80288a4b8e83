import { villages } from '../../../domain/reference/index.ts'
import { type Database, type Statement, statement } from '../../db/index.ts'

const seed: Statement<unknown> = statement(
  'log-villages-seed',
  `INSERT INTO village AS v (village_code, district_code, name, district_name, kind)
  SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
  ON CONFLICT (village_code) DO UPDATE
    SET name = excluded.name, district_name = excluded.district_name, kind = excluded.kind
    WHERE (v.name, v.district_name, v.kind) <> (excluded.name, excluded.district_name, excluded.kind)`,
)

/** Knows every village of the reference data, and its newest name; a log that has begun is left alone. */
export async function seedVillages(database: Database): Promise<void> {
  await database.withTx((tx) =>
    tx.run(seed, [
      villages.map(({ code }) => code),
      villages.map(({ district }) => district.code),
      villages.map(({ name }) => name),
      villages.map(({ district }) => district.name),
      villages.map(({ kind }) => kind),
    ]),
  )
}
