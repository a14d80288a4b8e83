/** A shape on the grid of 72: how it is filled (`line`: not at all), and its path. */
export type Shape = readonly [fill: 'cream' | 'clay' | 'line', path: string]
/** One object a service, by the service's id. */
export type Pictures = Readonly<Record<string, readonly Shape[]>>

export const cream = (path: string): Shape => ['cream', path]
export const clay = (path: string): Shape => ['clay', path]
export const line = (path: string): Shape => ['line', path]

/** A circle as a path, so that every shape is one. */
export const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0z`

/** An identity card, and a sheet with its corner folded: what most services give. */
export const card = 'M14 16h44q6 0 6 6v28q0 6-6 6H14q-6 0-6-6V22q0-6 6-6z'
export const sheet = 'M20 8h24l12 12v40q0 4-4 4H20q-4 0-4-4V12q0-4 4-4zM44 8v12h12'
export const house = 'M10 34L36 12l26 22v24q0 4-4 4H14q-4 0-4-4z'
export const heart = 'M36 54C24 45 24 33 31 33q4 0 5 4 1-4 5-4c7 0 7 12-5 21z'
