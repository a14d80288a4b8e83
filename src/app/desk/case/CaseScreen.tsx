import { IconMoodSmile, IconSpeakerphone } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type Case, mayRate, millisOf } from '../../../domain/index.ts'
import { useFormat, useMessages } from '../../i18n/index.ts'
import {
  Button,
  Cluster,
  EmptyState,
  LinkButton,
  Notice,
  Page,
  Skeleton,
  Stack,
  Tag,
} from '../../ui/index.ts'
import { ActDialog, draftOf, type OpenAct } from '../acts/index.ts'
import { useCall } from '../board/index.ts'
import { useWork } from '../data/index.ts'
import { nameOf, StatusTag, useSubject } from '../look/index.ts'
import { ActBar } from './ActBar.tsx'
import { Answers } from './Answers.tsx'
import { Conflicts } from './Conflicts.tsx'
import styles from './case.module.css'
import { History } from './History.tsx'
import { NextStep } from './NextStep.tsx'
import { Papers } from './Papers.tsx'
import { Products } from './Products.tsx'
import { MainClock, Promises } from './Promises.tsx'
import { RefusedHere } from './RefusedHere.tsx'
import { useCase } from './useCase.ts'

/** One case: what it is, what it waits for, what can be done, and all that was said and done. */
export function CaseScreen({ id, back }: { id: string; back: ReactNode }) {
  const { cases: t } = useMessages('desk')
  const { loading } = useMessages('common')
  const found = useCase(id)
  if (found.is === 'waiting') {
    return (
      <Page title={loading} back={back} width="full">
        <Skeleton lines={6} />
      </Page>
    )
  }
  if (found.is === 'missing') {
    return (
      <Page title={t.missing.title} back={back} width="full">
        <EmptyState title={t.missing.title}>
          <p>{t.missing.body}</p>
        </EmptyState>
      </Page>
    )
  }
  return <OneCase key={id} case={found.case} back={back} />
}

function OneCase({ case: aCase, back }: { case: Case; back: ReactNode }) {
  const { cases: t } = useMessages('desk')
  const { me } = useWork()
  const [open, setOpen] = useState<OpenAct | null>(() => draftOf(me.id, aCase.id)?.act ?? null)
  const subject = useSubject()
  return (
    <Page title={subject(aCase)} back={back} width="full">
      <CaseHead case={aCase} />
      {aCase.clockSuspect && (
        <Notice tone="warn" title={t.suspect.title}>
          <p>{t.suspect.body}</p>
        </Notice>
      )}
      <RefusedHere case={aCase} onFix={setOpen} />
      <Conflicts case={aCase} onAct={setOpen} />
      <ActBar case={aCase} onAct={setOpen} />
      <div className={styles.columns}>
        <Stack space={5}>
          <Products case={aCase} onAct={setOpen} />
          <Promises case={aCase} />
          <Papers case={aCase} />
          <History case={aCase} />
        </Stack>
        <Answers case={aCase} />
      </div>
      <ActDialog aCase={aCase} act={open} onClose={() => setOpen(null)} />
    </Page>
  )
}

function CaseHead({ case: aCase }: { case: Case }) {
  const { cases: t, board } = useMessages('desk')
  const format = useFormat()
  const { now } = useWork()
  const call = useCall()
  const priority = aCase.kind === 'request' ? aCase.priority : []
  return (
    <Stack space={3}>
      <p className={styles.whose}>
        <strong>{nameOf(aCase) ?? board.noName}</strong>
        <span>
          {aCase.ticket} · {format.when(millisOf(aCase.openedAt), now)}
        </span>
      </p>
      <Cluster space={2}>
        <StatusTag of={aCase} />
        <MainClock case={aCase} />
        {priority.map((one) => (
          <Tag key={one} tone="accent">
            {t.priority[one]}
          </Tag>
        ))}
        {aCase.closedAt === null && (
          <Button kind="quiet" icon={<IconSpeakerphone size={22} />} onPress={() => call(aCase.id)}>
            {board.call.act}
          </Button>
        )}
        {mayRate(aCase) && (
          <LinkButton kind="quiet" to={`/nilai/${aCase.ticket}/1`} icon={<IconMoodSmile size={22} />}>
            {t.rate}
          </LinkButton>
        )}
      </Cluster>
      <NextStep case={aCase} />
    </Stack>
  )
}
