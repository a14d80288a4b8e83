const KEY = 'news'

type Changes = Readonly<Record<string, readonly string[]>>

/**
 * What changed since staff last looked, the latest first. On a new tablet nothing has: it is only noted what it began
 * with. Each change stands under the day from which it holds.
 */
export function unseenNews(changes: Changes): readonly string[] {
  const days = Object.keys(changes).sort().reverse()
  const seen = localStorage.getItem(KEY)
  if (seen === null) {
    noteNews(changes)
    return []
  }
  return days.filter((day) => day > seen).flatMap((day) => changes[day] ?? [])
}

/** Staff have read all there is. */
export function noteNews(changes: Changes): void {
  const latest = Object.keys(changes).sort().at(-1)
  if (latest !== undefined) localStorage.setItem(KEY, latest)
}
