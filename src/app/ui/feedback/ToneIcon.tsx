import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { Tone } from './tone.ts'

const icons = {
  idle: IconCircle,
  info: IconInfoCircle,
  ok: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconAlertCircle,
  accent: IconInfoCircle,
  primary: IconInfoCircle,
} satisfies Record<Tone, unknown>

/** The usual icon of a tone; decoration, its word stands beside it. */
export function ToneIcon({ tone, size = 24 }: { tone: Tone; size?: number }) {
  const Icon = icons[tone]
  return <Icon size={size} aria-hidden="true" />
}
