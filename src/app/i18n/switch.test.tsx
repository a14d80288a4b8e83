import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { changeLanguage, resetLanguage, restoreLanguage, sayProblem, useMessages } from './index.ts'
import { keptLanguage } from './language.ts'

function Hello() {
  const t = useMessages('common')
  return <p>{t.act.next}</p>
}

afterEach(async () => {
  cleanup()
  localStorage.clear()
  await changeLanguage('id')
})

test('A change of language changes every word on the page, the document, and the next visit', async () => {
  render(<Hello />)
  expect(screen.getByText('Lanjut')).toBeTruthy()
  expect(await changeLanguage('en')).toBe(true)
  expect(await screen.findByText('Continue')).toBeTruthy()
  expect(document.documentElement.lang).toBe('en')
  await changeLanguage('id')
  localStorage.setItem('language', 'en')
  await restoreLanguage()
  expect(await screen.findByText('Continue')).toBeTruthy()
})

test('The next person at the kiosk starts in Indonesian', async () => {
  render(<Hello />)
  await changeLanguage('en')
  resetLanguage()
  expect(await screen.findByText('Lanjut')).toBeTruthy()
  await restoreLanguage()
  expect(document.documentElement.lang).toBe('id')
})

test('Javanese is kept like any other language, and what was never a language is Indonesian', async () => {
  render(<Hello />)
  expect(await changeLanguage('jv')).toBe(true)
  expect(await screen.findByText('Lajengaken')).toBeTruthy()
  await changeLanguage('id')
  localStorage.setItem('language', 'jv')
  await restoreLanguage()
  expect(await screen.findByText('Lajengaken')).toBeTruthy()
  localStorage.setItem('language', 'toString')
  expect(keptLanguage()).toBe('id')
})

test('A code without words of its own gets the calm general sentence, never the code', () => {
  const problems = { unknown: 'Ada gangguan.', BUSY: 'Sibuk.' } as Parameters<typeof sayProblem>[0]
  expect(sayProblem(problems, 'BUSY')).toBe('Sibuk.')
  expect(sayProblem(problems, 'FROM_A_NEWER_SERVER')).toBe('Ada gangguan.')
  expect(sayProblem(problems, 'toString')).toBe('Ada gangguan.')
})
