import type { FileRow, TabletStore } from '../../store/index.ts'
import type { Ports, Reply } from '../ports.ts'

/** How far an upload came. */
export type Held = { readonly forgotten: true } | { readonly forgotten: false; readonly offset: number }

/** The server's files as an upload needs them. */
export type FileWire = {
  /** True where the server has it already. */
  readonly has: (file: FileRow) => Promise<Reply<boolean>>
  /** Begins an upload; answers the address where it goes on. */
  readonly begin: (file: FileRow, village: string) => Promise<Reply<string>>
  /** How many bytes of it the server holds, unless it has forgotten the upload. */
  readonly offset: (address: string) => Promise<Reply<Held>>
  /** Sends what begins at `offset`; answers how many bytes the server holds now. The last piece is checked there. */
  readonly send: (address: string, offset: number, bytes: Uint8Array<ArrayBuffer>) => Promise<Reply<number>>
}

export type UploadPorts = Pick<Ports, 'timer' | 'chance'> & {
  readonly store: TabletStore
  readonly files: FileWire
  /** A token that ran out is renewed by the engine. */
  readonly renew: () => void
}
