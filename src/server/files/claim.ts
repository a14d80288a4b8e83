import type { Upload } from '@tus/server'
import * as z from 'zod/mini'
import { uploadMetadata } from '../../protocol/index.ts'
import type { DeviceSession } from '../access/index.ts'
import type { Claim } from './place.ts'
import { RefusedUpload } from './refusals.ts'

/** What is noted beside an upload: what its tablet says that it is, and which tablet that was. */
const note = z.extend(uploadMetadata, { device: z.string() })

/** The note for a new upload; throws where the tablet may not begin it. */
export function noteOf(
  { village, device }: DeviceSession,
  { size, metadata }: Upload,
): Record<string, string> {
  if (size === undefined || size === 0) throw malformed('upload-length')
  const claim = uploadMetadata.safeParse(metadata)
  if (!claim.success) throw malformed('upload-metadata')
  if (claim.data.village !== village) throw new RefusedUpload({ code: 'VILLAGE_FORBIDDEN' })
  return { ...claim.data, device }
}

/** What an upload was said to be; throws where it is another tablet's, which is told what it would be told of none. */
export function claimOf({ device }: DeviceSession, { metadata }: Upload): Claim {
  const read = note.safeParse(metadata)
  if (!read.success || read.data.device !== device) throw new RefusedUpload({ code: 'NOT_FOUND' })
  return read.data
}

function malformed(field: string): RefusedUpload {
  return new RefusedUpload({ code: 'MALFORMED', detail: { field } })
}
