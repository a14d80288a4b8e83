import type { Case, ComplaintScore, Instant, Service, Village } from '../../../domain/index.ts'
import type { FoundAside, Standing } from '../../../store/index.ts'
import type { FormDraft } from '../draft.ts'

/** Whose tablet this is. `village` is null for a code that the reference data lacks. */
export type Office =
  | { readonly is: 'unenrolled' }
  | { readonly is: 'enrolled'; readonly village: Village | null }

/** What this tablet is to the people before it. */
export type Tablet =
  | { readonly is: 'waiting' }
  | Extract<Office, { is: 'unenrolled' }>
  | (Extract<Office, { is: 'enrolled' }> & { readonly services: readonly Service[] })

/** A case as this tablet knows it, and how far it has come on its way to the regency. */
export type FoundCase =
  | { readonly is: 'waiting' }
  | { readonly is: 'missing' }
  | {
      readonly is: 'found'
      readonly case: Case
      readonly standing: Standing
      /** Server time less this tablet's clock, in milliseconds; null where it was never measured. */
      readonly offset: number | null
    }

/** The line to the regency. Times in milliseconds since 1970, null where it never was. */
export type Line = {
  readonly waiting: number
  readonly lastContact: number | null
  readonly lastVerdict: number | null
  /** The code of what is wrong; null while all is well. */
  readonly problem: string | null
}

/** The village as whoever waits may see it. */
export type VillageNow = {
  readonly score: ComplaintScore
  /** Ids of services, the one most asked for first. */
  readonly asked: readonly string[]
}

/** Why something could not be kept on this tablet. */
export type StorageCode = 'NOT_ENROLLED' | 'FILE_LOST' | 'STORAGE_FULL' | 'STORAGE_BROKEN'

export type Kept = { readonly ok: true } | { readonly ok: false; readonly code: StorageCode }

/** Whether a case can be rated by whoever has its number. */
export type Rating =
  | { readonly is: 'waiting' | 'missing' | 'unfinished' | 'rated' }
  | { readonly is: 'open'; readonly case: Case }

/** A form that was put aside: the code under which it is found again, and until when. */
export type AsideCode = { readonly code: string; readonly until: Instant }
export type PutAside = ({ readonly ok: true } & AsideCode) | Extract<Kept, { ok: false }>

/** What typing a code came to. `news`: what is not as it was when the form was put aside. */
export type TakenUp =
  | {
      readonly is: 'open'
      readonly draft: FormDraft
      readonly news: { readonly form: boolean; readonly photos: boolean }
    }
  | Exclude<FoundAside, { is: 'found' | 'problem' }>
  | { readonly is: 'gone' }
  | { readonly is: 'problem'; readonly code: StorageCode }

/** The office's queue of today by ticket numbers: who waits, the next first; who was called, the last first. */
export type Queue = {
  readonly waiting: readonly string[]
  readonly called: readonly { readonly ticket: string; readonly at: Instant }[]
}
