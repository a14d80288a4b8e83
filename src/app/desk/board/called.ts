import { create } from 'zustand'
import { act } from '../../../domain/index.ts'
import { saveAs } from '../acts/index.ts'
import { useWork } from '../data/index.ts'

/** Who was called last, and whether the call still stands large on the screen. On this tablet alone. */
type Called = { readonly id: string | null; readonly shown: boolean }

const useStore = create<Called>(() => ({ id: null, shown: false }))

/** The case whose person was called last, live. */
export const useCalled = (): Called => useStore((called) => called)

/** Calls the person of a case: first in the list from now on, out of the queue, and on every call screen. */
export function useCall(): (id: string) => void {
  const { me } = useWork()
  return (id) => {
    useStore.setState({ id, shown: true })
    void saveAs(me.id, (context) => [act(id, 'case.called', {}, {}, context)])
  }
}

/** The call was heard. */
export const endCall = (): void => useStore.setState({ shown: false })
