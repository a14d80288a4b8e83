import { IconSpeakerphone } from '@tabler/icons-react'
import { useMemo } from 'react'
import { instantOf, waitingIn } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { useCall } from './called.ts'

/** Calls whoever is next in today's queue; nothing while nobody waits. */
export function NextInQueue() {
  const { call: t } = useMessages('desk').board
  const { board, now } = useWork()
  const call = useCall()
  const waiting = useMemo(() => waitingIn(board.cases, instantOf(now)), [board, now])
  const [next] = waiting
  if (next === undefined) return null
  return (
    <Button width="full" icon={<IconSpeakerphone size={22} />} onPress={() => call(next.id)}>
      {t.next({ n: waiting.length })}
    </Button>
  )
}
