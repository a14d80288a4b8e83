import type { Service } from './catalogue/index.ts'
import type { EventData } from './event-data.ts'
import { digitsOf, factsOfNik, type IsoDate, parseNik, shifted } from './residents/index.ts'

type Priority = EventData['request.submitted']['priority'][number]

/** What was just asked for, and what the person said of themselves. */
export type Asked = {
  readonly service: Pick<Service, 'id' | 'group'>
  readonly answers: Readonly<Record<string, unknown>>
  readonly priority: readonly Priority[]
}

/** Who asks for these says by it that the household has little. */
const forPoorHouseholds: readonly string[] = [
  'sktm-umum',
  'sktm-pendidikan',
  'bedah-rumah',
  'rantang-kasih',
  'spm-kesehatan',
  'uang-saku-transport',
]

/**
 * Services that may be for this person too, by what they said: a letter of poverty, health insurance that the state
 * pays (PBI-JK), and help with the cost of a treatment (SPM). An offer after the request is sent, never a condition.
 */
export function suggestionsFor({ service, answers, priority }: Asked): readonly string[] {
  const poor = priority.includes('poor') || forPoorHouseholds.includes(service.id)
  const uninsured = answers.jknStatus === 'none' || answers.jknStatus === 'inactive'
  const ill = service.group === 'kesehatan'
  const found = [
    poor && ill && 'spm-kesehatan',
    (poor || uninsured) && 'usulan-pbi-jkn',
    poor && !service.id.startsWith('sktm') && 'sktm-umum',
  ]
  return found.filter((id): id is string => typeof id === 'string' && id !== service.id)
}

/** Old age as the law has it: 60 and over (UU 13/1998 art. 1). */
const ELDER_YEARS = 60

/** True where a NIK can only be that of somebody of 60 or more. */
export function isElder(nik: unknown, today: IsoDate): boolean {
  const digits = typeof nik === 'string' ? digitsOf(nik) : null
  const read = digits === null ? null : parseNik(digits, { today })
  if (!read?.ok) return false
  const { birthDates } = factsOfNik(read.value, today)
  const since = shifted(today, { years: -ELDER_YEARS })
  return birthDates.length > 0 && birthDates.every((date) => date <= since)
}
