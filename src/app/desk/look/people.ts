import { type Entry, headTitle } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useWork } from '../data/index.ts'
import { useSay } from './say.ts'

/** Who did something and on which tablet, as staff know them. */
export function usePeople() {
  const { me, desk, board } = useWork()
  const { cases: t } = useMessages('desk')
  const letters = lettersOf(board.cases.map(({ ticket, entries }) => ({ ticket, opening: entries[0] })))
  const who = ({ actor }: Pick<Entry, 'actor'>): string => {
    if (actor.kind !== 'staff') return t.who[actor.kind]
    if (actor.id === me.id) return t.who.you({ name: me.name })
    return desk.staff.find(({ id }) => id === actor.id)?.name ?? t.who.staff
  }
  const place = ({ device }: Pick<Entry, 'device'>): string => {
    if (device === 'regency') return t.place.regency
    if (device === desk.identity?.device) return t.place.here
    const letter = letters.get(device)
    return letter === undefined ? t.place.other : t.place.letter({ letter })
  }
  return { who, place }
}

/** What each role is called in this village: its head is a Kepala Desa or a Lurah. */
export function useRoleName(): (role: string) => string {
  const { lock } = useMessages('desk')
  const { desk } = useWork()
  const say = useSay()
  const head = say(headTitle(desk.village?.kind ?? 'desa'))
  return (role) => (role === 'head' ? head : lock.operator)
}

/** A ticket names the letter of the tablet that opened it: so tablets can be told apart. */
function lettersOf(
  openings: readonly { ticket: string; opening: Entry | undefined }[],
): ReadonlyMap<string, string> {
  return new Map(
    openings.flatMap(({ ticket, opening }) => {
      const letter = /-([A-Z]{1,3})\d/.exec(ticket)?.[1]
      return opening === undefined || letter === undefined ? [] : [[opening.device, letter] as const]
    }),
  )
}
