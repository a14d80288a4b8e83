import { lazy, Suspense } from 'react'
import styles from './qr.module.css'

// Drawn by a library that only the pages with a code need.
const QrDrawing = lazy(async () => ({ default: (await import('./QrDrawing.tsx')).QrDrawing }))

type Props = {
  /** What a scanner reads. */
  text: string
  /** What it is, for those who can't see it. */
  label: string
  /** Side in px. */
  size?: number
}

/** A QR code, dark on white in every theme. */
export const QrCode = ({ text, label, size = 200 }: Props) => (
  <div className={styles.qr} style={{ width: size, height: size }} role="img" aria-label={label}>
    <Suspense fallback={null}>
      <QrDrawing text={text} />
    </Suspense>
  </div>
)
