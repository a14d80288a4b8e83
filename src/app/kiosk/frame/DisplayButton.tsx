import { IconTextSize } from '@tabler/icons-react'
import { useState } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { setDisplay, useDisplay } from '../../session/index.ts'
import { Actions, Button, Dialog, DisplaySettings, ToolButton } from '../../ui/index.ts'
import { FullScreenButton } from './FullScreenButton.tsx'

/** Text size, colours, hand and motion, always in the same place. */
export function DisplayButton() {
  const { display, act } = useMessages('common')
  const preferences = useDisplay()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <ToolButton icon={<IconTextSize size={24} />} label={display.title} onPress={() => setOpen(true)} />
      <Dialog open={open} onClose={close} title={display.title}>
        <DisplaySettings value={preferences} onChange={setDisplay} />
        <Actions>
          <Button kind="primary" onPress={close}>
            {act.close}
          </Button>
          <FullScreenButton />
        </Actions>
      </Dialog>
    </>
  )
}
