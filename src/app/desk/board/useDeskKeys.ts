import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from 'react-router'
import { undoLatest } from '../../ui/index.ts'
import { FIND_ID } from './CaseList.tsx'
import { useCall } from './called.ts'
import { addressOf, type List } from './useList.ts'
import { views } from './views.ts'

/** The main act of the page carries this, so that Ctrl+Enter finds it. */
export const MAIN_ACT_ID = 'main-act'

/** The desk's keys. None is a single letter, since those clash with voice input; none works while a dialog asks. */
export function useDeskKeys(list: List, current: string | undefined, onFind: () => void): void {
  const navigate = useNavigate()
  const call = useCall()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (document.querySelector('dialog[open]') !== null) return
    const act = actFor(event)
    if (act === null) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])

  function actFor(event: KeyboardEvent): (() => void) | null {
    if (event.ctrlKey && event.key === 'k') return find
    if (event.ctrlKey && event.key === 'Enter') return () => document.getElementById(MAIN_ACT_ID)?.click()
    if (event.ctrlKey && event.key === 'z' && !isTyping(event.target)) return () => undoLatest()
    if (event.key === 'Escape' && current !== undefined) return () => back(event.target)
    if (!event.altKey || event.ctrlKey) return null
    if (event.code === 'KeyN') return next
    if (event.code === 'KeyC') return callOne
    const view = /^Digit[1-9]$/.test(event.code) ? views[Number(event.code.slice(5)) - 1] : undefined
    return view === undefined ? null : () => void navigate(addressOf(view))
  }

  function find() {
    onFind()
    requestAnimationFrame(() => document.getElementById(FIND_ID)?.focus())
  }

  function next() {
    const at = list.rows.findIndex((row) => row.case.id === current)
    const row = list.rows[at + 1] ?? list.rows[0]
    if (row !== undefined) void navigate(addressOf(list.view, row.case.id))
  }

  // The open case, else the first of the list.
  function callOne() {
    const id = current ?? list.rows[0]?.case.id
    if (id !== undefined) call(id)
  }

  // The list is beside the case, or a page of its own.
  function back(from: EventTarget | null) {
    const row = document.querySelector<HTMLElement>('[data-row][tabindex="0"]')
    if (row === null || row === from) void navigate(addressOf(list.view))
    else row.focus()
  }
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
