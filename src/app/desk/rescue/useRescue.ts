import { useState } from 'react'
import { carry, type Rescued, requestSync, rescueFile } from '../../../sync/index.ts'
import { download } from './download.ts'

type Made = Extract<Rescued, { ok: true }>
type CarryProblem = Extract<Awaited<ReturnType<typeof carry>>, { ok: false }>['problem']
type State<Done, Problem> =
  | { readonly is: 'idle' }
  | { readonly is: 'busy' }
  | { readonly is: 'done'; readonly value: Done }
  | { readonly is: 'failed'; readonly problem: Problem }

export type Saving = State<Made, Extract<Rescued, { ok: false }>['problem']>
export type Carrying = State<null, CarryProblem>

/** Makes the sealed file and gives it to the person. */
export function useSaving(name: () => string): readonly [Saving, () => Promise<void>] {
  const [state, setState] = useState<Saving>({ is: 'idle' })
  const save = async () => {
    setState({ is: 'busy' })
    const rescued = await rescueFile()
    if (rescued.ok) download(name(), rescued.file)
    setState(rescued.ok ? { is: 'done', value: rescued } : { is: 'failed', problem: rescued.problem })
  }
  return [state, save]
}

/** Takes another tablet's sealed file along. */
export function useCarrying(): readonly [Carrying, (file: File) => Promise<void>] {
  const [state, setState] = useState<Carrying>({ is: 'idle' })
  const take = async (file: File) => {
    setState({ is: 'busy' })
    const carried = await carry(file)
    setState(carried.ok ? { is: 'done', value: null } : { is: 'failed', problem: carried.problem })
    if (carried.ok) requestSync()
  }
  return [state, take]
}
