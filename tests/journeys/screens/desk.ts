import type { Plan } from '../../../src/server/demonstration/index.ts'
import { Desk } from '../pages/desk.ts'
import type { Tablet } from '../pages/tablet.ts'
import type { Visit } from './visit.ts'

type Member = Plan['villages'][number]['staff'][number]

/** Every main screen of the desk, with this case open. */
export async function tourOfDesk(tablet: Tablet, ticket: string, member: Member, visit: Visit) {
  const { desk: t } = tablet.words
  const desk = new Desk(tablet)
  await tablet.go('/loket')
  await visit('desk-lock')
  await desk.unlock(member.name, member.pin)
  await visit('desk-list')
  await desk.open(ticket)
  await desk.standing(t.cases.status.submitted).waitFor()
  await visit('desk')
  await desk.act(t.acts.label['request.verified']).waitFor()
  await tourOfDialogs(tablet, visit)
  await desk.lock()
}

async function tourOfDialogs({ page, words }: Tablet, visit: Visit) {
  const { desk: t, common } = words
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const desk = new Desk({ page, words })
  await desk.act(t.acts.label['request.returned']).click()
  await page.getByRole('dialog', { name: t.acts.title['request.returned'] }).waitFor()
  await visit('desk-act')
  await button(common.act.cancel).click()
  await page.getByRole('button', { name: t.board.line.title }).click()
  await page.getByRole('dialog', { name: t.board.line.title }).waitFor()
  await visit('desk-line')
  await page.getByRole('link', { name: t.rescue.link }).click()
  await page.getByRole('heading', { level: 1, name: t.rescue.title }).waitFor()
  await visit('desk-rescue')
  await page.getByRole('link', { name: t.board.title }).click()
  await button(common.display.title).click()
  await page.getByRole('dialog', { name: common.display.title }).waitFor()
  await visit('desk-display')
  await button(common.act.close).click()
}
