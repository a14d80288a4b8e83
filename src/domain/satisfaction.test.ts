import { expect, test } from 'vitest'
import { sampleOf, satisfactionOf } from './satisfaction.ts'

/** The sums that so many people give who all say the same, the first `less` points lower in all. */
const sums = (people: number, score: number, less = 0) => [
  people * score - less,
  ...Array.from({ length: 8 }, () => people * score),
]

test.each([
  ['everybody says the best', sums(30, 4), 30, { index: 100, grade: 'A' }],
  ['everybody says the worst', sums(30, 1), 30, { index: 25, grade: 'D' }],
  [
    'a regency’s own report: 955 points of 29 people',
    [955, 0, 0, 0, 0, 0, 0, 0, 0],
    29,
    { index: 91.48, grade: 'A' },
  ],
  ['88.305 is 88.31, an A', [158_949, 0, 0, 0, 0, 0, 0, 0, 0], 5_000, { index: 88.31, grade: 'A' }],
  ['88.304 is 88.30, a B', [158_948, 0, 0, 0, 0, 0, 0, 0, 0], 5_000, { index: 88.3, grade: 'B' }],
  ['64.995 is 65.00, a C', [116_991, 0, 0, 0, 0, 0, 0, 0, 0], 5_000, { index: 65, grade: 'C' }],
  ['64.994 is 64.99, a D', [116_990, 0, 0, 0, 0, 0, 0, 0, 0], 5_000, { index: 64.99, grade: 'D' }],
])('%s', (_, totals, people, expected) => {
  expect(satisfactionOf(totals, people, 1_000)).toMatchObject(expected)
})

test('each element has its own mean, and no answer is no figure', () => {
  const { elements } = satisfactionOf(sums(3, 4, 1), 3, 3)
  expect(elements).toMatchObject({ requirements: 3.67, facilities: 4 })
  expect(satisfactionOf([], 0, 40)).toEqual({
    index: null,
    grade: null,
    elements: null,
    answers: 0,
    needed: 36,
    enough: false,
  })
})

/** The published table of Krejcie and Morgan. */
const table: readonly (readonly [population: number, sample: number])[] = [
  ...([
    [10, 10],
    [15, 14],
    [20, 19],
    [25, 24],
    [30, 28],
    [35, 32],
    [40, 36],
    [45, 40],
    [50, 44],
    [55, 48],
  ] as const),
  ...([
    [60, 52],
    [65, 56],
    [70, 59],
    [75, 63],
    [80, 66],
    [85, 70],
    [90, 73],
    [95, 76],
    [100, 80],
    [110, 86],
  ] as const),
  ...([
    [120, 92],
    [150, 108],
    [200, 132],
    [250, 152],
    [300, 169],
    [400, 196],
    [500, 217],
    [550, 226],
  ] as const),
  ...([
    [700, 248],
    [1_000, 278],
    [1_500, 306],
    [2_000, 322],
    [3_000, 341],
    [5_000, 357],
    [10_000, 370],
  ] as const),
  ...([
    [20_000, 377],
    [50_000, 381],
    [75_000, 382],
    [1_000_000, 384],
  ] as const),
]

test('as many answers are needed as Krejcie and Morgan’s table says, and it says whether they are there', () => {
  for (const [population, sample] of table)
    expect(Math.abs(sampleOf(population) - sample)).toBeLessThanOrEqual(1)
  expect([10, 100, 550, 1_000].map(sampleOf)).toEqual([10, 80, 226, 278])
  expect(satisfactionOf(sums(79, 3), 79, 100).enough).toBe(false)
  expect(satisfactionOf(sums(80, 3), 80, 100).enough).toBe(true)
})
