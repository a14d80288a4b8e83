import { IconCloudCheck, IconCloudUp, IconDeviceTablet } from '@tabler/icons-react'
import type { Case, Entry } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Tag } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'

/** How far one of this tablet's own events has come; nothing for those of others. */
export function EntrySync({ case: aCase, entry }: { case: Case; entry: Entry }) {
  const { sync: t } = useMessages('desk').cases
  const { desk, board, online } = useWork()
  if (entry.device !== desk.identity?.device) return null
  const unsent = entry.seq === null && board.unsent.has(aCase.id) && board.line.waiting > 0
  if (!unsent) {
    return (
      <Tag tone="ok" size="small" icon={<IconCloudCheck size={18} />}>
        {t.sent}
      </Tag>
    )
  }
  return online && board.line.problem === null ? (
    <Tag tone="idle" size="small" icon={<IconDeviceTablet size={18} />}>
      {t.saved}
    </Tag>
  ) : (
    <Tag tone="warn" size="small" icon={<IconCloudUp size={18} />}>
      {t.waiting}
    </Tag>
  )
}
