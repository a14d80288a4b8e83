/** How a field is named: its own label, or a heading that is already on the page (`PAGE_TITLE_ID`). */
export type Naming = { label: string; labelledBy?: never } | { label?: never; labelledBy: string }

/** What every field takes. `id` is where the error summary's link leads. */
export type FieldProps = Naming & {
  id: string
  hint?: string | undefined
  error?: string | undefined
  /** Shows "(boleh kosong)" beside the label. */
  optional?: boolean
}

export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`
export const labelId = (id: string) => `${id}-label`

type Described = { id: string; hint?: string | undefined; error?: string | undefined }

/** The `aria-*` attributes that tie a control to its label, hint and error. */
export function describes(field: Described & { labelledBy?: string }, ...more: readonly string[]) {
  const ids = [
    field.hint !== undefined && hintId(field.id),
    field.error !== undefined && errorId(field.id),
    ...more,
  ].filter((id) => id !== false)
  return {
    'aria-labelledby': field.labelledBy,
    'aria-describedby': ids.length > 0 ? ids.join(' ') : undefined,
    'aria-invalid': field.error !== undefined || undefined,
  }
}
