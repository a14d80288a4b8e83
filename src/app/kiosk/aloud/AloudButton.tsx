import { IconPlayerStop, IconVolume } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useLanguage, useMessages } from '../../i18n/index.ts'
import { useHold } from '../../session/index.ts'
import { ToolButton } from '../../ui/index.ts'
import { passagesIn } from './passages.ts'
import { readAloud, stopReading, useSpeaking } from './speech.ts'
import { useVoice } from './voices.ts'

/** "Dengarkan": reads the page to whoever asks, until a touch, a key or another page; only where there is a voice. */
export function AloudButton() {
  const { act } = useMessages('common')
  const voice = useVoice(useLanguage())
  const speaking = useSpeaking()
  useHold(speaking)
  const button = useStopping(speaking)
  if (voice === undefined) return null
  const page = () => document.querySelector('main') ?? document
  return (
    <span ref={button}>
      <ToolButton
        icon={speaking ? <IconPlayerStop size={24} /> : <IconVolume size={24} />}
        label={speaking ? act.hush : act.listen}
        onPress={() => (speaking ? stopReading() : readAloud(passagesIn(page()), voice))}
      />
    </span>
  )
}

/** Whatever else is touched ends the reading, and so does leaving; the button itself decides for itself. */
function useStopping(speaking: boolean) {
  const button = useRef<HTMLSpanElement>(null)
  const { pathname } = useLocation()
  const language = useLanguage()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or language is another reading
  useEffect(() => stopReading, [pathname, language])
  useEffect(() => {
    if (!speaking) return
    const touched = ({ target }: Event) => {
      if (!(target instanceof Node) || button.current?.contains(target) !== true) stopReading()
    }
    const kinds = ['pointerdown', 'keydown', 'pagehide', 'visibilitychange'] as const
    for (const kind of kinds) addEventListener(kind, touched, { capture: true })
    return () => {
      for (const kind of kinds) removeEventListener(kind, touched, { capture: true })
    }
  }, [speaking])
  return button
}
