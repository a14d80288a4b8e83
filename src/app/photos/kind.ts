import type { Attachment } from '../../domain/index.ts'

/** What a file is by its own first bytes; its name and what the browser says of it count for nothing. */
export function kindOf(head: Uint8Array): Attachment['mime'] | null {
  const text = String.fromCharCode(...head.slice(0, 16))
  if (text.startsWith('\u00ff\u00d8\u00ff')) return 'image/jpeg'
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'image/png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  return text.startsWith('%PDF-') ? 'application/pdf' : null
}

type Pixels = { readonly width: number; readonly height: number }

/** How large a picture is, read from its head before anybody unpacks it; null where the head does not say. */
export function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = kindOf(bytes)
  try {
    if (kind === 'image/png') return { width: view.getUint32(16), height: view.getUint32(20) }
    if (kind === 'image/webp') return webp(view)
    return kind === 'image/jpeg' ? jpeg(view) : null
  } catch {
    return null
  }
}

/** The first start-of-frame segment (ITU-T T.81, B.2.2). */
function jpeg(view: DataView): Pixels | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    if (marker < 0xff00) return null
  }
  return null
}

/** The three forms of WebP (RFC 9649). */
function webp(view: DataView): Pixels | null {
  const form = view.getUint32(12)
  const bit = (at: number): number => view.getUint16(at, true)
  if (form === 0x56503858) return { width: 1 + triple(view, 24), height: 1 + triple(view, 27) }
  if (form === 0x56503820) return { width: bit(26) & 0x3fff, height: bit(28) & 0x3fff }
  if (form !== 0x5650384c) return null
  const packed = view.getUint32(21, true)
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >> 14) & 0x3fff) }
}

function triple(view: DataView, at: number): number {
  return view.getUint16(at, true) + (view.getUint8(at + 2) << 16)
}
