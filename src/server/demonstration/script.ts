import { catalogueData } from '../../domain/catalogue/services/index.ts'
import {
  type Actor,
  answerSurvey,
  type CaseEvent,
  type Context,
  complaintForm,
  type Drafted,
  type EventDraft,
  fileComplaint,
  findService,
  fold,
  type Instant,
  instantOf,
  isCase,
  loadCatalogue,
  MINUTE,
  millisOf,
  requirementsFor,
  type Service,
  submitRequest,
  ticketNumber,
} from '../../domain/index.ts'
import { answersTo, type Cast } from './answers.ts'
import { idOf, saltOf } from './chance.ts'
import { personOf } from './people.ts'
import type { DemonstrationVillage, Plan } from './plan.ts'
import { type Player, type Story, stories } from './stories.ts'

/** One event of a village's past: when, by whom, and whether its author had heard of the one before. */
export type Act = {
  readonly at: Instant
  readonly by: Player
  readonly draft: EventDraft
  readonly unseen: boolean
}

/** Everything that happened in a village before the demonstration was made, in the order of time. */
export function scriptOf(plan: Plan, village: DemonstrationVillage, place: number): readonly Act[] {
  const acts = stories.flatMap((story, n) =>
    actsOf(story, { plan, village, n: place * stories.length + n, counter: n + 1 }),
  )
  return acts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

type Telling = {
  readonly plan: Plan
  readonly village: DemonstrationVillage
  /** The story's number among all villages, and in its own. */
  readonly n: number
  readonly counter: number
}

function actsOf(story: Story, telling: Telling): Act[] {
  const from = millisOf(telling.plan.madeAt) - story.ago
  const opening = openingOf(story, telling, from)
  const steps = story.steps.map((step, at): Act => {
    const millis = from + step.after
    return {
      at: instantOf(millis),
      by: step.by,
      draft: step.draft(opening.case, contextOf(telling, step.by, millis, `step ${at}`)),
      unseen: step.unseen ?? false,
    }
  })
  const acts: Act[] = [{ at: instantOf(from), by: 'kiosk', draft: opening, unseen: false }, ...steps]
  return [...acts, ...ratingOf(story, telling, acts)]
}

/** The survey that a resident answers some minutes after the end. */
function ratingOf({ rated }: Story, telling: Telling, acts: readonly Act[]): Act[] {
  const last = acts.at(-1)
  if (rated === undefined || last === undefined) return []
  const millis = millisOf(last.at) + 3 * MINUTE
  const state = fold(null, acts.map(placed))
  const context = contextOf(telling, 'kiosk', millis, 'survey')
  const said = { scores: [...rated], assisted: false }
  const draft = isCase(state) ? answerSurvey(state, said, context) : null
  if (draft === null) throw new Error(`story ${telling.n} is rated before its end`)
  return [{ at: instantOf(millis), by: 'kiosk', draft, unseen: false }]
}

/** An act as the reducer sees it, all of one author who has seen everything. */
function placed({ at, draft }: Act, n: number): CaseEvent {
  const author = { device: 'kiosk', inc: draft.id, dseq: n + 1, off: 0, base: n }
  return { ...draft, ...author, seq: n + 1, receivedAt: at, occurredAt: at } as CaseEvent
}

function openingOf(story: Story, telling: Telling, from: number): EventDraft {
  const { plan, village, n, counter } = telling
  const { seed } = plan
  const identity = {
    case: idOf(seed, `case ${n}`, from),
    event: idOf(seed, `opening ${n}`, from),
    ticket: ticketNumber(village.code, 'A', counter),
  }
  const context = contextOf(telling, 'kiosk', from, 'opening')
  const drafted =
    'service' in story.opens
      ? asRequest(story, story.opens.service, n, identity, context)
      : asComplaint(story, n, identity, context)
  if (!drafted.ok) throw new Error(`story ${n} does not fit its form: ${JSON.stringify(drafted.problems)}`)
  return drafted.event
}

type Identity = { readonly case: string; readonly event: string; readonly ticket: string }

function asRequest(story: Story, id: string, n: number, identity: Identity, context: Context): Drafted {
  const service = serviceOf(id)
  const answers = answersTo(service, castOf(n), story.answers)
  const papers = requirementsFor(service, answers).filter(({ form }) => form !== 'generated')
  const form = {
    identity,
    answers,
    language: 'id',
    papers: papers.map((paper) => paper.id),
    priority: story.priority ?? [],
  } as const
  return submitRequest(service, form, context)
}

function asComplaint(story: Story, n: number, identity: Identity, context: Context): Drafted {
  const answers = answersTo(complaintForm, castOf(n), story.answers)
  return fileComplaint({ identity, answers, language: 'id' }, context)
}

function castOf(n: number): Cast {
  const at = 5 * n
  return {
    applicant: personOf(n % 2 === 0 ? '2' : '1', at),
    others: [personOf('2', at + 1), personOf('1', at + 2), personOf('1', at + 3), personOf('2', at + 4)],
  }
}

function contextOf({ plan, village, n }: Telling, by: Player, millis: number, label: string): Context {
  const of = `${label} of ${n}`
  return {
    village: village.code,
    at: instantOf(millis),
    now: instantOf(millis),
    actor: actorOf(by, village),
    newId: () => idOf(plan.seed, of, millis),
    newSalt: () => saltOf(plan.seed, of),
  }
}

function actorOf(by: Player, { staff }: DemonstrationVillage): Actor {
  if (by === 'kiosk') return { kind: 'resident' }
  if (by === 'operator' || by === 'head')
    return { kind: 'staff', id: staff.find(({ role }) => role === by)?.id }
  return { kind: 'officer', id: by }
}

const loaded = loadCatalogue(catalogueData)

function serviceOf(id: string): Service {
  const service = loaded.ok ? findService(loaded.value, id) : undefined
  if (!service) throw new Error(`the catalogue has no service ${id}`)
  return service
}
