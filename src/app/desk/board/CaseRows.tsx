import { useVirtualizer, useWindowVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import styles from './board.module.css'
import { RowLink } from './RowLink.tsx'
import type { Row } from './row.ts'
import { addressOf, type List } from './useList.ts'

/** Pixels of a usual row; each is measured once it shows. */
const ROW = 68

type Props = { list: List; current: string | undefined }

/** The rows in a pane of their own that scrolls. */
export function PaneRows(props: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: props.list.rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    overscan: 8,
  })
  return (
    <div ref={pane} className={styles.pane}>
      <Rows {...props} virtualizer={virtualizer} offset={0} />
    </div>
  )
}

/** The rows in the page, which scrolls as a whole. */
export function PageRows(props: Props) {
  const top = useRef<HTMLDivElement>(null)
  const offset = useTopOf(top)
  const virtualizer = useWindowVirtualizer({
    count: props.list.rows.length,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: offset,
  })
  return (
    <div ref={top}>
      <Rows {...props} virtualizer={virtualizer} offset={offset} />
    </div>
  )
}

type RowsProps<E extends Element | Window> = Props & { virtualizer: Virtualizer<E, Element>; offset: number }

function Rows<E extends Element | Window>({ list, current, virtualizer, offset }: RowsProps<E>) {
  const { active, setActive, move } = useRoving(list.rows, current, (index) =>
    virtualizer.scrollToIndex(index),
  )
  return (
    <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const row = list.rows[index]
        if (row === undefined) return null
        return (
          <li
            key={row.case.id}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.item}
            style={{ transform: `translateY(${start - offset}px)` }}
            aria-setsize={list.rows.length}
            aria-posinset={index + 1}
          >
            <RowLink
              row={row}
              to={addressOf(list.view, row.case.id)}
              current={row.case.id === current}
              active={row.case.id === active}
              onActive={() => setActive(row.case.id)}
              onKey={(event) => move(event, index)}
            />
          </li>
        )
      })}
    </ul>
  )
}

const steps: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrows move through all rows, also those that are not drawn yet: focus follows once the row is there. */
function useRoving(rows: readonly Row[], current: string | undefined, show: (index: number) => void) {
  const [chosen, setActive] = useState<string>()
  const wanted = useRef<string>(undefined)
  const known = (id: string | undefined) => rows.find((row) => row.case.id === id)?.case.id
  const active = known(chosen) ?? known(current) ?? rows[0]?.case.id
  useEffect(() => {
    if (wanted.current === undefined) return
    const row = document.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (row === null) return
    wanted.current = undefined
    row.focus()
  })
  const move = (event: KeyboardEvent, index: number) => {
    const next = steps[event.key]?.(index, rows.length - 1)
    const id = next === undefined ? undefined : rows[next]?.case.id
    if (next === undefined || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    wanted.current = id
    setActive(id)
    show(next)
  }
  return { active, setActive, move }
}

function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useEffect(() => {
    const measure = () => setTop((element.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [element])
  return top
}
