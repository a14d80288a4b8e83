import { expect, test } from 'vitest'
import { anAnswerTo } from '../../../../tests/builders/answers.ts'
import { theService } from '../../../../tests/builders/kiosk.tsx'
import { progressAt } from './questions.ts'

test('questions are counted where no answer can add one, else the parts of the form are', () => {
  const letter = theService('keterangan-domisili')
  expect(progressAt(letter, {}, 2)).toEqual({ is: 'question', n: 3, of: 13 })
  const birth = theService('kelahiran-4in1')
  expect(progressAt(birth, {}, 2)).toMatchObject({ is: 'section', n: 1, of: 6 })
  const answers = anAnswerTo(birth, { reporterIsApplicant: true })
  const last = progressAt(birth, answers, 33)
  expect(last).toMatchObject({ is: 'question', n: 34, of: 34 })
  expect(progressAt(birth, answers, 34)).toBeUndefined()
})
