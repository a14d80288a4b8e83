import { spawnSync } from 'node:child_process'
import type { Figure } from './report.ts'

/** The kiosk's first JavaScript, by the build's own check. None where nothing was built yet. */
export function firstJavaScript(): readonly Figure[] {
  const { stdout } = spawnSync('npx', ['tsx', 'scripts/budget.ts'], { encoding: 'utf8' })
  const said = /first JavaScript: ([\d.]+) KiB gzip/.exec(stdout)
  if (!said) return []
  const [what, unit, median] = ['kiosk, first JavaScript', 'KiB gzip', Number(said[1])]
  return [{ what, unit, median, p95: null, floor: null, target: 150, better: 'less', detail: {} }]
}
