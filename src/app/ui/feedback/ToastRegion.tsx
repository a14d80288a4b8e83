import { useMessages } from '../../i18n/index.ts'
import { Button } from '../button/Button.tsx'
import styles from './toast.module.css'
import { hideToast, type Toast, useToasts } from './toasts.ts'

/** Where short messages appear, once an app; a screen reader hears them without losing its place. */
export function ToastRegion() {
  const t = useMessages('common')
  const toasts = useToasts()
  return (
    <section className={styles.region} aria-label={t.toasts} aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className={styles.toast}>
          <span className={styles.text}>{toast.text}</span>
          {toast.undo !== undefined && <Button onPress={() => undo(toast)}>{t.act.undo}</Button>}
        </div>
      ))}
    </section>
  )
}

function undo(toast: Toast) {
  hideToast(toast.id)
  toast.undo?.()
}
