import { type EventDraft, type Service, submitRequest, ticketNumber } from '../../src/domain/index.ts'
import { authoring, type DraftRow, newId, services } from '../../src/store/index.ts'
import { anAnswerTo } from '../../tests/builders/answers.ts'

type Identity = DraftRow['identity']

/** The service whose requests are measured: a common one of middle length. */
export async function theService(): Promise<Service> {
  const found = (await services()).find(({ id }) => id === 'keterangan-domisili')
  if (found === undefined) throw new Error('the catalogue is not here yet')
  return found
}

/** Checks a filled form and makes its event, as the kiosk does when a person confirms. */
export function confirmed(service: Service, identity: Identity, context: Author): EventDraft {
  const form = { identity, answers: anAnswerTo(service), papers: [], priority: [], language: 'id' } as const
  const made = submitRequest(service, form, context)
  if (!made.ok) throw new Error(`answers that should do: ${JSON.stringify(made.problems)}`)
  return made.event
}

type Author = NonNullable<Awaited<ReturnType<typeof authoring>>>

/** A resident at this kiosk, now. */
export async function resident(): Promise<Author> {
  const context = await authoring({ kind: 'resident' })
  if (context === null) throw new Error('not enrolled')
  return context
}

let last = 0

/** Ids of a form that was never a draft; the letter is nobody's. */
export function anIdentity(village: string): Identity {
  last += 1
  return { case: newId(), event: newId(), ticket: ticketNumber(village, 'ZZ', last) }
}
