import type { Tx } from '../../db/index.ts'
import type { LogTx } from '../port.ts'
import { lockHead, seeHead } from './head.ts'
import { readPage } from './page.ts'
import { recall } from './recall.ts'
import { writeChanges } from './write.ts'

/** The log on PostgreSQL, inside a transaction of ours: at most one round trip a step. */
export function logOn(tx: Tx): LogTx {
  return {
    lockVillage: (village) => lockHead(tx, village),
    seeVillage: (village) => seeHead(tx, village),
    recall: (question) => recall(tx, question),
    write: (changes) => writeChanges(tx, changes),
    page: (stretch) => readPage(tx, stretch),
  }
}
