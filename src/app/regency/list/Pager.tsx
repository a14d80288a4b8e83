import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import { LinkButton } from '../../ui/index.ts'
import styles from './list.module.css'
import { pageLength, pageLink } from './page.ts'

type Props = { page: number; shown: number; more: boolean; params: URLSearchParams }

/** The ways to the next and the former page; nothing where all fits on one. */
export function Pager({ page, shown, more, params }: Props) {
  const { pages: t } = useMessages('regency').cases
  if (page === 1 && !more) return null
  const before = (page - 1) * pageLength
  return (
    <nav className={styles.pager} aria-label={t.label}>
      {page > 1 && (
        <LinkButton to={pageLink(params, page - 1)} icon={<IconArrowLeft size={24} />}>
          {t.previous}
        </LinkButton>
      )}
      <span>{t.shown({ from: before + 1, to: before + shown })}</span>
      {more && (
        <LinkButton to={pageLink(params, page + 1)} icon={<IconArrowRight size={24} />}>
          {t.next}
        </LinkButton>
      )}
    </nav>
  )
}
