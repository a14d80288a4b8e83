/** What a camera picture may want: taking again. A warning, never a refusal. */
export type Looks = 'dark' | 'blurred' | 'fine'

/** Mean light, of 255, below which writing on a card is lost. */
const DARK = 45
/** Variance of the Laplacian below which edges are smeared (Pech-Pacheco et al., 2000), for a picture of 320 px. */
const BLURRED = 45

/** Judges a picture scaled down to about 320 px by the light in it and the sharpness of its edges. */
export function looksOf({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>): Looks {
  const light = Float32Array.from({ length: width * height }, (_, at) => lightAt(data, at))
  if (mean(light) < DARK) return 'dark'
  const edges: number[] = []
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) edges.push(edgeAt(light, y * width + x, width))
  }
  const middle = mean(edges)
  return mean(edges.map((edge) => (edge - middle) ** 2)) < BLURRED ? 'blurred' : 'fine'
}

function lightAt(data: ArrayLike<number>, at: number): number {
  const [red = 0, green = 0, blue = 0] = [data[4 * at], data[4 * at + 1], data[4 * at + 2]]
  return 0.299 * red + 0.587 * green + 0.114 * blue
}

function edgeAt(light: Float32Array, at: number, width: number): number {
  const around =
    (light[at - 1] ?? 0) + (light[at + 1] ?? 0) + (light[at - width] ?? 0) + (light[at + width] ?? 0)
  return around - 4 * (light[at] ?? 0)
}

function mean(values: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < values.length; at += 1) sum += values[at] ?? 0
  return values.length === 0 ? 0 : sum / values.length
}
