import type { CaseAnswer } from '../../../protocol/index.ts'
import { type Asked, calls, useFollowed } from '../line/index.ts'

/** An opened case, and how to look again. */
export type CaseView = { readonly shown: CaseAnswer; readonly again: () => Promise<void> }

/** Opens a case, and again whenever its village's log moves while somebody is at work here. */
export function useCase(village: string, id: string): Asked<CaseAnswer> {
  return useFollowed(`${village} ${id}`, () => calls.open(village, id), {
    concerns: (poke) => poke !== null && poke.v === village,
    everyMinute: false,
  })
}
