import { useMemo } from 'react'
import * as format from './format.ts'
import { useMessages } from './messages.ts'

/** Dates, times, spans and money as the language in use writes them. Times are milliseconds, shown in WIB. */
export function useFormat() {
  const { time } = useMessages('common')
  return useMemo(
    () => ({
      date: (at: number) => format.formatDate(at, time),
      dayDate: (at: number) => format.formatDayDate(at, time),
      isoDate: (date: string) => format.formatIsoDate(date, time),
      time: (at: number) => format.formatTime(at, time),
      when: (at: number, now: number) => format.formatWhen(at, now, time),
      left: (due: number, now: number) => format.formatLeft(due, now, time),
      span: (minutes: number) => format.formatSpan(minutes, time),
      rupiah: format.formatRupiah,
    }),
    [time],
  )
}
