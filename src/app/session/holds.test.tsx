import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useHeld, useHold } from './index.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

test('a visit is held while somebody listens or photographs, but not by a camera that was left open', () => {
  vi.useFakeTimers()
  const held = renderHook(() => useHeld()).result
  const one = renderHook(({ on }) => useHold(on), { initialProps: { on: true } })
  expect(held.current).toBe(true)
  one.rerender({ on: false })
  expect(held.current).toBe(false)
  one.rerender({ on: true })
  act(() => void vi.advanceTimersByTime(181_000))
  expect(held.current).toBe(false)
  one.rerender({ on: false })
  const other = renderHook(() => useHold(true))
  expect(held.current).toBe(true)
  other.unmount()
  expect(held.current).toBe(false)
})
