import type { Case } from '../../domain/index.ts'

/** What the server does for someone. Which events a role may write is domain's `mayWrite`, asked besides. */
export type Action =
  | 'sync'
  | 'village.hello'
  | 'village.snapshot'
  | 'village.poke'
  | 'village.files'
  | 'catalogue.read'
  | 'regency.overview'
  /** Always with the passphrase again. */
  | 'report.export'
  | 'case.list'
  | 'case.readPersonal'
  | 'case.act'
  | 'device.pair'

/** Who asks of the server: a tablet for its village, an officer, or anybody. */
export type Asker =
  | { readonly role: 'tablet'; readonly village: string }
  | { readonly role: 'agency'; readonly agency: string | null }
  | { readonly role: 'supervisor' | 'administrator' | 'public' }

/** How far a right reaches: one's own village, one's agency's requests, complaints, or all of the regency. */
export type Scope = 'village' | 'agency' | 'complaints' | 'regency'

/** What an action touches. `agency` is the one that decides a case's service; null: decided in the village. */
export type Target =
  | { readonly is: 'regency' }
  | { readonly is: 'village'; readonly village: string }
  | {
      readonly is: 'case'
      readonly village: string
      readonly kind: Case['kind']
      readonly agency: string | null
    }

type Table = Readonly<Record<Action, Readonly<Partial<Record<Asker['role'], Scope>>>>>

const everyone = {
  tablet: 'regency',
  agency: 'regency',
  supervisor: 'regency',
  administrator: 'regency',
} as const

/** The part of the permission table that exists. Absent means refused. An administrator never touches a case. */
export const PERMISSIONS: Table = frozen({
  sync: { tablet: 'village' },
  'village.hello': { tablet: 'village' },
  'village.snapshot': { tablet: 'village' },
  'village.poke': { tablet: 'village' },
  'village.files': { tablet: 'village' },
  'catalogue.read': { public: 'regency', ...everyone },
  'regency.overview': { agency: 'regency', supervisor: 'regency', administrator: 'regency' },
  'report.export': { agency: 'agency', supervisor: 'regency' },
  'case.list': { agency: 'agency', supervisor: 'complaints' },
  'case.readPersonal': { agency: 'agency', supervisor: 'complaints' },
  'case.act': { agency: 'agency', supervisor: 'complaints' },
  'device.pair': { administrator: 'regency' },
})

/** How far `who` may do this at all; null: not at all. Lists are cut to this. */
export function scopeOf(who: Asker, action: Action): Scope | null {
  return PERMISSIONS[action][who.role] ?? null
}

/** Whether `who` may do this to that. Pure; absent from the table means no. */
export function may(who: Asker, action: Action, on: Target): boolean {
  switch (scopeOf(who, action)) {
    case 'regency':
      return true
    case 'village':
      return who.role === 'tablet' && on.is !== 'regency' && on.village === who.village
    case 'agency':
      return who.role === 'agency' && on.is !== 'regency' && decidesAt(who.agency, on)
    case 'complaints':
      return on.is === 'village' || (on.is === 'case' && on.kind === 'complaint')
    case null:
      return false
  }
}

/** An agency looks into every village, there at the requests for its own services. */
function decidesAt(agency: string | null, on: Target): boolean {
  if (on.is !== 'case') return true
  return on.kind === 'request' && on.agency !== null && on.agency === agency
}

function frozen(table: Table): Table {
  for (const row of Object.values(table)) Object.freeze(row)
  return Object.freeze(table)
}
