import { IconPlus } from '@tabler/icons-react'
import type { ListField } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Button, LinkButton, Page } from '../../ui/index.ts'
import { useSay } from '../say.ts'
import { EntryCard } from './EntryCard.tsx'
import styles from './form.module.css'
import { ProgressLine } from './ProgressLine.tsx'
import { useList } from './useList.ts'

type Props = { list: ListField; index: number }

/** People or things that are told one by one: those told so far, to be changed, removed, and added to. */
export function ListScreen({ list, index }: Props) {
  const { list: t, question } = useMessages('kiosk')
  const { act } = useMessages('common')
  const say = useSay()
  const { entries, enough, full, errors, back, add, next, remove } = useList(list, index)
  const item = say(list.item)
  const ask = say(list.ask)
  return (
    <Page
      title={list.required ? ask : question.optional({ ask })}
      lead={list.hint && say(list.hint)}
      back={<BackLink to={back} />}
      errors={errors}
    >
      {entries.length === 0 ? (
        <p>{t.none({ item })}</p>
      ) : (
        <ol className={styles.entries}>
          {entries.map((entry) => (
            <EntryCard key={entry.at} entry={entry} onRemove={() => remove(entry.at)} />
          ))}
        </ol>
      )}
      <Actions pinned>
        {enough && (
          <Button kind="primary" onPress={next}>
            {act.next}
          </Button>
        )}
        {!full && (
          <LinkButton kind={enough ? 'secondary' : 'primary'} to={add} icon={<IconPlus size={24} />}>
            {entries.length === 0 ? t.add({ item }) : t.more({ item })}
          </LinkButton>
        )}
        <ProgressLine index={index} />
      </Actions>
    </Page>
  )
}
