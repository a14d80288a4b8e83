import type { Page } from 'playwright-core'

/** A camera's picture of a page of writing, larger than is kept, with a place in its metadata (Exif). */
export async function aPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas')
    canvas.width = 2_400
    canvas.height = 1_800
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.fillStyle = 'black'
    context.font = '60px sans-serif'
    for (let line = 1; line < 24; line += 1)
      context.fillText(`Baris contoh ${line}: bukan siapa-siapa`, 80, line * 72)
    return canvas.toDataURL('image/jpeg', 0.95).split(',')[1] ?? ''
  })
  const picture = Buffer.from(base64, 'base64')
  const exif = Buffer.from('Exif\0\0GPS-RAHASIA')
  const length = Buffer.alloc(2)
  length.writeUInt16BE(exif.length + 2)
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xe1]), length, exif, picture.subarray(2)])
}

/** Every byte of every photo on the tablet, as Latin letters. */
export function bytesKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const opened = indexedDB.open('smart-kampung')
    await new Promise((resolve) => {
      opened.onsuccess = resolve
    })
    const asked = opened.result.transaction('chunks').objectStore('chunks').getAll()
    await new Promise((resolve) => {
      asked.onsuccess = resolve
    })
    opened.result.close()
    if (asked.result.length === 0) throw new Error('no photo is here')
    const latin = new TextDecoder('latin1')
    return asked.result.map(({ bytes }: { bytes: Uint8Array }) => latin.decode(bytes)).join('')
  })
}
