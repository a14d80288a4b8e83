import type { FastifyBaseLogger } from 'fastify'
import type { Instant } from '../../domain/index.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Database } from '../db/index.ts'
import type { Folders, Uploads } from '../files/index.ts'

/** What every handler may use. */
export interface AppDeps {
  readonly database: Database
  readonly folders: Folders
  readonly uploads: Uploads
  /** The server's clock: the only one that sessions, codes and deadlines are judged by. */
  readonly clock: () => Instant
  readonly catalogue: Catalogue
  readonly log: FastifyBaseLogger
}

/** What the program hands over; what is left out has its everyday value. */
export interface AppOptions {
  readonly database: Database
  /** Where files lie; every process of a regency shares them. */
  readonly folders: Folders
  /** Bytes of the disk that files leave free. */
  readonly roomKept?: number
  readonly clock?: () => Instant
  readonly logger?: FastifyBaseLogger
  /** PEM texts; without them the server speaks plain HTTP (behind a proxy, or on this machine alone). */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** The folder of the built tablet; null serves the API alone. */
  readonly webFolder?: string | null
}
