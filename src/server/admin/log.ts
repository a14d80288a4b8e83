import { type Finding, verifyLog } from '../log/index.ts'
import { type Command, done, refused } from './command.ts'

export const verify: Command = async ({ database }) => {
  const { villages, rows, findings } = await verifyLog(database)
  if (findings.length === 0) return done(`Whole: ${rows} rows of ${villages} villages.`)
  return refused(findings.map(say).join('\n'))
}

function say(finding: Finding): string {
  return `${finding.village}: ${tellOf(finding)}`
}

function tellOf(finding: Finding): string {
  switch (finding.is) {
    case 'changed':
      return `row ${finding.seq} was changed.`
    case 'removed':
      return `row ${finding.seq} was removed.`
    case 'put in':
      return `row ${finding.seq} was put in.`
    case 'unlinked':
      return `row ${finding.seq} does not follow from row ${finding.seq - 1}: one of the two was changed, or one between them removed.`
    case 'head':
      return `the village's own row was changed: its log ends at row ${finding.seq}, with another chain.`
    case 'life':
      return `of tablet ${finding.device}, life ${finding.inc}, a number has no verdict or more than one: a row was removed or put in.`
    case 'case':
      return finding.seq === 0
        ? `case ${finding.case} was put in: it has no row in the log.`
        : `case ${finding.case} is not what its rows come to, the last of them row ${finding.seq}.`
    case 'state':
      return "the village's own row was changed: its state hash is not that of its cases."
  }
}
