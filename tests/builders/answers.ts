import {
  dayInJakarta,
  entryView,
  type Field,
  type Form,
  fieldsToAsk,
  type IsoDate,
  type ListField,
  type RawAnswers,
} from '../../src/domain/index.ts'
import type { Draw } from './days.ts'
import { peopleIn } from './people.ts'
import { simpleAnswer, type World } from './simple-answers.ts'

type Options = {
  /** The day on which the answers are given: today, unless a test has a day of its own. */
  readonly today?: IsoDate
  /** Chooses among valid answers, and leaves optional ones empty; without it every question gets its plain answer. */
  readonly draw?: Draw
}

/**
 * Answers that a resident could give to every question of a form, as the kiosk keeps them before they are checked.
 * Synthetic: district 351099 does not exist. `overrides` replaces single answers; the questions follow them.
 */
export function anAnswerTo(form: Form, overrides: RawAnswers = {}, options: Options = {}): RawAnswers {
  const { today = dayInJakarta(new Date().toISOString()), draw } = options
  const fields = form.sections.flatMap((section) => section.fields)
  return answered((answers) => fieldsToAsk(form, answers), overrides, {
    form,
    before: {},
    today,
    draw,
    people: peopleIn(fields, today, draw),
    serial: counter(),
  })
}

type Around = World & {
  readonly form: Form
  /** What was answered before the list whose entry is answered. */
  readonly before: RawAnswers
}

function answered(
  asked: (answers: RawAnswers) => readonly Field[],
  overrides: RawAnswers,
  world: Around,
): RawAnswers {
  let answers: RawAnswers = {}
  for (;;) {
    const open = asked(answers).find(({ name }) => !Object.hasOwn(answers, name))
    if (open === undefined) return answers
    const answer = Object.hasOwn(overrides, open.name)
      ? overrides[open.name]
      : sample(open, { ...world.before, ...answers }, world)
    answers = { ...answers, [open.name]: answer }
  }
}

function sample(field: Field, answers: RawAnswers, world: Around): unknown {
  if (!field.required && world.draw?.(3) === 0) return field.type === 'list' ? [] : ''
  return field.type === 'list' ? entries(field, answers, world) : simpleAnswer(field, answers, world)
}

function entries(list: ListField, answers: RawAnswers, world: Around): readonly RawAnswers[] {
  const { draw = () => 0 } = world
  const few = Math.max(list.min, 1)
  const count =
    world.draw === undefined ? Math.min(few + 1, list.max) : few + draw(Math.min(4, list.max - few + 1))
  return Array.from({ length: count }, () => {
    const people = peopleIn(list.fields, world.today, world.draw)
    return answered(
      (entry) => entryView(world.form, list, answers, entry).fields,
      {},
      { ...world, people, before: answers },
    )
  })
}

function counter(): () => number {
  let last = 0
  return () => {
    last += 1
    return last
  }
}
