import type { FamilyCardNumber } from './family-card.ts'
import type { PersonName } from './name.ts'
import type { Nik } from './nik.ts'
import type { PhoneNumber } from './phone.ts'

/** A NIK or family card number for a list: region and serial show, district and date of birth do not. */
export function maskNik(number: Nik | FamilyCardNumber): string {
  return `${number.slice(0, 4)}********${number.slice(-4)}`
}

/** A telephone number that its owner recognises: `+62 812-****-789`. */
export function maskPhone(phone: PhoneNumber): string {
  return `+62 ${phone.slice(3, 6)}-****-${phone.slice(-3)}`
}

/** A name as its initials, for a screen that others see: `Siti Aminah` is `S. A.` */
export function initialsOf(name: PersonName): string {
  return name
    .split(' ')
    .map((word) => `${[...word][0]?.toUpperCase()}.`)
    .join(' ')
}
