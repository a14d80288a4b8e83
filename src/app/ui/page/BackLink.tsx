import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useNavigate } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import styles from './page.module.css'

type Props = {
  /** Where back leads; without it, one step back in the browser's history. */
  to?: string
  children?: string
}

/** "Kembali", at the top of a page. Going back never loses an answer. */
export function BackLink({ to, children }: Props) {
  const navigate = useNavigate()
  const t = useMessages('common')
  const inside = (
    <>
      <IconArrowLeft size={24} aria-hidden="true" />
      {children ?? t.act.back}
    </>
  )
  if (to !== undefined) {
    return (
      <Link className={styles.back} to={to}>
        {inside}
      </Link>
    )
  }
  return (
    <button type="button" className={styles.back} onClick={() => navigate(-1)}>
      {inside}
    </button>
  )
}
