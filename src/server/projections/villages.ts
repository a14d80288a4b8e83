import type { Instant, VillageKind } from '../../domain/index.ts'
import { type Reader, type Statement, statement } from '../db/index.ts'

/** A village in the regency's live table. Counts are of the cases asked for; the rest is of its tablets. */
type VillageSummary = {
  readonly village: string
  readonly name: string
  readonly kind: VillageKind
  readonly district: string
  readonly districtName: string
  /** The seq of its newest event. */
  readonly head: number
  readonly open: number
  readonly late: number
  readonly needsAttention: number
  readonly devices: number
  /** Events that its tablets have numbered and the server has not judged, as of each tablet's last contact. */
  readonly waiting: number
  readonly oldestWaitingAt: Instant | null
  /** When any of its tablets was last heard of; null: never. */
  readonly lastContactAt: Instant | null
}

/** Which cases count, by service id or complaint category; null: all. `now` decides what is late. */
type VillagesQuestion = { readonly now: Instant; readonly subjects: readonly string[] | null }

const list: Statement<VillageSummary> = statement(
  'projection-villages',
  `SELECT v.village_code AS village, v.name, v.kind, v.district_code AS district, v.district_name AS "districtName",
    v.seq AS head, coalesce(c.open, 0)::int AS open, coalesce(c.late, 0)::int AS late,
    coalesce(c.attention, 0)::int AS "needsAttention", coalesce(d.devices, 0)::int AS devices,
    coalesce(d.waiting, 0)::int AS waiting, d.oldest AS "oldestWaitingAt", d.contact AS "lastContactAt"
  FROM village v
  LEFT JOIN (
    SELECT village_code, count(*) AS open, count(*) FILTER (WHERE due_at <= $1) AS late,
      count(*) FILTER (WHERE needs_attention) AS attention
    FROM case_state
    WHERE closed_at IS NULL AND kind <> 'unopened' AND ($2::text[] IS NULL OR subject = ANY ($2))
    GROUP BY village_code
  ) c USING (village_code)
  LEFT JOIN (
    SELECT t.village_code, count(*) AS devices, max(t.last_contact_at) AS contact,
      sum(greatest(t.minted - coalesce(i.last_dseq, 0), 0)) AS waiting,
      min(t.oldest_pending_at) FILTER (WHERE t.minted > coalesce(i.last_dseq, 0)) AS oldest
    FROM device_contact t LEFT JOIN device_inc i USING (village_code, device, inc)
    GROUP BY t.village_code
  ) d USING (village_code)
  ORDER BY v.village_code`,
)

/** Every village of the regency, in the order of its code. */
export function listVillages(reader: Reader, { now, subjects }: VillagesQuestion): Promise<VillageSummary[]> {
  return reader.rows(list, [now, subjects])
}
