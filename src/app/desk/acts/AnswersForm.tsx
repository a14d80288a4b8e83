import type { Form } from '../../../domain/index.ts'
import { Stack } from '../../ui/index.ts'
import { useSay } from '../look/index.ts'
import { AnswerInput } from './AnswerInput.tsx'
import styles from './acts.module.css'
import type { Faults, useCorrections } from './useCorrections.ts'

type Props = { form: Form; corrections: ReturnType<typeof useCorrections>; faults: Faults }

/** Every answer of a form, by its sections, to be corrected. */
export function AnswersForm({ form, corrections, faults }: Props) {
  const say = useSay()
  const { fields, answers, change } = corrections
  return (
    <Stack space={5}>
      {form.sections.map((section) => {
        const asked = section.fields.filter(({ name }) => fields.some((field) => field.name === name))
        return asked.length === 0 ? null : (
          <fieldset key={section.id} className={styles.section}>
            <legend>{say(section.title)}</legend>
            {asked.map((field) => (
              <AnswerInput
                key={field.name}
                field={field}
                raw={answers[field.name]}
                error={faults[field.name]}
                onAnswer={(raw) => change(field.name, raw)}
              />
            ))}
          </fieldset>
        )
      })}
    </Stack>
  )
}
