import { randomBytes, randomUUID } from 'node:crypto'
import { catalogueData } from '../../src/domain/catalogue/services/index.ts'
import {
  act,
  type Context,
  type EventDraft,
  findService,
  instantOf,
  loadCatalogue,
  type Service,
  submitRequest,
  ticketNumber,
} from '../../src/domain/index.ts'
import type { Push } from '../../src/server/log/index.ts'
import { newId } from '../../src/store/index.ts'
import { anAnswerTo } from '../../tests/builders/answers.ts'

const service = letterOfDomicile()
const answers = anAnswerTo(service)

/** A village's tablet at work: letters of domicile, each asked for, checked, issued and handed over. */
export class WorkingVillage {
  readonly #village: string
  readonly #device: string
  readonly #inc: string
  #dseq = 0
  #tickets = 0
  #waiting: EventDraft[] = []

  /** `tablet`: one that is enrolled; else one that only the log is asked about. */
  constructor(village: string, tablet = unknownTablet(village)) {
    this.#village = village
    this.#device = tablet.device
    this.#inc = tablet.inc
  }

  /** The next events, whole cases one after the other. */
  push(count: number): Push {
    while (this.#waiting.length < count) this.#waiting.push(...this.#aCase())
    const drafts = this.#waiting.splice(0, count)
    const village = this.#village
    const events = drafts.map(({ village: _, ...draft }) => {
      this.#dseq += 1
      return { ...draft, dseq: this.#dseq, off: 0, base: 0 }
    })
    return {
      device: { id: this.#device, village, assignments: [village], revoked: false },
      request: {
        ...{ req: randomUUID(), device: this.#device, inc: this.#inc, village, asg: 1 },
        ...{ minted: this.#dseq, pending: count, oldestPendingAt: null, push: events, pull: null },
      },
      roles: () => 'head',
      plans: () => null,
      now: instantOf(Date.now()),
    }
  }

  #aCase(): EventDraft[] {
    this.#tickets += 1
    const identity = {
      case: newId(),
      event: newId(),
      ticket: ticketNumber(this.#village, 'A', this.#tickets),
    }
    const form = { identity, answers, papers: [], priority: [], language: 'id' } as const
    const asked = submitRequest(service, form, this.#by('resident'))
    if (!asked.ok) throw new Error('answers that should do')
    const staff = this.#by('staff')
    return [
      asked.event,
      act(identity.case, 'request.verified', {}, {}, staff),
      act(identity.case, 'product.issued', { product: service.products[0]?.id ?? '' }, {}, staff),
      act(identity.case, 'request.handedOver', {}, {}, staff),
    ]
  }

  #by(kind: 'resident' | 'staff'): Context {
    const at = instantOf(Date.now())
    const actor = kind === 'staff' ? ({ kind, id: 'budi' } as const) : ({ kind } as const)
    const newSalt = () => randomBytes(16).toString('hex')
    return { village: this.#village, at, now: at, actor, newId, newSalt }
  }
}

function unknownTablet(village: string): { readonly device: string; readonly inc: string } {
  const device = `d-${village.replaceAll('.', '')}-${randomBytes(10).toString('hex')}`
  return { device, inc: randomUUID() }
}

function letterOfDomicile(): Service {
  const loaded = loadCatalogue(catalogueData)
  const found = loaded.ok ? findService(loaded.value, 'keterangan-domisili') : undefined
  if (!found) throw new Error('the catalogue has no letter of domicile')
  return found
}
