import { IconDownload } from '@tabler/icons-react'
import { useId } from 'react'
import { useFormat, useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice, Stack } from '../../ui/index.ts'
import { useWork } from '../data/index.ts'
import { type Saving, useSaving } from './useRescue.ts'

/** All that waits here, as one file to take away. */
export function SavePart() {
  const { save: t } = useMessages('desk').rescue
  const { board, now } = useWork()
  const format = useFormat()
  const id = useId()
  const name = () => t.file({ t: `${format.date(now)} ${format.time(now)}`.replace(/[^\w]+/g, '-') })
  const [state, save] = useSaving(name)
  return (
    <section aria-labelledby={id}>
      <Stack>
        <h2 id={id}>{t.title}</h2>
        <p>{t.body}</p>
        <p>
          {t.waiting({ n: board.line.waiting })} {t.stays}
        </p>
        <div role="status">
          <Outcome state={state} />
        </div>
        <Actions>
          <Button
            kind="primary"
            icon={<IconDownload size={24} />}
            busy={state.is === 'busy'}
            onPress={() => void save()}
          >
            {t.act}
          </Button>
        </Actions>
      </Stack>
    </section>
  )
}

function Outcome({ state }: { state: Saving }) {
  const { save: t } = useMessages('desk').rescue
  const { problems } = useMessages('common')
  if (state.is === 'failed') {
    return (
      <Notice tone="bad" level="h3" title={t.failed}>
        <p>
          {state.problem === 'NO_SEAL' || state.problem === 'NO_KEY'
            ? t[state.problem]
            : problems[state.problem]}
        </p>
      </Notice>
    )
  }
  if (state.is !== 'done') return null
  const { events, photos, left } = state.value
  return (
    <Notice tone="ok" level="h3" title={t.done({ n: events, photos })}>
      <p>{t.doneBody}</p>
      {left > 0 && <p>{t.left({ n: left })}</p>}
    </Notice>
  )
}
