import { IconMoodCry, IconMoodHappy, IconMoodSad, IconMoodSmile } from '@tabler/icons-react'
import styles from './rating.module.css'

/** From the worst to the best: each a face of its own shape, with its word. */
const faces = [IconMoodCry, IconMoodSad, IconMoodSmile, IconMoodHappy]

/** Four answers to tap, one to four. */
export function Faces({ words, onTap }: { words: readonly string[]; onTap: (score: number) => void }) {
  return (
    <ul className={styles.faces}>
      {faces.map((Face, at) => (
        <li key={words[at]}>
          <button type="button" className={styles.face} onClick={() => onTap(at + 1)}>
            <Face className={styles.picture} aria-hidden="true" />
            {words[at]}
          </button>
        </li>
      ))}
    </ul>
  )
}
