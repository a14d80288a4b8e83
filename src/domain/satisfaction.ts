import { type SurveyElement, surveyElements } from './survey.ts'

/** What people think of a service: the IKM of PermenPANRB 14/2017. */
export type Satisfaction = {
  /** 25.00 to 100.00, each element weighing one ninth; null without an answer. */
  readonly index: number | null
  readonly grade: 'A' | 'B' | 'C' | 'D' | null
  /** 1.00 to 4.00 for each element. */
  readonly elements: Readonly<Record<SurveyElement, number>> | null
  readonly answers: number
  /** So many answers are needed for a figure that can be published. */
  readonly needed: number
  readonly enough: boolean
}

/** From the sum of the scores of each element over `answers` people, of `finished` cases that could be rated. */
export function satisfactionOf(sums: readonly number[], answers: number, finished: number): Satisfaction {
  const needed = sampleOf(finished)
  if (answers === 0) return { index: null, grade: null, elements: null, answers, needed, enough: false }
  const index = hundredths(sums.reduce((all, sum) => all + sum, 0) * 25, surveyElements.length * answers)
  const elements = Object.fromEntries(
    surveyElements.map((element, at) => [element, hundredths(sums[at] ?? 0, answers)]),
  ) as Record<SurveyElement, number>
  return { index, grade: gradeOf(index), elements, answers, needed, enough: answers >= needed }
}

/** The sample that stands for `population` people (Krejcie and Morgan, 95 %, a margin of 5 %). */
export function sampleOf(population: number): number {
  if (population <= 0) return 0
  return Math.round((3.841 * population * 0.25) / (0.0025 * (population - 1) + 3.841 * 0.25))
}

/** The regulation's intervals leave gaps, as at 64.995: a grade is that of the index as printed, with two decimals. */
function gradeOf(index: number): 'A' | 'B' | 'C' | 'D' {
  if (index >= 88.31) return 'A'
  if (index >= 76.61) return 'B'
  return index >= 65 ? 'C' : 'D'
}

/** `of / by` in hundredths, halves up, in whole numbers: the printed weight 0.11 would give 99 for a perfect score. */
function hundredths(of: number, by: number): number {
  return Math.floor((200 * of + by) / (2 * by)) / 100
}
