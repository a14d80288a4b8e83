import type { CaseLine } from '../../../protocol/index.ts'

/** A line of a list; where several villages are listed it names its own. */
export type ListedCase = CaseLine & { readonly village: string; readonly villageName?: string }
