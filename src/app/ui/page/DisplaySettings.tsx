import type { ComponentProps } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { type Choice, ChoiceGroup } from '../button/ChoiceGroup.tsx'
import styles from './display-settings.module.css'

type Display = {
  text: '1' | '2' | '3' | '4'
  theme: 'auto' | 'light' | 'dark' | 'contrast'
  hand: 'right' | 'left'
  motion: 'auto' | 'less'
}

type Props = { value: Display; onChange: (change: Partial<Display>) => void }

/** Text size, colours, hand and motion; each change shows at once. */
export function DisplaySettings({ value, onChange }: Props) {
  const { display: t } = useMessages('common')
  const sizes = (['1', '2', '3', '4'] as const).map((size, step) => choice(size, t.sizes[step] ?? size))
  const themes = (['auto', 'light', 'dark', 'contrast'] as const).map((one) => choice(one, t.themes[one]))
  const hands = (['right', 'left'] as const).map((one) => choice(one, t.hands[one]))
  const motions = (['auto', 'less'] as const).map((one) => choice(one, t.motions[one]))
  return (
    <div className={styles.settings}>
      <Setting label={t.text} choices={sizes} value={value.text} onChange={(text) => onChange({ text })} />
      <Setting
        label={t.theme}
        choices={themes}
        value={value.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Setting label={t.hand} choices={hands} value={value.hand} onChange={(hand) => onChange({ hand })} />
      <Setting
        label={t.motion}
        choices={motions}
        value={value.motion}
        onChange={(motion) => onChange({ motion })}
      />
    </div>
  )
}

const choice = <V extends string>(value: V, label: string): Choice<V> => ({ value, label })

const Setting = <V extends string>(group: ComponentProps<typeof ChoiceGroup<V>>) => (
  <>
    <p className={styles.label}>{group.label}</p>
    <ChoiceGroup {...group} />
  </>
)
