import { type Looks, looksOf } from '../looks.ts'

/** A picture as it left the camera, not kept yet. */
export type Shot = { readonly file: File; readonly looks: Looks }

/** What the video shows now; null where it shows nothing. */
export async function shotOf(video: HTMLVideoElement): Promise<Shot | null> {
  const { videoWidth: width, videoHeight: height } = video
  if (width === 0 || height === 0) return null
  const small = drawn(video, 320, Math.max(1, Math.round((320 * height) / width)))
  const looks = looksOf(small.getImageData(0, 0, small.canvas.width, small.canvas.height))
  const { canvas } = drawn(video, width, height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.92))
  return blob && { file: new File([blob], 'foto.jpg', { type: blob.type }), looks }
}

function drawn(video: HTMLVideoElement, width: number, height: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.drawImage(video, 0, 0, width, height)
  return context
}
