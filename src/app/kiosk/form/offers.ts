import type { Field, RawAnswers } from '../../../domain/index.ts'

/** Which answer about the applicant fits a question of each type. */
const applicants: Partial<Record<Field['type'], string>> = {
  nik: 'applicantNik',
  personName: 'applicantName',
}

/**
 * What the applicant already said, where the same question comes again about somebody who may be the applicant.
 * Never for a newborn's name, for a witness (somebody else by law), or where the sex shows it is somebody else.
 */
export function offerFor(field: Field, answers: RawAnswers): string | undefined {
  const name = applicants[field.type]
  if (name === undefined || name === field.name || field.name.startsWith('witness')) return undefined
  if (field.type === 'personName' && field.newRegistration) return undefined
  if (field.type === 'nik' && isOtherSex(field.expectedSex, answers.applicantSex)) return undefined
  const said = answers[name]
  return typeof said === 'string' && said !== '' ? said : undefined
}

const isOtherSex = (expected: string | undefined, sex: unknown): boolean =>
  expected !== undefined && sex !== undefined && sex !== expected
