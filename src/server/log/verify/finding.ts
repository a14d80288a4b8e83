/** Where a stored log is not what was written. Names rows, lives and cases; never what they hold. */
export type Finding = { readonly village: string } & Fault

export type Fault =
  | {
      /**
       * `changed`: it is not what its hash was made of. `removed`, `put in`. `unlinked`: it does not follow from the
       * row before it, so one of the two was changed, or one between them removed.
       */
      readonly is: 'changed' | 'removed' | 'put in' | 'unlinked'
      readonly seq: number
    }
  /** The village's own row does not say where its log ends. */
  | { readonly is: 'head'; readonly seq: number }
  /** A tablet's numbers up to its last are not all judged: a row of the log or a verdict is gone, or one too many. */
  | { readonly is: 'life'; readonly device: string; readonly inc: string }
  /** A case is not what its events come to; `seq` is its last event, 0 where it has none. */
  | { readonly is: 'case'; readonly case: string; readonly seq: number }
  /** The cases are whole, but the village's own row holds another state hash. */
  | { readonly is: 'state' }
