import { IconMaximize, IconMinimize } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Button } from '../../ui/index.ts'

/** The page alone on the screen, for a tablet that stands in a hall; where the browser can do that. */
export function FullScreenButton() {
  const { display: t } = useMessages('common')
  const full = useSyncExternalStore(listen, () => document.fullscreenElement !== null)
  if (!document.fullscreenEnabled) return null
  return (
    <Button
      icon={full ? <IconMinimize size={24} /> : <IconMaximize size={24} />}
      onPress={() => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen())}
    >
      {full ? t.smallScreen : t.fullScreen}
    </Button>
  )
}

function listen(changed: () => void): () => void {
  document.addEventListener('fullscreenchange', changed)
  return () => document.removeEventListener('fullscreenchange', changed)
}
