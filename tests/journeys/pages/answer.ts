import type { Page } from 'playwright-core'
import type { Field, ListField, Option, RawAnswers, SimpleField } from '../../../src/domain/index.ts'
import { findVillage } from '../../../src/domain/reference/index.ts'
import { inWords, type Words } from './words.ts'

/** Answers the question on the page as a person would: by the words that stand beside each control. */
export async function answerQuestion(page: Page, field: Field, raw: unknown, words: Words): Promise<void> {
  const name = titleOf(field, words)
  const boxes = boxesOf(field, raw, words)
  if (boxes !== null) return fillBoxes(page, name, boxes)
  switch (field.type) {
    case 'choice': {
      const label = labelOf(field.options, raw, words)
      return isSearched(field) ? search(page, name, label) : press(page, name, label)
    }
    case 'yesNo':
      return press(page, name, raw === true ? words.common.answer.yes : words.common.answer.no)
    case 'choices': {
      const group = page.getByRole('group', { name, exact: true })
      for (const code of raw as readonly string[]) {
        await group.getByRole('checkbox', { name: labelOf(field.options, code, words), exact: true }).check()
      }
      return
    }
    case 'village':
      return search(page, name, villageOf(raw, words))
    case 'list':
      return tellEntries(page, field, raw as readonly RawAnswers[], words)
    case 'checklist':
      throw new Error('no form asks a resident for a checklist')
    default:
      return page.getByRole('textbox', { name, exact: true }).fill(String(raw))
  }
}

/** How the page of a question is headed, which also names its control. */
export function titleOf(field: Pick<Field, 'ask' | 'required'>, words: Words): string {
  const ask = inWords(field.ask, words)
  return field.required ? ask : words.kiosk.question.optional({ ask })
}

/** Adds the entries of a list one by one, and comes back to the page that shows them. */
async function tellEntries(
  page: Page,
  list: ListField,
  entries: readonly RawAnswers[],
  words: Words,
): Promise<void> {
  const item = inWords(list.item, words)
  for (const [at, entry] of entries.entries()) {
    const add = at === 0 ? words.kiosk.list.add({ item }) : words.kiosk.list.more({ item })
    await page.getByRole('link', { name: add, exact: true }).click()
    for (const field of list.fields.filter(({ name }) => Object.hasOwn(entry, name))) {
      await answerQuestion(page, field, entry[field.name], words)
      await page.getByRole('button', { name: words.common.act.next, exact: true }).click()
    }
  }
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

async function fillBoxes(page: Page, name: string, boxes: Boxes): Promise<void> {
  const group = page.getByRole('group', { name, exact: true })
  for (const [label, text] of boxes) await group.getByRole('textbox', { name: label, exact: true }).fill(text)
}

type Boxes = readonly (readonly [label: string, text: string])[]

/** What goes into each box of a question that has several (a date, a time); null for one that has not. */
export function boxesOf({ type }: Pick<Field, 'type'>, raw: unknown, { common }: Words): Boxes | null {
  const { day, month, year, hour, minute } = common.field
  if (type === 'date') {
    const parts = raw as Readonly<Record<string, string>>
    return [
      [day, parts.day ?? ''],
      [month, parts.month ?? ''],
      [year, parts.year ?? ''],
    ]
  }
  if (type !== 'time') return null
  const [hours = '', minutes = ''] = String(raw).split(/[.:]/)
  return [
    [hour, hours],
    [minute, minutes],
  ]
}

/** Whether a choice is looked for by typing: it has more answers than rows fit a page. */
export function isSearched({ options }: Extract<SimpleField, { type: 'choice' }>): boolean {
  return options.length > 12
}

/** What an answer of a choice is called. */
export function labelOf(options: readonly Option[], code: unknown, words: Words): string {
  const option = options.find((one) => one.code === code)
  if (!option) throw new Error(`no answer ${String(code)}`)
  return inWords(option.label, words)
}

/** How a village is offered: its name, which a district's follows. */
function villageOf(code: unknown, { common }: Words): string {
  const village = findVillage(String(code))
  if (!village) throw new Error(`no village ${String(code)}`)
  const { name, kind, district } = village
  return `${common.area[kind]({ name })} ${common.area.district({ name: district.name })}`
}
