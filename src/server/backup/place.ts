import type { Database } from '../db/index.ts'
import type { Folders } from '../files/index.ts'

/** All that a backup is of: the database, and the folders where files lie. */
export interface Place {
  readonly database: Database
  readonly folders: Folders
}
