import type { Findable, Service } from '../../../domain/index.ts'
import type { Areas } from '../../i18n/index.ts'

/** Somewhere that a search can lead. */
export type Place = {
  readonly to: string
  readonly label: string
  readonly note: string | undefined
  /** Where it leads to a service. */
  readonly service?: Service
}

type Words = Areas['kiosk']['home']

/** What else than a service can be looked for: a complaint, and what was sent. */
export function othersToFind({ complaint, follow, search }: Words): readonly Findable[] {
  return [
    { id: 'complaint', named: [complaint.name], called: search.complaintWords, about: [] },
    { id: 'follow', named: [follow], called: search.followWords, about: [] },
  ]
}

/** Where a find leads; undefined for one that is not offered here. */
export function placeOf(
  id: string,
  services: readonly Service[],
  { complaint, follow }: Words,
  say: (text: Service['name']) => string,
): Place | undefined {
  if (id === 'complaint') return { to: '/pengaduan', label: complaint.name, note: complaint.note }
  if (id === 'follow') return { to: '/cek', label: follow, note: undefined }
  const service = services.find((one) => one.id === id)
  return service && { to: `/layanan/${id}`, label: say(service.name), note: say(service.summary), service }
}
