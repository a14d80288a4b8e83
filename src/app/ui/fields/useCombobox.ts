import { type KeyboardEvent, useEffect, useState } from 'react'
import type { ComboboxProps } from './Combobox.tsx'
import { afterKey, type ComboboxOption, matching, shut } from './combobox-state.ts'

/** State and keys of the combobox (WAI-ARIA 1.2, list autocomplete with manual selection). */
export function useCombobox({ id, options, value, onChange, search = matching }: ComboboxProps) {
  const chosen = options.find((option) => option.value === value)
  const [typed, setTyped] = useState<string>()
  const [state, setState] = useState(shut)
  const text = typed ?? chosen?.label ?? ''
  const found = typed === undefined || typed.trim() === '' ? options.slice(0, 50) : search(options, typed)
  const optionId = (index: number) => `${id}-option-${index}`
  const activeId = state.open && state.active >= 0 ? optionId(state.active) : undefined
  useActiveInView(activeId)

  const close = () => setState(shut)
  const choose = (option: ComboboxOption) => {
    setTyped(undefined)
    close()
    onChange(option.value)
  }
  // Text that is no option is no answer: it stays to be seen, but nothing counts as chosen.
  const onType = (next: string) => {
    setTyped(next)
    setState({ open: true, active: -1 })
    if (value !== undefined) onChange(undefined)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const option = state.open ? found[state.active] : undefined
    if (event.key === 'Enter' && option !== undefined) {
      event.preventDefault()
      choose(option)
      return
    }
    const next = afterKey(state, event.key, found.length)
    if (next === undefined) return
    event.preventDefault()
    setState(next)
  }
  return {
    text,
    found,
    open: state.open,
    active: state.active,
    activeId,
    listId: `${id}-list`,
    optionId,
    choose,
    onType,
    onKeyDown,
    onOpen: () => setState((now) => ({ ...now, open: true })),
    // A press on an option keeps focus in the box, so leaving it means leaving the list.
    onBlur: close,
  }
}

function useActiveInView(activeId: string | undefined) {
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])
}
