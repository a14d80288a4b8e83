import { IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { Button, Notice, Tag } from '../../ui/index.ts'
import { joinQueue, type StorageCode, useQueue } from '../data/index.ts'

type Props = {
  ticket: string
  /** Offers a place to whoever has none. */
  joins?: boolean
}

/** How many are before this ticket in today's queue. */
export function QueuePlace({ ticket, joins = false }: Props) {
  const { queue: t } = useMessages('kiosk')
  const { problems } = useMessages('common')
  const [problem, setProblem] = useState<StorageCode>()
  const queue = useQueue()
  const n = queue?.waiting.indexOf(ticket) ?? -1
  const join = async () => {
    const kept = await joinQueue(ticket)
    if (!kept.ok) setProblem(kept.code)
  }
  if (n >= 0) {
    return (
      <p>
        <Tag tone="primary" icon={<IconUsers size={20} />}>
          {t.before({ n })}
        </Tag>
      </p>
    )
  }
  if (queue === undefined || !joins) return null
  return (
    <>
      {problem !== undefined && <Notice tone="bad" title={sayProblem(problems, problem)} />}
      <Button icon={<IconUsers size={24} />} onPress={() => void join()}>
        {t.join}
      </Button>
    </>
  )
}
