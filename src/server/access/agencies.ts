import type { Service } from '../../domain/index.ts'

type Office = Service['steps'][number]['actor']

/** The agencies that decide, by the office that a service's steps name. An officer of any other would see nothing. */
const byOffice = {
  'civil-registry-office': 'disdukcapil',
  'social-office': 'dinsos',
  'health-office': 'dinkes',
  'health-centre': 'dinkes',
  'education-office': 'dispendik',
  'licensing-office': 'dpmptsp',
  'public-works-office': 'dpuckpp',
} as const satisfies Partial<Record<Office, string>>

export const AGENCIES = [...new Set(Object.values(byOffice))]

/** The agency that acts as this office; undefined: none of the regency's. */
export function agencyAt(office: Office): string | undefined {
  return isAgencys(office) ? byOffice[office] : undefined
}

const isAgencys = (office: string): office is keyof typeof byOffice => Object.hasOwn(byOffice, office)
