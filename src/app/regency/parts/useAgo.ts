import { type Instant, millisOf } from '../../../domain/index.ts'
import { minutesLeft, useFormat, useMessages } from '../../i18n/index.ts'

/** How long ago something was, in words: `3 mnt lalu`, `baru saja`; null is never. */
export function useAgo(): (at: Instant | null, now: number) => string {
  const { villages: t } = useMessages('regency')
  const format = useFormat()
  return (at, now) => {
    if (at === null) return t.never
    const minutes = Math.max(0, minutesLeft(now, millisOf(at)))
    return minutes === 0 ? t.justNow : t.ago({ span: format.span(minutes) })
  }
}
