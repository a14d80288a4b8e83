import type { FormEvent } from 'react'
import { useMessages } from '../i18n/index.ts'
import { Actions, BackLink, Button, Page, TextField } from '../ui/index.ts'
import { CodeKeys } from './CodeKeys.tsx'
import { CODE_LENGTH } from './code.ts'
import styles from './enrol.module.css'
import { CODE_ID, useCodeForm } from './useCodeForm.ts'

/** The one time a tablet needs the network before it can serve: its pairing code. */
export function CodeScreen({ onPaired }: { onPaired: () => void }) {
  const { enrol: t } = useMessages('kiosk')
  const { code, setCode, errors, busy, pair } = useCodeForm(onPaired)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) void pair()
  }
  return (
    <Page title={t.title} back={<BackLink to="/" />} errors={errors}>
      <form noValidate className={styles.form} onSubmit={submit}>
        <TextField
          id={CODE_ID}
          label={t.code}
          hint={t.hint}
          error={errors[0]?.message}
          value={code}
          onChange={(typed) => setCode(typed.toUpperCase())}
          inputMode="none"
          width="medium"
          maxLength={16}
        />
        <CodeKeys
          onSign={(sign) => setCode(`${code}${sign}`.slice(0, CODE_LENGTH))}
          onErase={() => setCode(code.slice(0, -1))}
        />
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>
            {busy ? t.working : t.go}
          </Button>
        </Actions>
      </form>
    </Page>
  )
}
