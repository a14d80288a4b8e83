type Point = readonly [number, number]

/** The size that the curl was drawn in. */
export const MOTIF = { width: 288, height: 352 } as const

// Own drawing after the gajah oling curl of Banyuwangi's batik: control points, not points on the line.
const controls: readonly Point[] = [
  [106, 115],
  [100, 98],
  [108, 79],
  [128, 68],
  [152, 73],
  [170, 93],
  [171, 123],
  [152, 150],
  [118, 160],
  [78, 151],
  [45, 174],
  [53, 209],
  [78, 244],
  [118, 279],
  [171, 307],
  [189, 309],
  [142, 275],
  [107, 238],
  [86, 204],
  [81, 183],
  [75, 190],
  [98, 198],
  [161, 191],
  [203, 148],
  [206, 93],
  [177, 52],
  [133, 41],
  [97, 59],
  [85, 91],
  [96, 117],
]

const middle = ([ax, ay]: Point, [bx, by]: Point): string => `${(ax + bx) / 2} ${(ay + by) / 2}`

/** A closed quadratic spline through the midpoints between its control points, as SVG path data. */
export function closedSpline(points: readonly Point[]): string {
  const curves = points.map((point, index) => {
    const next = points[(index + 1) % points.length] ?? point
    return `Q${point[0]} ${point[1]} ${middle(point, next)}`
  })
  const [first, last] = [points[0], points.at(-1)]
  return first === undefined || last === undefined ? '' : `M${middle(last, first)}${curves.join('')}Z`
}

/** The curl itself. */
export const motifPath: string = closedSpline(controls)
