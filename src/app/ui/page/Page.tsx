import { type ReactNode, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { cx } from '../cx.ts'
import { ErrorSummary, type FieldError } from '../fields/ErrorSummary.tsx'
import styles from './page.module.css'

/** The id of the page's `h1`: a question page's field is named by it (`labelledBy={PAGE_TITLE_ID}`). */
export const PAGE_TITLE_ID = 'page-title'

type Props = {
  title: string
  /** One line under the title. */
  lead?: string | undefined
  /** Above everything: a `BackLink`. */
  back?: ReactNode
  /** What must be put right: the summary takes focus and the title says so. A new list is a new attempt. */
  errors?: readonly FieldError[]
  width?: 'narrow' | 'wide' | 'full'
  children: ReactNode
}

const NONE: readonly FieldError[] = []

/** One screen: title of the document, focus on the `h1` and top of the page at every change of route. */
export function Page({ title, lead, back, errors = NONE, width = 'narrow', children }: Props) {
  const heading = usePageArrival(errors.length > 0)
  useDocumentTitle(title, errors.length > 0)
  return (
    <main className={cx(styles.page, styles[width])}>
      {back}
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      <div className={styles.top}>
        <h1 ref={heading} id={PAGE_TITLE_ID} className={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </main>
  )
}

function usePageArrival(wrong: boolean) {
  const { pathname } = useLocation()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only arriving moves focus, not a later error
  useEffect(() => {
    if (wrong) return
    window.scrollTo(0, 0)
    heading.current?.focus({ preventScroll: true })
  }, [pathname])
  return heading
}

function useDocumentTitle(title: string, wrong: boolean) {
  const t = useMessages('common')
  useEffect(() => {
    document.title = t.pageTitle({ title: wrong ? t.errorTitle({ title }) : title })
  }, [t, title, wrong])
}
