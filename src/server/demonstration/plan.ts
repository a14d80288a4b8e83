import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { DAY, type Instant, later } from '../../domain/index.ts'
import { findVillage } from '../../domain/reference/index.ts'
import { newPairingCode, newPassphrase, newPin } from '../access/index.ts'

const member = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(['operator', 'head']),
  pin: z.string().regex(/^\d{6}$/),
})
const demonstrationVillage = z.strictObject({
  code: z.string(),
  name: z.string(),
  district: z.string(),
  kind: z.enum(['desa', 'kelurahan']),
  pairingCodes: z.array(z.string()).length(3),
  staff: z.array(member).length(2),
})
const demonstrationOfficer = z.strictObject({
  login: z.string(),
  name: z.string(),
  role: z.enum(['agency', 'supervisor', 'administrator']),
  agency: z.string().nullable(),
  passphrase: z.string(),
})

/**
 * Everything that a demonstration is made of, secrets included; the shape of `demonstration.json`. Ids, keys and
 * events follow from `seed`, so that making it again makes the same.
 */
export const plan = z.strictObject({
  version: z.literal(1),
  id: z.uuid(),
  madeAt: z.iso.datetime({ precision: 3 }),
  pairingCodesUntil: z.iso.datetime({ precision: 3 }),
  seed: z.string().regex(/^[0-9a-f]{64}$/),
  villages: z.array(demonstrationVillage).length(3),
  officers: z.array(demonstrationOfficer).length(4),
})
export type Plan = z.infer<typeof plan>
export type DemonstrationVillage = Plan['villages'][number]

/** A fishing village (Kedungrejo, Muncar), a ward of the town (Kepatihan), and one at the end of the road (Bayu, Songgon). */
const villageCodes = ['35.10.05.2002', '35.10.16.1008', '35.10.19.2006']
const numbers = ['Satu', 'Dua', 'Tiga']
const officers = [
  { login: 'disdukcapil', name: 'Petugas Contoh Disdukcapil', role: 'agency', agency: 'disdukcapil' },
  { login: 'dinsos', name: 'Petugas Contoh Dinas Sosial', role: 'agency', agency: 'dinsos' },
  { login: 'pengaduan', name: 'Petugas Contoh Pengaduan', role: 'supervisor', agency: null },
  { login: 'admin', name: 'Admin Contoh', role: 'administrator', agency: null },
] as const

/** Long enough to show the program around; a real code lives fifteen minutes. */
const pairingLife = 30 * DAY

/** A new plan with fresh secrets. */
export function newPlan(now: Instant): Plan {
  return {
    version: 1,
    id: randomUUID(),
    madeAt: now,
    pairingCodesUntil: later(now, pairingLife),
    seed: randomBytes(32).toString('hex'),
    villages: villageCodes.map((code, at) => newVillage(code, numbers[at] ?? '')),
    officers: officers.map((officer) => ({ ...officer, passphrase: newPassphrase() })),
  }
}

function newVillage(code: string, number: string): DemonstrationVillage {
  const found = findVillage(code)
  if (!found) throw new Error(`the reference data has no village ${code}`)
  const { name, kind, district } = found
  const pairingCodes = [newPairingCode(), newPairingCode(), newPairingCode()]
  return { code, name, district: district.name, kind, pairingCodes, staff: staffOf(kind, number) }
}

function staffOf(kind: 'desa' | 'kelurahan', number: string): DemonstrationVillage['staff'] {
  const head = kind === 'desa' ? 'Kepala Desa' : 'Lurah'
  return [
    { id: 'operator-1', name: `Operator Contoh ${number}`, role: 'operator', pin: newPin() },
    { id: 'head-1', name: `${head} Contoh ${number}`, role: 'head', pin: newPin() },
  ]
}
