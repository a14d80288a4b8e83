/** Control points of the curl, an own drawing after the gajah oling, in a box of 288 × 352. */
const controls =
  '106,115 100,98 108,79 128,68 152,73 170,93 171,123 152,150 118,160 78,151 45,174 53,209 78,244 118,279 171,307 189,309 142,275 107,238 86,204 81,183 75,190 98,198 161,191 203,148 206,93 177,52 133,41 97,59 85,91 96,117'

type Point = { readonly x: number; readonly y: number }

/** The motif as an SVG path: a closed quadratic spline whose points lie midway between the controls. */
export function motifPath(): string {
  const points = controls.split(' ').map(parsePoint)
  const last = points.at(-1) ?? { x: 0, y: 0 }
  const curves = points.map((point, i) => {
    const end = midway(point, points[(i + 1) % points.length] ?? point)
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`
  })
  const start = midway(last, points[0] ?? last)
  return `M${start.x} ${start.y}${curves.join('')}Z`
}

/** The application's icon: a mirrored pair of curls on the primary colour. `full` leaves the safe zone of a mask. */
export function iconSvg(shape: 'rounded' | 'full'): string {
  const corner = shape === 'rounded' ? 96 : 0
  const scale = shape === 'rounded' ? 1.12 : 0.9
  const curl = `<path d="${motifPath()}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512"><rect width="512" height="512" rx="${corner}" fill="#075269"/><g fill="#f3ba8c" transform="translate(256 256) scale(${scale}) translate(0 -175)"><g transform="translate(-205 0)">${curl}</g><g transform="translate(205 0) scale(-1 1)">${curl}</g></g></svg>`
}

function parsePoint(pair: string): Point {
  const [x, y] = pair.split(',').map(Number)
  return { x: x ?? 0, y: y ?? 0 }
}

function midway(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
