import { IconPhotoOff } from '@tabler/icons-react'
import { useMessages } from '../i18n/index.ts'
import styles from './photos.module.css'

/** In place of a file that has not reached whoever looks. */
export function AbsentFile() {
  const { photo: t } = useMessages('common')
  return (
    <p className={styles.absent}>
      <IconPhotoOff size={24} aria-hidden="true" />
      {t.absent}
    </p>
  )
}
