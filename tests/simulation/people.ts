import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import {
  type ActionType,
  act,
  actionsFor,
  type Case,
  type Context,
  dayInJakarta,
  type EventData,
  type EventDraft,
  fileComplaint,
  findService,
  type Instant,
  issuable,
  loadCatalogue,
  planOf,
  type RawAnswers,
  type Role,
  type Service,
  submitRequest,
  ticketNumber,
} from '../../src/domain/index.ts'
import type { PlanLookup, RoleLookup } from '../../src/server/log/index.ts'
import { anAnswerTo } from '../builders/answers.ts'
import type { Chance } from './chance.ts'

const loaded = loadCatalogue(catalogueData)
if (!loaded.ok) throw new Error('the catalogue is faulty')
const catalogue = loaded.value

/** Every village has the same two people; a name that nobody bears may do nothing. */
const staff: Readonly<Record<string, Role>> = { operator: 'operator', head: 'head' }

export const rolesOf: RoleLookup = (_village, id) => staff[id] ?? null

export const planInCatalogue: PlanLookup = (id, version) => {
  const service = findService(catalogue, id)
  return service?.version === version ? planOf(service) : null
}

/** A resident files a request or tells a complaint: the real forms, answered and checked. */
export function residentFiles(chance: Chance, context: Context, counter: number): EventDraft {
  const ticket = ticketNumber(context.village, 'A', counter)
  const identity = { case: context.newId(), event: context.newId(), ticket }
  const made = chance.flip(0.4) ? tells(identity, context) : asks(chance, identity, context)
  if (!made.ok) throw new Error(`answers that should do: ${JSON.stringify(made.problems)}`)
  return made.event
}

type Identity = Parameters<typeof fileComplaint>[0]['identity']

function tells(identity: Identity, context: Context) {
  const answers = { category: 'road', text: 'Jalan berlubang di depan balai desa.' }
  return fileComplaint({ identity, answers, language: 'id' }, context)
}

const answered = new Map<string, RawAnswers>()

/** Answers to a service as they can be given on a day; the same day has the same. */
function answersOf(service: Service, now: Instant): RawAnswers {
  const today = dayInJakarta(now)
  const key = `${service.id} ${today}`
  const answers = answered.get(key) ?? anAnswerTo(service, {}, { today })
  answered.set(key, answers)
  return answers
}

function asks(chance: Chance, identity: Identity, context: Context) {
  const service = chance.pick(catalogue.services)
  if (service === undefined) throw new Error('an empty catalogue')
  const answers = answersOf(service, context.now)
  return submitRequest(service, { identity, answers, papers: [], priority: [], language: 'id' }, context)
}

/** Somebody does one of the things that this case allows them now; null where there is none. */
export function someoneActs(chance: Chance, aCase: Case, role: Role, context: Context): EventDraft | null {
  const type = chance.pick(actionsFor(aCase, role))
  return type === undefined
    ? null
    : act(aCase.id, type, dataOf(type, aCase, role), { note: 'catatan' }, context)
}

function dataOf(type: ActionType, aCase: Case, role: Role): EventData[ActionType] {
  switch (type) {
    case 'request.returned':
      return { reason: 'incomplete', requirements: ['kk'] }
    case 'request.resubmitted':
      return { answers: {}, papers: ['kk'] }
    case 'request.rejected':
      return { reason: 'not-eligible' }
    case 'request.cancelled':
      return { reason: 'applicant' }
    case 'product.issued':
      return { product: issuable(aCase, role)[0] ?? 'none' }
    case 'complaint.resolved':
      return { outcome: 'fixed' }
    case 'complaint.reclassified':
      return { as: 'information' }
    default:
      return {}
  }
}
