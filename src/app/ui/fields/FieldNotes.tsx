import { IconAlertCircle } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { VisuallyHidden } from '../layout/VisuallyHidden.tsx'
import styles from './field.module.css'
import { errorId, type FieldProps, hintId } from './field.ts'

/** "(boleh kosong)". */
export function OptionalMark() {
  const t = useMessages('common')
  return <span className={styles.optional}> {t.answer.optional}</span>
}

/** The label of a single control; nothing when a heading names it. */
export const FieldLabel = ({ id, label, optional }: Pick<FieldProps, 'id' | 'label' | 'optional'>) =>
  label === undefined ? null : (
    <label className={styles.label} htmlFor={id}>
      {label}
      {optional === true && <OptionalMark />}
    </label>
  )

/** The hint and the error of a field, in that order, above its control. */
export const FieldNotes = ({ id, hint, error }: Pick<FieldProps, 'id' | 'hint' | 'error'>) => (
  <>
    {hint !== undefined && (
      <p className={styles.hint} id={hintId(id)}>
        {hint}
      </p>
    )}
    {error !== undefined && <FieldError id={id} error={error} />}
  </>
)

function FieldError({ id, error }: { id: string; error: string }) {
  const t = useMessages('common')
  return (
    <p className={styles.error} id={errorId(id)}>
      <IconAlertCircle aria-hidden="true" />
      <span>
        <VisuallyHidden>{t.errorPrefix} </VisuallyHidden>
        {error}
      </span>
    </p>
  )
}
