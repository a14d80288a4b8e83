import type { ReactNode } from 'react'
import { FieldNotes, OptionalMark } from './FieldNotes.tsx'
import styles from './field.module.css'
import { describes, type FieldProps, labelId } from './field.ts'

/** Several boxes that make one answer: named together, with one hint and one error. */
export function FieldGroup({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { 'aria-invalid': _, ...aria } = describes({
    ...field,
    labelledBy: field.labelledBy ?? labelId(field.id),
  })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend can't be the page's heading, which often names it
    <div {...aria} role="group" className={styles.field}>
      {field.label !== undefined && (
        <div className={styles.label} id={labelId(field.id)}>
          {field.label}
          {field.optional === true && <OptionalMark />}
        </div>
      )}
      <FieldNotes {...field} />
      <div className={styles.boxes}>{children}</div>
    </div>
  )
}
