import { useMessages } from '../../i18n/index.ts'
import { ChoiceGroup } from '../button/ChoiceGroup.tsx'
import styles from './display-settings.module.css'

type Display = {
  text: '1' | '2' | '3' | '4'
  theme: 'auto' | 'light' | 'dark' | 'contrast'
  hand: 'right' | 'left'
}

type Props = { value: Display; onChange: (change: Partial<Display>) => void }

/** Text size, colours and hand; each change shows at once. */
export function DisplaySettings({ value, onChange }: Props) {
  const { display: t } = useMessages('common')
  const sizes = (['1', '2', '3', '4'] as const).map((size, step) => ({
    value: size,
    label: t.sizes[step] ?? size,
  }))
  const themes = (['auto', 'light', 'dark', 'contrast'] as const).map((theme) => ({
    value: theme,
    label: t.themes[theme],
  }))
  const hands = (['right', 'left'] as const).map((hand) => ({ value: hand, label: t.hands[hand] }))
  return (
    <div className={styles.settings}>
      <p className={styles.label}>{t.text}</p>
      <ChoiceGroup
        label={t.text}
        choices={sizes}
        value={value.text}
        onChange={(text) => onChange({ text })}
      />
      <p className={styles.label}>{t.theme}</p>
      <ChoiceGroup
        label={t.theme}
        choices={themes}
        value={value.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <p className={styles.label}>{t.hand}</p>
      <ChoiceGroup
        label={t.hand}
        choices={hands}
        value={value.hand}
        onChange={(hand) => onChange({ hand })}
      />
    </div>
  )
}
