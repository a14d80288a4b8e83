import { bad, type Details, good, type Parsed } from '../residents/index.ts'
import type { CheckContext, ListEntry, PlainValue } from './answer.ts'
import type { RawAnswers } from './condition.ts'
import { entryView, isEntry } from './entries.ts'
import type { ListField } from './field.ts'
import type { WarningCode } from './problems.ts'
import { readSimple } from './read-simple.ts'

type ListProblem = 'wrongType' | 'listTooShort' | 'listTooLong' | 'entryIncomplete' | 'entryTwice'

/** Reads the entries of a list, each as its own small form; a person stands in it once. */
export function readList(
  raw: unknown,
  list: ListField,
  context: CheckContext,
): Parsed<readonly ListEntry[], ListProblem, WarningCode> {
  if (!Array.isArray(raw)) return bad('wrongType')
  if (raw.length < list.min) return bad('listTooShort', { n: raw.length, min: list.min })
  if (raw.length > list.max) return bad('listTooLong', { n: raw.length, max: list.max })
  const read = raw.map((entry: unknown, at) => readEntry(entry, at + 1, list, context))
  const wrong = read.indexOf(null)
  if (wrong >= 0) return bad('entryIncomplete', { n: wrong + 1 })
  const entries = read.flatMap((entry) => entry ?? [])
  const twice = firstTwice(
    entries.map(({ answers }) => answers),
    list,
  )
  if (twice >= 0) return bad('entryTwice', { n: twice + 1 })
  return good(
    entries.map(({ answers }) => answers),
    entries.flatMap(({ warnings }) => warnings),
  )
}

type Warning = { readonly code: WarningCode; readonly details: Details }
type ReadEntry = { readonly answers: ListEntry; readonly warnings: readonly Warning[] }

/** The checked answers of an entry; null where one cannot stand. */
function readEntry(raw: unknown, n: number, list: ListField, context: CheckContext): ReadEntry | null {
  const names = list.fields.map(({ name }) => name)
  if (!isEntry(raw) || Object.keys(raw).some((name) => !names.includes(name))) return null
  const { form, answers, fields } = entryView(
    context.form ?? { sections: [] },
    list,
    context.answers ?? {},
    raw,
  )
  const checked = fields.map((field) => ({
    name: field.name,
    result: readSimple(field, ownAnswer(raw, field.name), { today: context.today, form, answers }),
  }))
  const good = checked.flatMap(({ name, result }) => (result.ok ? [{ name, ...result }] : []))
  if (good.length < checked.length) return null
  const kept = good.flatMap(({ name, value }): [string, PlainValue][] =>
    value === null ? [] : [[name, value]],
  )
  const warnings = good.flatMap((one) =>
    one.warnings.map(({ code, details }) => ({ code, details: { ...details, entry: n } })),
  )
  return { answers: Object.fromEntries(kept), warnings }
}

/** Where a NIK of an earlier entry comes again; -1 where none does. */
function firstTwice(entries: readonly ListEntry[], list: ListField): number {
  const names = list.fields.filter(({ type }) => type === 'nik').map(({ name }) => name)
  const niks = entries.map((entry) => names.flatMap((name) => entry[name] ?? []))
  return niks.findIndex((own, at) => own.some((nik) => niks.slice(0, at).flat().includes(nik)))
}

function ownAnswer(entry: RawAnswers, name: string): unknown {
  return Object.hasOwn(entry, name) ? entry[name] : undefined
}
