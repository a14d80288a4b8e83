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
  await desk.lock()
}
