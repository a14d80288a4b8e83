import { Fragment, type ReactNode } from 'react'
import { entriesOf, type ListField } from '../../../domain/index.ts'
import { entryName, useMessages } from '../../i18n/index.ts'
import { Actions, Button, FieldGroup, Stack } from '../../ui/index.ts'
import { useSay } from '../look/index.ts'
import styles from './acts.module.css'

type Props = {
  id: string
  label: string
  hint?: string | undefined
  error: string | undefined
  list: ListField
  raw: unknown
  onAnswer: (entries: readonly unknown[]) => void
  /** The control of one answer of an entry. */
  inputOf: (answer: EntryAnswer) => ReactNode
}

export type EntryAnswer = {
  readonly id: string
  readonly field: ListField['fields'][number]
  readonly raw: unknown
  readonly onAnswer: (raw: unknown) => void
}

/** The entries of a list, each with its answers; one more can be added, each taken away. */
export function ListInput({ id, label, hint, error, list, raw, onAnswer, inputOf }: Props) {
  const { acts: t } = useMessages('desk')
  const common = useMessages('common')
  const say = useSay()
  const entries = entriesOf(raw)
  const item = say(list.item)
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <Stack space={4}>
        {entries.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no name but its place
          <fieldset key={at} className={styles.several}>
            <legend>{entryName(list, at, { common, say })}</legend>
            {list.fields.map((field) => (
              <Fragment key={field.name}>
                {inputOf({
                  id: `${id}-${at}-${field.name}`,
                  field,
                  raw: entry[field.name],
                  onAnswer: (answer) =>
                    onAnswer(entries.map((one, n) => (n === at ? { ...entry, [field.name]: answer } : one))),
                })}
              </Fragment>
            ))}
            <Actions>
              <Button kind="quiet" onPress={() => onAnswer(entries.filter((_, n) => n !== at))}>
                {t.removeEntry({ which: entryName(list, at, { common, say }) })}
              </Button>
            </Actions>
          </fieldset>
        ))}
        {entries.length < list.max && (
          <Actions>
            <Button id={`${id}-add`} onPress={() => onAnswer([...entries, {}])}>
              {t.addEntry({ item })}
            </Button>
          </Actions>
        )}
      </Stack>
    </FieldGroup>
  )
}
