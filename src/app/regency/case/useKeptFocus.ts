import { useEffect } from 'react'
import { PAGE_TITLE_ID } from '../../ui/index.ts'

/** What was done takes its button away; the keyboard then goes on from the title, not from nowhere. */
export function useKeptFocus(...changes: readonly unknown[]): void {
  useEffect(() => {
    if (document.activeElement === document.body) document.getElementById(PAGE_TITLE_ID)?.focus()
  }, [...changes])
}
