/** The one database; the sync engine in the service worker opens the same. */
export const DATABASE = 'smart-kampung'

/**
 * Version 1. `meta`, `events` and `outbox` are frozen: later versions may add stores and indexes, never rewrite rows
 * (events are upcast on reading). `cases` is a projection: a new reducer rebuilds it from a snapshot.
 */
export const schema = {
  meta: 'key',
  events: 'id, [inc+dseq]',
  outbox: 'event, [state+dseq]',
  cases: 'id, ticket, [open+due], unsent',
  drafts: 'id',
  catalogue: 'id',
  staff: 'id',
  keys: 'id',
} as const

/** Version 2 adds the files of events. */
export const filesSchema = { files: 'sha256, [state+addedAt]', chunks: 'id' } as const
