import { cleanup, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useWakeLock } from './useWakeLock.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

test('the screen stays lit while somebody is there, again after the page was out of sight, and no longer', async () => {
  const lit: string[] = []
  const release = async () => void lit.push('out')
  const request = async (what: string) => {
    lit.push(what)
    return { release }
  }
  vi.stubGlobal('navigator', { wakeLock: { request } })
  const { rerender } = renderHook(({ wanted }) => useWakeLock(wanted), { initialProps: { wanted: true } })
  await expect.poll(() => lit).toEqual(['screen'])
  document.dispatchEvent(new Event('visibilitychange'))
  await expect.poll(() => lit).toEqual(['screen', 'screen'])
  rerender({ wanted: false })
  await expect.poll(() => lit).toEqual(['screen', 'screen', 'out'])
  document.dispatchEvent(new Event('visibilitychange'))
  expect(lit).toHaveLength(3)
})
