import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { useVillage } from '../data/index.ts'
import { usePaperName } from '../form/index.ts'
import { useSay } from '../say.ts'
import styles from './rest.module.css'

/** So many fit a screen. */
const MOST = 3
/** What most people come for, where a tablet does not know yet. */
const usual = ['ktp-el', 'kelahiran-4in1', 'sktm-umum']

/** What to bring for what this village is mostly asked for: whoever waits can look whether all is there. */
export function Commonest({ services }: { services: readonly Service[] }) {
  const { rest: t, start } = useMessages('kiosk')
  const { asked } = useVillage()
  const say = useSay()
  const nameOf = usePaperName()
  if (asked === undefined) return null
  const ids = [...new Set([...asked, ...usual])].slice(0, MOST)
  const shown = ids.flatMap((id) => services.find((one) => one.id === id) ?? [])
  return (
    <section aria-labelledby="commonest">
      <h2 id="commonest">{t.bring}</h2>
      <ul className={styles.services}>
        {shown.map(({ id, name, requirements }) => (
          <li key={id}>
            <h3>{say(name)}</h3>
            <p>{always(requirements).map(nameOf).join(', ') || start.bringNone}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Papers that everybody brings, whatever their case. */
const always = (papers: Service['requirements']) =>
  papers.filter(({ form, required, onlyIf }) => form !== 'generated' && required && onlyIf === undefined)
