import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/index.ts'
import { Notice } from '../../ui/index.ts'
import styles from './case.module.css'

/** Somebody else was first: says so, and that nothing was done. Takes focus, so that nobody presses on. */
export function ConflictNotice() {
  const { conflict: t } = useMessages('regency').acts
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.alert}>
      <Notice tone="warn" title={t.title}>
        <p>{t.body}</p>
        <p>{t.keep}</p>
      </Notice>
    </div>
  )
}
