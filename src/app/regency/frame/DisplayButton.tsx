import { IconTextSize } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { setDisplay, useDisplay } from '../../session/index.ts'
import { Actions, Button, Dialog, DisplaySettings } from '../../ui/index.ts'

/** Text size, colours and hand, always in the same place. */
export function DisplayButton() {
  const { display, act } = useMessages('common')
  const preferences = useDisplay()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button word="spare" icon={<IconTextSize size={24} />} onPress={() => setOpen(true)}>
        {display.title}
      </Button>
      <Dialog open={open} onClose={close} title={display.title}>
        <DisplaySettings value={preferences} onChange={setDisplay} />
        <Actions>
          <Button kind="primary" onPress={close}>
            {act.close}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}
