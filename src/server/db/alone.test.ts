import { expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/builders/database.ts'
import { alone } from './index.ts'

const database = freshDatabase()

test('work of one number is done by one at a time, and by the next when that one is over', async () => {
  const done: string[] = []
  const does = (what: string) => async () => {
    done.push(what)
  }
  let begun = () => {}
  let end = () => {}
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve
  })
  const mayEnd = new Promise<void>((resolve) => {
    end = resolve
  })
  const first = alone(database(), 1, async () => {
    begun()
    await mayEnd
  })
  await hasBegun
  await alone(database(), 1, does('the same'))
  await alone(database(), 2, does('another'))
  end()
  await first
  await alone(database(), 1, does('the next'))
  expect(done).toEqual(['another', 'the next'])
})

test('work that fails ends the lock too, and its failure is told', async () => {
  const failing = alone(database(), 3, () => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  let done = false
  await alone(database(), 3, async () => {
    done = true
  })
  expect(done).toBe(true)
})
