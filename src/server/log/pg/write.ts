import { type Statement, statement, type Tx } from '../../db/index.ts'
import { caseRow } from '../../projections/index.ts'
import type { ChangedCase, Changes } from '../port.ts'

/** The village's lock is held, so these parts of one statement have nobody to race with. */
const writeAll: Statement<unknown> = statement(
  'log-write',
  `WITH
  life AS (
    INSERT INTO device_inc (village_code, device, inc, last_dseq, last_occurred_at)
    VALUES ($1, $6, $7, $8, $9)
    ON CONFLICT (village_code, device, inc)
    DO UPDATE SET last_dseq = excluded.last_dseq, last_occurred_at = excluded.last_occurred_at
  ),
  entered AS (
    INSERT INTO event (village_code, device, inc, received_at,
      seq, id, dseq, type, case_id, payload_hash, chain, occurred_at, body)
    SELECT $1, $6, $7, $10::timestamptz,
      seq, id, dseq, type, case_id, decode(payload_hash, 'hex'), decode(chain, 'hex'), occurred_at, body
    FROM unnest($11::bigint[], $12::uuid[], $13::bigint[], $14::text[], $15::uuid[], $16::text[], $17::text[],
      $18::timestamptz[], string_to_array($19, E'\\n'))
      AS e (seq, id, dseq, type, case_id, payload_hash, chain, occurred_at, body)
  ),
  refused AS (
    INSERT INTO verdict (village_code, device, inc, received_at, dseq, id, s, seq, code, field)
    SELECT $1, $6, $7, $10, dseq, id, s, seq, code, field
    FROM unnest($20::bigint[], $21::uuid[], $22::text[], $23::bigint[], $24::text[], $25::text[])
      AS r (dseq, id, s, seq, code, field)
  ),
  kept AS (
    INSERT INTO quarantine (village_code, device, inc, received_at, dseq, payload)
    SELECT $1, $6, $7, $10, dseq, payload
    FROM unnest($20::bigint[], $26::text[]) AS k (dseq, payload) WHERE payload IS NOT NULL
  ),
  cases AS (
    INSERT INTO case_state (village_code, seq,
      case_id, kind, status, subject, ticket, opened_at, closed_at, due_at, watch_at, needs_attention, late_ever,
      hash, state, scores)
    SELECT $1, $3,
      case_id, kind, status, subject, ticket, opened_at, closed_at, due_at, watch_at, needs_attention, late_ever,
      decode(hash, 'hex'), state, string_to_array(scores, ',')::smallint[]
    FROM unnest($27::uuid[], $28::text[], $29::text[], $30::text[], $31::text[], $32::timestamptz[],
      $33::timestamptz[], $34::timestamptz[], $35::timestamptz[], $36::boolean[], $37::boolean[], $38::text[],
      string_to_array($39, E'\\n'), $40::text[])
      AS c (case_id, kind, status, subject, ticket, opened_at, closed_at, due_at, watch_at, needs_attention,
        late_ever, hash, state, scores)
    ON CONFLICT (village_code, case_id) DO UPDATE SET seq = excluded.seq, kind = excluded.kind,
      status = excluded.status, subject = excluded.subject, ticket = excluded.ticket,
      opened_at = excluded.opened_at, closed_at = excluded.closed_at, due_at = excluded.due_at,
      watch_at = excluded.watch_at, needs_attention = excluded.needs_attention, late_ever = excluded.late_ever,
      hash = excluded.hash, state = excluded.state, scores = excluded.scores
  ),
  head AS (
    UPDATE village SET seq = $3, chain = decode($4, 'hex'), state_hash = decode($5, 'hex')
    WHERE village_code = $1 AND seq = $2
    RETURNING village_code, seq
  )
  SELECT CASE WHEN $3 > $2 THEN
    pg_notify('poke', json_build_object('v', village_code, 'head', seq)::text) END FROM head`,
)

/** Writes everything that a transaction changed, and tells every process of the new head once it is committed. */
export async function writeChanges(tx: Tx, changes: Changes): Promise<void> {
  const written = await tx.run(writeAll, [
    ...headValues(changes),
    ...eventValues(changes),
    ...restOf(changes),
  ])
  if (written !== 1) throw new Error('the head moved under its lock')
}

function headValues({ head, life, receivedAt, accepted }: Changes): unknown[] {
  return [
    head.village,
    head.seq - accepted.length,
    head.seq,
    head.chain,
    head.stateHash,
    life.device,
    life.inc,
    life.lastDseq,
    life.lastOccurredAt,
    receivedAt,
  ]
}

function eventValues({ accepted }: Changes): unknown[] {
  return [
    accepted.map(({ seq }) => seq),
    accepted.map(({ event }) => event.id),
    accepted.map(({ event }) => event.dseq),
    accepted.map(({ event }) => event.type),
    accepted.map(({ event }) => event.case),
    accepted.map(({ payloadHash }) => payloadHash),
    accepted.map(({ chain }) => chain),
    accepted.map(({ occurredAt }) => occurredAt),
    linesOf(accepted.map(({ event }) => event)),
  ]
}

function restOf({ refused, cases }: Changes): unknown[] {
  const verdicts = refused.map(({ verdict }) => verdict)
  return [
    verdicts.map(({ dseq }) => dseq),
    verdicts.map(({ id }) => id),
    verdicts.map(({ s }) => s),
    verdicts.map((one) => (one.s === 'dup' ? one.seq : null)),
    verdicts.map((one) => (one.s === 'dup' ? null : one.code)),
    verdicts.map((one) => (one.s === 'rej' ? (one.field ?? null) : null)),
    refused.map(({ payload }) => payload),
    ...caseValues(cases),
  ]
}

function caseValues(cases: readonly ChangedCase[]): unknown[] {
  const rows = cases.map(({ state }) => caseRow(state))
  return [
    cases.map(({ id }) => id),
    rows.map(({ kind }) => kind),
    rows.map(({ status }) => status),
    rows.map(({ subject }) => subject),
    rows.map(({ ticket }) => ticket),
    rows.map(({ openedAt }) => openedAt),
    rows.map(({ closedAt }) => closedAt),
    rows.map(({ dueAt }) => dueAt),
    rows.map(({ watchAt }) => watchAt),
    rows.map(({ needsAttention }) => needsAttention),
    rows.map(({ lateEver }) => lateEver),
    cases.map(({ hash }) => hash),
    linesOf(cases.map(({ state }) => state)),
    rows.map(({ scores }) => scores?.join(',') ?? null),
  ]
}

/** JSON holds no line break of its own: lines spare both sides the escaping of every quote in an array. */
function linesOf(values: readonly object[]): string {
  return values.map((value) => JSON.stringify(value)).join('\n')
}
