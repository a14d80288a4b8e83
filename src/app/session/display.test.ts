import { beforeEach, expect, test } from 'vitest'
import { usualDisplay } from './display-preferences.ts'
import { resetDisplay, restoreDisplay, setDisplay } from './index.ts'

const shown = () => ({ ...document.documentElement.dataset })

beforeEach(() => resetDisplay())

test('A choice shows at once and at the next visit', () => {
  setDisplay({ theme: 'dark', text: '4', motion: 'less' })
  expect(shown()).toEqual({ theme: 'dark', text: '4', hand: 'right', motion: 'less' })
  delete document.documentElement.dataset.theme
  restoreDisplay()
  expect(shown()).toEqual({ theme: 'dark', text: '4', hand: 'right', motion: 'less' })
})

test('The next person at the kiosk gets the usual display', () => {
  setDisplay({ theme: 'contrast', hand: 'left', motion: 'less' })
  resetDisplay()
  restoreDisplay()
  expect(shown()).toEqual({ text: usualDisplay.text, hand: 'right' })
})

test.each(['{', 'null', '[]', '{"text":"9","theme":"dark"}'])('What was kept may be spoilt: %s', (kept) => {
  localStorage.setItem('display', kept)
  restoreDisplay()
  expect(shown().text).toBe('2')
})
