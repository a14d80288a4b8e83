import type { Page } from 'playwright-core'
import type { Field } from '../../../src/domain/index.ts'
import type { Words } from './words.ts'

/** Answers the question on the page as a person would: by the words that stand beside each control. */
export async function answerQuestion(page: Page, field: Field, raw: unknown, words: Words): Promise<void> {
  const name = titleOf(field, words)
  switch (field.type) {
    case 'date':
      return fillBoxes(page, name, dateBoxes(raw, words))
    case 'time':
      return fillBoxes(page, name, timeBoxes(raw, words))
    case 'choice':
      return field.options.length > 12
        ? search(page, name, labelOf(field, raw))
        : press(page, name, labelOf(field, raw))
    case 'yesNo':
      return press(page, name, raw === true ? words.common.answer.yes : words.common.answer.no)
    case 'checklist':
      throw new Error('no form asks a resident for a checklist')
    default:
      return page.getByRole('textbox', { name, exact: true }).fill(String(raw))
  }
}

/** How the page of a question is headed, which also names its control. */
export function titleOf(field: Field, words: Words): string {
  const ask = field.ask.id
  return field.required ? ask : words.kiosk.question.optional({ ask })
}

async function press(page: Page, group: string, label: string): Promise<void> {
  await page
    .getByRole('radiogroup', { name: group, exact: true })
    .getByRole('radio', { name: label, exact: true })
    .check()
}

async function search(page: Page, name: string, label: string): Promise<void> {
  await page.getByRole('combobox', { name, exact: true }).fill(label)
  await page.getByRole('option', { name: label, exact: true }).click()
}

async function fillBoxes(
  page: Page,
  name: string,
  boxes: readonly (readonly [string, string])[],
): Promise<void> {
  const group = page.getByRole('group', { name, exact: true })
  for (const [label, text] of boxes) await group.getByRole('textbox', { name: label, exact: true }).fill(text)
}

function dateBoxes(raw: unknown, { common: { field } }: Words): readonly (readonly [string, string])[] {
  const { day = '', month = '', year = '' } = raw as Readonly<Record<string, string>>
  return [
    [field.day, day],
    [field.month, month],
    [field.year, year],
  ]
}

function timeBoxes(raw: unknown, { common: { field } }: Words): readonly (readonly [string, string])[] {
  const [hour = '', minute = ''] = String(raw).split(/[.:]/)
  return [
    [field.hour, hour],
    [field.minute, minute],
  ]
}

function labelOf(field: Extract<Field, { type: 'choice' }>, code: unknown): string {
  const option = field.options.find((one) => one.code === code)
  if (!option) throw new Error(`${field.name} has no answer ${String(code)}`)
  return option.label.id
}
