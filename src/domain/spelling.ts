/**
 * How many letters have to be changed, put in, left out or swapped with their neighbour to make one word of the other;
 * undefined where it is more than `most` (optimal string alignment).
 */
export function distanceWithin(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row += 1) {
    const current = nextRow(one, other, row, last, beforeLast)
    if (Math.min(...current) > most) return undefined
    beforeLast = last
    last = current
  }
  const distance = last[other.length] ?? 0
  return distance > most ? undefined : distance
}

function nextRow(one: string, other: string, row: number, last: number[], beforeLast: number[]): number[] {
  const current = [row]
  for (let at = 1; at <= other.length; at += 1) {
    const same = one[row - 1] === other[at - 1]
    const swapped = one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]
    const ways = [
      (last[at - 1] ?? 0) + (same ? 0 : 1),
      (last[at] ?? 0) + 1,
      (current[at - 1] ?? 0) + 1,
      ...(swapped && at > 1 && row > 1 ? [(beforeLast[at - 2] ?? 0) + 1] : []),
    ]
    current.push(Math.min(...ways))
  }
  return current
}
