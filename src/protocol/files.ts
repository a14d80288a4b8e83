import * as z from 'zod/mini'
import { attachmentTypes } from '../domain/index.ts'
import { digest, positive, villageCode } from './parts.ts'
import { RESCUE_MIME } from './rescue.ts'

/** What a tablet says of a file when it begins to upload it, in tus's `Upload-Metadata`. */
export const uploadMetadata = z.strictObject({
  sha256: digest,
  village: villageCode,
  mime: z.enum([...attachmentTypes, RESCUE_MIME]),
})

/** A file that an event names, and whether the server has it already: events go before their files. */
export const storedAttachment = z.object({
  sha256: digest,
  size: positive,
  mime: z.string(),
  /** The paper that it shows, where it shows one. */
  paper: z.exactOptional(z.string()),
  stored: z.boolean(),
})
