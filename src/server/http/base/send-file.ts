import type { FastifyReply } from 'fastify'
import type { OpenBlob } from '../../files/index.ts'
import { policies } from './headers.ts'

/** Sends a stored file. To be saved, never to be opened as a page of ours: pages fetch it and show what they hold. */
export function sendFile(reply: FastifyReply, blob: OpenBlob): FastifyReply {
  return describeFile(reply, blob).send(blob.read())
}

/**
 * What is said of a file, with its bytes or without. The tag is its hash: no other server on the way would name that.
 * A picture goes as what its bytes are, a paper that might hold scripts as bytes without a type.
 */
export function describeFile(reply: FastifyReply, { sha256, size, type }: OpenBlob): FastifyReply {
  return reply
    .headers({
      etag: `"${sha256}"`,
      'content-security-policy': policies.file,
      'content-disposition': 'attachment',
      'content-length': size,
    })
    .type(type.startsWith('image/') ? type : 'application/octet-stream')
}
