import { IconDownload } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Actions, Button, Dialog, Stack, TextField } from '../../ui/index.ts'
import type { VillageRow } from './rows.ts'
import { useSaving } from './useSaving.ts'

const FIELD_ID = 'passphrase-again'

/** The way to keep the rows that are shown: their figures leave the office, so the passphrase is asked again. */
export function SaveFile({ shown }: { shown: readonly VillageRow[] }) {
  const { export: t, table } = useMessages('regency').villages
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button icon={<IconDownload size={24} />} onPress={() => setOpen(true)}>
        {table.csv}
      </Button>
      <Dialog open={open} onClose={close} title={t.title}>
        {open && <Ask shown={shown} onClose={close} />}
      </Dialog>
    </>
  )
}

function Ask({ shown, onClose }: { shown: readonly VillageRow[]; onClose: () => void }) {
  const { login, villages } = useMessages('regency')
  const { act } = useMessages('common')
  const { passphrase, setPassphrase, error, busy, save } = useSaving(shown, onClose)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save().then((saved) => saved || document.getElementById(FIELD_ID)?.focus())
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack space={4}>
        <p>{villages.export.lead({ n: shown.length })}</p>
        <TextField
          id={FIELD_ID}
          label={login.passphrase}
          error={error}
          type="password"
          autoComplete="current-password"
          width="medium"
          maxLength={128}
          value={passphrase}
          onChange={setPassphrase}
        />
        <Actions>
          <Button kind="primary" type="submit" busy={busy}>
            {villages.table.csv}
          </Button>
          <Button onPress={onClose}>{act.cancel}</Button>
        </Actions>
      </Stack>
    </form>
  )
}
