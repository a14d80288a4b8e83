import { create } from 'zustand'
import { newId } from '../../../store/index.ts'

/** What an officer has begun: the id is made once, so that however often it is sent, it happens once. */
export type Draft = { readonly id: string; readonly choice: string; readonly text: string }

const useStore = create<{ drafts: Readonly<Record<string, Draft>> }>(() => ({ drafts: {} }))

const fresh = (): Draft => ({ id: newId(), choice: '', text: '' })

/** The draft under a key, live; it outlives its page and a new log-in, not a reload: what is in it is personal. */
export const useDraft = (key: string): Draft => useStore(({ drafts }) => drafts[key]) ?? blank

const blank: Draft = { id: '', choice: '', text: '' }

/** The draft under a key, made now if there is none. */
export function draftOf(key: string): Draft {
  const known = useStore.getState().drafts[key]
  if (known !== undefined) return known
  const draft = fresh()
  put(key, draft)
  return draft
}

/** Changes what was written. */
export const changeDraft = (key: string, change: Partial<Omit<Draft, 'id'>>): void =>
  put(key, { ...draftOf(key), ...change })

/** What was written stays, but as another act: the one before was refused for good. */
export const renewDraft = (key: string): void => put(key, { ...draftOf(key), id: newId() })

/** It happened, or was given up. */
export function forgetDraft(key: string): void {
  useStore.setState(({ drafts: { [key]: _, ...drafts } }) => ({ drafts }))
}

/** Somebody else may come now. */
export const forgetDrafts = (): void => useStore.setState({ drafts: {} })

function put(key: string, draft: Draft): void {
  useStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }))
}
