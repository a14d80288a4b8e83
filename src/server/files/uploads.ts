import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { MemoryLocker, Server, type Upload } from '@tus/server'
import type { Instant } from '../../domain/index.ts'
import { limits, RESCUE_MIME } from '../../protocol/index.ts'
import { type DeviceSession, granted, type Outcome, type Refusal } from '../access/index.ts'
import type { Database } from '../db/index.ts'
import { takeCarried } from './carried.ts'
import { claimOf, noteOf } from './claim.ts'
import { type Folders, removeUpload } from './folders.ts'
import { type Claim, place } from './place.ts'
import { RefusedUpload, refusalOf, refusalOfStatus } from './refusals.ts'
import { keepRoom } from './room.ts'

export interface UploadOptions {
  readonly database: Database
  readonly folders: Folders
  readonly clock: () => Instant
  /** Takes in what another tablet sealed. */
  readonly takeSealed: (bytes: Buffer) => Promise<Outcome<unknown>>
  /** Bytes of the disk that files leave free. */
  readonly roomKept: number
}

/** One request of a tablet, as tus takes it; `id` names an upload that was begun. */
export interface UploadRequest {
  readonly request: Request
  readonly id: string | null
  readonly tablet: DeviceSession
}

/** Takes files in pieces, by tus 1.0.0: a refusal, or tus's own answer. */
export type Uploads = (asked: UploadRequest) => Promise<Outcome<Response>>

/** Below it tus gives each upload its address. */
const path = '/v1/files'

/**
 * An upload is its tablet's, whatever the token. Any process that shares the folders may take any piece: what counts
 * is what the finished file's copy hashes to, so the lock that tus takes need not hold beyond this process.
 */
export function takeUploads(options: UploadOptions): Uploads {
  const store = new FileStore({ directory: options.folders.uploads })
  const parts: Parts = { options, store, locker: new MemoryLocker() }
  return (asked) => answer(parts, asked)
}

interface Parts {
  readonly options: UploadOptions
  readonly store: FileStore
  readonly locker: MemoryLocker
}

async function answer(parts: Parts, { request, id, tablet }: UploadRequest): Promise<Outcome<Response>> {
  const faults: unknown[] = []
  const response = await serverFor(parts, tablet, faults).handleWeb(request)
  const refusal = faults.length > 0 ? refusalOf(faults[0]) : refusalOfStatus(response.status)
  if (refusal) return { ok: false, refusal: await withOffset(parts, refusal, id) }
  return id !== null && request.method === 'HEAD'
    ? finishLeft(parts, id, tablet, response)
    : granted(response)
}

/** A server a request: its hooks know who asks, and what goes wrong in them is this request's alone. */
function serverFor({ options, store, locker }: Parts, tablet: DeviceSession, faults: unknown[]): Server {
  return new Server({
    path,
    relativeLocation: true,
    maxSize: limits.fileBytes,
    datastore: store,
    locker,
    onIncomingRequest: async (request, id) => {
      if (request.method !== 'POST') claimOf(tablet, await store.getUpload(id))
    },
    onUploadCreate: async (_request, upload) => {
      const metadata = noteOf(tablet, upload)
      await keepRoom(options.folders.uploads, options.roomKept)
      return { metadata }
    },
    onUploadFinish: async (_request, upload) => {
      const placed = await finish(options, upload.id, claimOf(tablet, upload))
      if (!placed.ok) throw new RefusedUpload(placed.refusal)
      return {}
    },
    onResponseError: (_request, fault) => {
      faults.push(fault)
      return undefined
    },
  })
}

/** After the last piece the process may have died: nobody hears that all has come before it is in its place. */
async function finishLeft(
  { options, store }: Parts,
  id: string,
  tablet: DeviceSession,
  response: Response,
): Promise<Outcome<Response>> {
  const upload: Upload = await store.getUpload(id)
  if (upload.offset !== upload.size) return granted(response)
  const placed = await finish(options, id, claimOf(tablet, upload))
  return placed.ok ? granted(response) : placed
}

/** Puts the file in its place. What could not be done now stays to be tried again; what is refused is gone. */
async function finish(options: UploadOptions, id: string, claim: Claim): Promise<Outcome<unknown>> {
  const { database, folders, clock } = options
  const upload = join(folders.uploads, id)
  const placed =
    claim.mime === RESCUE_MIME
      ? await takeCarried(folders, upload, claim.sha256, options.takeSealed)
      : await place(database, folders, upload, claim, clock())
  await removeUpload(upload)
  return placed
}

async function withOffset({ store }: Parts, refusal: Refusal, id: string | null): Promise<Refusal> {
  if (refusal.code !== 'OFFSET_WRONG' || id === null) return refusal
  const { offset } = await store.getUpload(id)
  return { ...refusal, detail: { offset } }
}
