import { describe, expect, test } from 'vitest'
import { addedService } from '../../../tests/builders/added-service.ts'
import { anAnswerTo } from '../../../tests/builders/answers.ts'
import { Chance } from '../../../tests/simulation/chance.ts'
import { open } from '../envelope.ts'
import { eventData } from '../event-data.ts'
import { type Drafted, submitRequest } from '../submissions.ts'
import { type Instant, instantOf } from '../time.ts'
import { type Field, fieldsToAsk, type RawAnswers, requirementsFor, type Service } from './index.ts'
import { catalogue, today } from './published.fixture.ts'

const now: Instant = instantOf(Date.parse('2026-11-23T03:00:00.000Z'))
const seeds = Array.from({ length: 60 }, (_, seed) => seed)

/** Valid answers as the service's definition allows them, another set for each seed. */
function drawn(service: Service, seed: number): RawAnswers {
  const chance = new Chance(`${service.id} ${seed}`)
  return anAnswerTo(service, {}, { today, draw: (below) => chance.int(0, below - 1) })
}

function filed(service: Service, answers: RawAnswers): Drafted {
  const context = {
    village: '35.10.24.2008',
    at: now,
    now,
    actor: { kind: 'resident' as const },
    newId: () => crypto.randomUUID(),
    newSalt: () => '0'.repeat(32),
  }
  const identity = { case: context.newId(), event: context.newId(), ticket: '242008-A0001-K' }
  const papers = requirementsFor(service, answers).map(({ id }) => id)
  return submitRequest(service, { identity, answers, papers, priority: ['elder'], language: 'id' }, context)
}

const typed = [
  'nik',
  'familyCardNumber',
  'personName',
  'phone',
  'text',
  'textarea',
  'date',
  'time',
  'village',
]

/** What a person typed or told of a place, in the answers to these fields. */
function saidIn(fields: readonly Field[], answers: object): readonly string[] {
  return fields.flatMap((field): readonly string[] => {
    const value: unknown = Reflect.get(answers, field.name)
    if (field.type !== 'list') return typed.includes(field.type) && value !== undefined ? [String(value)] : []
    return Array.isArray(value) ? value.flatMap((entry) => saidIn(field.fields, Object(entry))) : []
  })
}

const each = [...catalogue.services, addedService].map((one): [string, Service] => [one.id, one])

describe('a request for any service', () => {
  test.each(each)('%s is filed with any valid answers; nothing personal stands in the open', (_, service) => {
    const fields = service.sections.flatMap((section) => section.fields)
    const opened = fields.filter((field) => 'open' in field && field.open).map(({ name }) => name)
    for (const seed of seeds) {
      const answers = drawn(service, seed)
      const made = filed(service, answers)
      if (!made.ok) throw new Error(`seed ${seed}: ${JSON.stringify(made.problems)}`)
      const { data, pii } = made.event
      expect(eventData['request.submitted'].safeParse(data).success).toBe(true)
      const said = saidIn(fields, Object(open(pii)?.answers))
      expect(said.length).toBeGreaterThan(0)
      expect(Object.keys(Object(data).answers).filter((name) => !opened.includes(name))).toEqual([])
      const inTheOpen = JSON.stringify(data)
      for (const text of said.filter(({ length }) => length > 3)) {
        expect(inTheOpen, `seed ${seed}`).not.toContain(text)
      }
    }
  })

  test.each(each)(
    '%s has no question that nobody is asked and no paper that nobody must bring',
    (_, service) => {
      const fields = service.sections.flatMap((section) => section.fields)
      const asked = new Set<string>()
      const brought = new Set<string>()
      for (const seed of seeds) {
        const answers = drawn(service, seed)
        for (const field of fieldsToAsk(service, answers))
          for (const name of namesIn(field, answers)) asked.add(name)
        for (const { id } of requirementsFor(service, answers)) brought.add(id)
      }
      const all = fields.filter(({ filledBy }) => filledBy !== 'staff').flatMap(allNames)
      expect(all.filter((name) => !asked.has(name))).toEqual([])
      expect(service.requirements.filter(({ id }) => !brought.has(id))).toEqual([])
    },
  )
})

function namesIn(field: Field, answers: RawAnswers): readonly string[] {
  const entries = answers[field.name]
  if (field.type !== 'list' || !Array.isArray(entries)) return [field.name]
  return [field.name, ...entries.flatMap((entry) => Object.keys(entry))]
}

function allNames(field: Field): readonly string[] {
  return field.type === 'list' ? [field.name, ...field.fields.map(({ name }) => name)] : [field.name]
}
