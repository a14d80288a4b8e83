import { IconUpload } from '@tabler/icons-react'
import { type ChangeEvent, useId, useRef } from 'react'
import { carriedWaiting } from '../../../store/index.ts'
import { sayProblem, useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice, Stack } from '../../ui/index.ts'
import { useLive } from '../data/index.ts'
import { type Carrying, useCarrying } from './useRescue.ts'

/** A file of another tablet, taken along to the network. */
export function CarryPart() {
  const { carry: t } = useMessages('desk').rescue
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [state, take] = useCarrying()
  const waiting = useLive(carriedWaiting)
  const n = waiting.is === 'ready' ? waiting.value : 0
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void take(file)
    // The same file chosen again is a change again.
    target.value = ''
  }
  return (
    <section aria-labelledby={id}>
      <Stack>
        <h2 id={id}>{t.title}</h2>
        <p>{t.body}</p>
        <p>{n > 0 ? t.waiting({ n }) : t.none}</p>
        <div role="status">
          <Outcome state={state} />
        </div>
        <input ref={field} type="file" hidden accept=".kampung" aria-label={t.act} onChange={onChange} />
        <Actions>
          <Button
            icon={<IconUpload size={24} />}
            busy={state.is === 'busy'}
            onPress={() => field.current?.click()}
          >
            {t.act}
          </Button>
        </Actions>
      </Stack>
    </section>
  )
}

function Outcome({ state }: { state: Carrying }) {
  const { carry: t } = useMessages('desk').rescue
  const { problems } = useMessages('common')
  if (state.is === 'failed') {
    return (
      <Notice tone="bad" level="h3" title={t.failed}>
        <p>{state.problem === 'NOT_SEALED' ? t.NOT_SEALED : sayProblem(problems, state.problem)}</p>
      </Notice>
    )
  }
  if (state.is !== 'done') return null
  return (
    <Notice tone="ok" level="h3" title={t.kept}>
      <p>{t.keptBody}</p>
    </Notice>
  )
}
