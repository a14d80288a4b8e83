import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Notice, Page, Stack, TextField } from '../../ui/index.ts'
import styles from './session.module.css'
import { type LogInForm, useLogIn } from './useLogIn.ts'

/** Name and passphrase. What is wrong stands above and beside the field, and what was typed stays. */
export function LogInScreen({ ended }: { ended: boolean }) {
  const { login: t } = useMessages('regency')
  const form = useLogIn()
  const enter = (event: FormEvent) => {
    event.preventDefault()
    void form.enter()
  }
  return (
    <Page title={t.title} errors={form.errors}>
      {ended && form.errors.length === 0 && <Notice title={t.ended} />}
      <form onSubmit={enter} noValidate>
        <Stack space={5}>
          <TextField
            id="login"
            label={t.name}
            value={form.login}
            onChange={form.setLogin}
            error={form.errorOf('login')}
            autoComplete="username"
            width="medium"
            maxLength={64}
          />
          <Passphrase form={form} />
          <Actions>
            <Button kind="primary" type="submit" busy={form.busy}>
              {t.enter}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Page>
  )
}

function Passphrase({ form }: { form: LogInForm }) {
  const { login: t } = useMessages('regency')
  const [shown, setShown] = useState(false)
  const Icon = shown ? IconEyeOff : IconEye
  return (
    <div>
      <TextField
        id="passphrase"
        label={t.passphrase}
        hint={t.passphraseHint}
        type={shown ? 'text' : 'password'}
        value={form.passphrase}
        onChange={form.setPassphrase}
        error={form.errorOf('passphrase')}
        autoComplete="current-password"
        width="medium"
        maxLength={128}
      />
      <div className={styles.show}>
        <Button kind="quiet" icon={<Icon size={24} />} onPress={() => setShown(!shown)}>
          {shown ? t.hide : t.show}
        </Button>
      </div>
    </div>
  )
}
