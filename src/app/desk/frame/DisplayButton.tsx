import { IconTextSize } from '@tabler/icons-react'
import { useState } from 'react'
import { staffLanguages, useMessages } from '../../i18n/index.ts'
import { setDisplay, useDisplay } from '../../session/index.ts'
import { Actions, Button, Cluster, Dialog, DisplaySettings, LanguageSwitch } from '../../ui/index.ts'

/** Language, text size, colours and hand, behind one button: staff set them once. */
export function DisplayButton() {
  const { display, act } = useMessages('common')
  const preferences = useDisplay()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="quiet" word="spare" icon={<IconTextSize size={22} />} onPress={() => setOpen(true)}>
        {display.title}
      </Button>
      <Dialog open={open} onClose={close} title={display.title}>
        <Cluster>
          <LanguageSwitch among={staffLanguages} />
        </Cluster>
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
