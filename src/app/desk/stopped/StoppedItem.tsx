import { IconCloudX, IconHandStop } from '@tabler/icons-react'
import { useState } from 'react'
import {
  authors,
  type DomainEvent,
  type EventType,
  isEventType,
  mayAuthor,
  millisOf,
} from '../../../domain/index.ts'
import type { Stopped } from '../../../store/index.ts'
import { sayProblem, useFormat, useMessages } from '../../i18n/index.ts'
import { Button, LinkButton, showToast, Tag } from '../../ui/index.ts'
import { draftOf, filledFrom, isStaffAct, type OpenAct, useSave } from '../acts/index.ts'
import { useWork } from '../data/index.ts'
import { useRoleName } from '../look/index.ts'
import { FixSubmission } from './FixSubmission.tsx'
import { saidAgain } from './resend.ts'
import styles from './stopped.module.css'

type Props = {
  stopped: Stopped
  held: boolean
  /** Opens the form of the act that was refused. */
  onFix: (act: OpenAct) => void
  /** Also leads to its case, where the item stands outside it. */
  linked?: boolean
}

/** One event that the server refused or holds: what, why in words, and the way on. */
export function StoppedItem({ stopped, held, onFix, linked = false }: Props) {
  const { acts, cases } = useMessages('desk')
  const { problems, sync } = useMessages('common')
  const format = useFormat()
  const { board, now } = useWork()
  const { event, code, field } = stopped
  const known = board.cases.find(({ id }) => id === event.case)
  const x = sayProblem(problems, code ?? '').replace(/\.$/, '')
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{isEventType(event.type) ? cases.events[event.type] : acts.stopped.unknownKind}</strong>
        <span className={styles.aside}>{format.when(millisOf(event.at), now)}</span>
        {known === undefined && <span>{ticketIn(event)}</span>}
        <Tag tone={held ? 'warn' : 'bad'} icon={held ? <IconHandStop size={20} /> : <IconCloudX size={20} />}>
          {held ? cases.sync.held : cases.sync.refused}
        </Tag>
      </div>
      <p>{held ? acts.stopped.held({ x }) : sync.refused({ x })}</p>
      {field !== null && <p className={styles.aside}>{acts.stopped.field({ field })}</p>}
      <div className={styles.way}>
        {!held && isKnown(event) && <Fix event={event} onFix={onFix} />}
        {linked && known !== undefined && (
          <LinkButton to={`/loket/berkas/${known.id}`}>
            {acts.stopped.see({ ticket: known.ticket })}
          </LinkButton>
        )}
      </div>
    </li>
  )
}

/** The button that begins to put it right, or who alone can. */
function Fix({ event, onFix }: { event: DomainEvent; onFix: (act: OpenAct) => void }) {
  const { stopped: t } = useMessages('desk').acts
  const roleName = useRoleName()
  const { me, board } = useWork()
  const { save, busy, problem } = useSave()
  const [checking, setChecking] = useState(() => draftOf(me.id, event.id) !== undefined)
  if (!mayAuthor(me.role, event.type))
    return <p>{t.mayNot({ who: whoMay(event.type, roleName, t.regencyOnly) })}</p>
  const again = async () => {
    if (await save((context) => [saidAgain(event, context)])) showToast({ text: t.resent })
  }
  const fix = () => {
    const onCase = board.cases.some(({ id }) => id === event.case)
    if (event.type === 'request.submitted' || event.type === 'complaint.submitted') setChecking(true)
    else if (isStaffAct(event.type) && onCase)
      onFix({ type: event.type, begin: filledFrom(event), fixes: event.id })
    else void again()
  }
  return (
    <>
      <Button busy={busy} onPress={fix}>
        {t.fix}
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
      {(event.type === 'request.submitted' || event.type === 'complaint.submitted') && (
        <FixSubmission event={event} open={checking} onClose={() => setChecking(false)} />
      )}
    </>
  )
}

function whoMay(type: EventType, roleName: (role: string) => string, regency: string): string {
  return authors[type].some((role) => role === 'head') ? roleName('head') : regency
}

/** The ticket of a submission, whose case went with it. */
function ticketIn({ data }: Stopped['event']): string | null {
  const { ticket }: { ticket?: unknown } = typeof data === 'object' && data !== null ? { ...data } : {}
  return typeof ticket === 'string' ? ticket : null
}

const isKnown = (event: Stopped['event']): event is DomainEvent => isEventType(event.type)
