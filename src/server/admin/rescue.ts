import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { ProblemCode } from '../../protocol/index.ts'
import type { Refusal } from '../access/index.ts'
import { ownCatalogue } from '../catalogue.ts'
import { prepareFolders } from '../files/index.ts'
import { reasonOf } from '../problems.ts'
import { takeRescue } from '../rescue/index.ts'
import { type Command, done, refused } from './command.ts'

/** Takes in a file that a tablet without a network sealed, as that tablet's push. */
export const importRescue: Command = async ({ database, dataDir, now, words: [name = ''] }) => {
  const folders = await prepareFolders(dataDir)
  if (!folders.ok) return refused(folders.problem.message)
  const path = resolve(name)
  const bytes = await readFile(path).catch((fault: unknown) => reasonOf(fault))
  if (typeof bytes === 'string') return refused(`${path} cannot be read (${bytes}).`)
  const where = { database, folders: folders.value, plans: ownCatalogue().planOf }
  const taken = await takeRescue(where, bytes, now)
  if (!taken.ok) return refused(whyNot(taken.refusal))
  const { device, village, verdicts, files } = taken.value
  const { ok, dup, rej, held } = verdicts
  return done(
    `${device} of ${village}: ${ok} events in the log by their numbers, ${dup} there before, ${rej} refused, ${held} held; ${files} files.`,
    'The tablet may come back with the same: nothing is doubled. This file may go now.',
  )
}

const reasons: Partial<Record<ProblemCode, string>> = {
  MALFORMED: 'It is no sealed file of a tablet, was changed, or is for another regency.',
  DEVICE_UNKNOWN:
    'Its tablet is unknown here: was it paired after the backup that is running? Pair it again.',
  SIGNATURE_WRONG: 'It is not signed by the tablet that it names.',
  DEVICE_FORKED:
    'Its tablet has a twin that sent other events under the same numbers. Bring the tablet itself online.',
  BUSY: 'The database is busy. Try again in a moment.',
}

function whyNot({ code, detail }: Refusal): string {
  if (code === 'DSEQ_GAP')
    return `Events of that tablet from number ${detail?.expect} on are missing here. Bring the tablet online, or its earlier file first.`
  return `Nothing was taken. ${reasons[code] ?? code}`
}
