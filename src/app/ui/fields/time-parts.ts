/** What stands in the two boxes, as typed. */
export type TimeParts = { hour: string; minute: string }

export const emptyTime: TimeParts = { hour: '', minute: '' }
