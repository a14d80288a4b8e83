import type { Locator, Page } from 'playwright-core'
import { type Field, type Form, fieldsToAsk, type RawAnswers } from '../../../src/domain/index.ts'
import { boxesOf, isSearched, labelOf, titleOf } from './answer.ts'
import type { Words } from './words.ts'

/** Further than any page of the kiosk reaches. */
const mostTabs = 60

/** Goes on by Tab until this, or something within it, has the focus, as somebody without a mouse does. */
export async function tabTo(target: Locator): Promise<void> {
  const page = target.page()
  await target.waitFor()
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${target}`)
}

/** Tab to it, then Enter. */
export async function pressByKey(target: Locator): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.press('Enter')
}

/** Answers every question of a form with the keyboard alone. */
export async function answerByKeys(page: Page, form: Form, answers: RawAnswers, words: Words): Promise<void> {
  for (const field of fieldsToAsk(form, answers)) {
    await answerOne(page, field, answers[field.name], words)
    await pressByKey(page.getByRole('button', { name: words.common.act.next, exact: true }))
  }
}

async function answerOne(page: Page, field: Field, raw: unknown, words: Words): Promise<void> {
  const name = titleOf(field, words)
  const boxes = boxesOf(field, raw, words)
  if (boxes !== null) {
    const group = page.getByRole('group', { name, exact: true })
    for (const [label, text] of boxes)
      await typeInto(group.getByRole('textbox', { name: label, exact: true }), text)
  } else if (field.type === 'choice')
    await choose(page, name, labelOf(field.options, raw, words), isSearched(field))
  else if (field.type === 'yesNo')
    await chooseRow(page, name, raw === true ? words.common.answer.yes : words.common.answer.no)
  else await typeInto(page.getByRole('textbox', { name, exact: true }), String(raw))
}

async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target)
  await target.page().keyboard.type(text)
}

async function choose(page: Page, name: string, label: string, search: boolean): Promise<void> {
  if (!search) return chooseRow(page, name, label)
  await typeInto(page.getByRole('combobox', { name, exact: true }), label)
  await page.getByRole('option', { name: label, exact: true }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

/** Into the rows by Tab, to the one that is chosen already if any; on by arrows, which also choose. */
async function chooseRow(page: Page, group: string, label: string): Promise<void> {
  const rows = page.getByRole('radiogroup', { name: group, exact: true })
  await tabTo(rows)
  const wanted = rows.getByRole('radio', { name: label, exact: true })
  await page.keyboard.press('Space')
  for (let steps = 0; !(await wanted.isChecked()); steps += 1) {
    if (steps > mostTabs) throw new Error(`no arrow leads to ${label}`)
    await page.keyboard.press('ArrowDown')
  }
}
