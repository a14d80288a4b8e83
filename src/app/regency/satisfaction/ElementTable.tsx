import { type Satisfaction, surveyElements } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import styles from './satisfaction.module.css'

/** The mean of each of the nine elements, in the regulation's order. */
export function ElementTable({ elements }: { elements: NonNullable<Satisfaction['elements']> }) {
  const { satisfaction: t } = useMessages('regency')
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t.columns.element}</th>
          <th scope="col">{t.columns.mean}</th>
        </tr>
      </thead>
      <tbody>
        {surveyElements.map((element) => (
          <tr key={element}>
            <th scope="row">{t.names[element]}</th>
            <td className={styles.figure}>{t.figure({ n: elements[element].toFixed(2) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
