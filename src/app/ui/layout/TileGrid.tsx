import { Children, type CSSProperties, type ReactNode } from 'react'
import styles from './layout.module.css'

type Style = CSSProperties & Record<`--${string}`, string>

type Props = { min?: number; children: ReactNode }

/** A list of tiles in as many columns of at least `min` px as fit. */
export function TileGrid({ min = 240, children }: Props) {
  const style: Style = { '--tile-min': `${min}px` }
  return (
    <ul className={styles.tiles} style={style}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  )
}
