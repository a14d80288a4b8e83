import { beforeEach, expect, test } from 'vitest'
import { noteNews, unseenNews } from './news.ts'

const first = { '2026-11-24': ['one'] }
const second = { ...first, '2026-12-01': ['two', 'three'], '2027-01-02': ['four'] }

beforeEach(() => localStorage.clear())

test('staff hear of what an update changed, once; a new tablet has nothing that changed', () => {
  expect(unseenNews(first)).toEqual([])
  expect(unseenNews(first)).toEqual([])
  expect(unseenNews(second)).toEqual(['four', 'two', 'three'])
  noteNews(second)
  expect(unseenNews(second)).toEqual([])
})
