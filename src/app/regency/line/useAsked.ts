import { useCallback, useEffect, useRef, useState } from 'react'
import type { LineProblem, Reply } from './ask.ts'
import { isAtWork } from './at-work.ts'
import type { Poke } from './live.ts'
import { usePokes } from './pokes.ts'

/** What was asked: the newest answer, and why a newer one could not be had. Old data stays. */
export type Asked<Value> = {
  readonly value: Value | undefined
  readonly problem: LineProblem | undefined
  readonly again: () => Promise<void>
}

type Known<Value> = { readonly key: string; readonly value?: Value; readonly problem?: LineProblem }

/** Asks when the page comes and whenever `key` changes; of overlapping answers the one asked for last stands. */
export function useAsked<Value>(key: string, question: () => Promise<Reply<Value>>): Asked<Value> {
  const [known, setKnown] = useState<Known<Value>>({ key })
  const latest = useRef({ key, question, turn: 0 })
  useEffect(() => {
    latest.current.key = key
    latest.current.question = question
  })
  const again = useCallback(async () => {
    const { current } = latest
    const turn = ++current.turn
    const askedFor = current.key
    const reply = await current.question()
    if (turn !== current.turn || askedFor !== current.key) return
    setKnown((before) => after(before.key === askedFor ? before : { key: askedFor }, reply))
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another key is another question
  useEffect(() => void again(), [again, key])
  const current = known.key === key ? known : { key }
  return { value: current.value, problem: current.problem, again }
}

/** What a page stays current by: pokes that concern it, and a look every minute where nobody must be at work for it. */
export type Following = { readonly concerns: (poke: Poke) => boolean; readonly everyMinute: boolean }

const gather = 150
const minute = 60_000

/** Asks, and asks again soon after whatever concerns it has changed. */
export function useFollowed<Value>(
  key: string,
  question: () => Promise<Reply<Value>>,
  { concerns, everyMinute }: Following,
): Asked<Value> {
  const asked = useAsked(key, question)
  const { again } = asked
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  usePokes((poke) => {
    if (timer.current !== undefined || !concerns(poke) || !(everyMinute || isAtWork())) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      void again()
    }, gather)
  })
  useEffect(() => {
    const beat = everyMinute ? setInterval(() => void again(), minute) : undefined
    return () => {
      clearInterval(beat)
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [again, everyMinute])
  return asked
}

function after<Value>(before: Known<Value>, reply: Reply<Value>): Known<Value> {
  return reply.ok ? { key: before.key, value: reply.value } : { ...before, problem: reply.problem }
}
