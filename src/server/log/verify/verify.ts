import { type Database, type Statement, statement } from '../../db/index.ts'
import { seeHead } from '../pg/head.ts'
import { firstBreak } from './chain.ts'
import type { Finding } from './finding.ts'
import { firstUnevenLife } from './lives.ts'
import { firstUnlikeCase } from './states.ts'

const villages: Statement<{ village: string }> = statement(
  'verify-villages',
  `SELECT village_code AS village FROM village
  UNION SELECT village_code FROM event UNION SELECT village_code FROM case_state ORDER BY 1`,
)

type Verified = {
  readonly villages: number
  readonly rows: number
  readonly findings: readonly Finding[]
}

/**
 * Makes every village's chain, numbers and cases anew from the stored events, beside whoever writes: a village is
 * read in one unchanging view. Tells the first thing of each kind that is not as it was written.
 */
export async function verifyLog(database: Database): Promise<Verified> {
  const all = await database.read.rows(villages)
  const findings: Finding[] = []
  let rows = 0
  for (const { village } of all) {
    const found = await verifyVillage(database, village)
    rows += found.rows
    findings.push(...found.findings)
  }
  return { villages: all.length, rows, findings }
}

function verifyVillage(database: Database, village: string) {
  return database.withSnapshot(async (reader) => {
    const head = await seeHead(reader, village)
    if (head === null) return { rows: 0, findings: [{ village, is: 'head', seq: 0 } as const] }
    const faults = [
      await firstBreak(reader, head),
      await firstUnevenLife(reader, village),
      await firstUnlikeCase(reader, head),
    ]
    const findings = faults.flatMap((fault): Finding[] => (fault ? [{ village, ...fault }] : []))
    return { rows: head.seq, findings }
  })
}
