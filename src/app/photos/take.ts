import { kindOf, pixelsOf } from './kind.ts'
import { type Looks, looksOf } from './looks.ts'

/** A file ready to be kept: a picture drawn anew, or a document as it is. */
export type Ready = { readonly bytes: Uint8Array<ArrayBuffer>; readonly mime: string; readonly looks: Looks }

/** Why a file was not taken: another kind than it may be, too large, or a picture that cannot be opened. */
export type FileProblem = 'WRONG_KIND' | 'FILE_TOO_LARGE' | 'UNREADABLE'

export type Read = ({ readonly ok: true } & Ready) | { readonly ok: false; readonly problem: FileProblem }

/** Longest side of a picture, in pixels, and its bytes at most: legible writing on a card, and soon sent. */
const LONGEST = 1_600
const MOST_BYTES = 400_000
/** A document as it is (docs/protocol.md); a picture may be larger before it is drawn anew. */
const MOST_DOCUMENT = 10 * 1024 * 1024
const MOST_PICTURE = 40 * 1024 * 1024
/** Unpacked, four bytes each: more would end the tab on a tablet of 2 GB. */
const MOST_PIXELS = 64_000_000
const QUALITIES = [0.8, 0.7, 0.6, 0.5, 0.4]

/**
 * Reads what a person chose or photographed. Pictures are drawn anew, at most 1,600 px and about 400 KB, which also
 * leaves behind where and with what they were taken.
 */
export async function readFile(file: Blob): Promise<Read> {
  if (file.size > MOST_PICTURE) return refused('FILE_TOO_LARGE')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const kind = kindOf(bytes)
  if (kind === null) return refused('WRONG_KIND')
  if (kind === 'application/pdf') {
    if (file.size > MOST_DOCUMENT) return refused('FILE_TOO_LARGE')
    return { ok: true, bytes, mime: kind, looks: 'fine' }
  }
  const pixels = pixelsOf(bytes)
  if (pixels === null) return refused('UNREADABLE')
  if (pixels.width * pixels.height > MOST_PIXELS) return refused('FILE_TOO_LARGE')
  const scale = Math.min(1, LONGEST / Math.max(pixels.width, pixels.height))
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  return picture === null ? refused('UNREADABLE') : drawn(picture, scale)
}

async function drawn(picture: ImageBitmap, scale: number): Promise<Read> {
  const canvas = canvasOf(picture, scale)
  const small = canvasOf(picture, Math.min(1, 320 / Math.max(picture.width, picture.height)))
  picture.close()
  const looks = looksOf(small.getContext('2d')?.getImageData(0, 0, small.width, small.height) ?? empty)
  for (const quality of QUALITIES) {
    const blob = await encoded(canvas, quality)
    if (blob === null) break
    const isLast = quality === QUALITIES.at(-1)
    if (blob.size <= MOST_BYTES || isLast)
      return { ok: true, bytes: new Uint8Array(await blob.arrayBuffer()), mime: 'image/jpeg', looks }
  }
  return refused('UNREADABLE')
}

const empty = { data: new Uint8ClampedArray(), width: 0, height: 0 }

function canvasOf(picture: ImageBitmap, scale: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) return canvas
  // What a picture leaves open shows white, as paper does.
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return canvas
}

function encoded(canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}

function refused(problem: FileProblem): Read {
  return { ok: false, problem }
}
