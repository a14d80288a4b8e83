import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, BackLink, Notice, Page, Stack } from '../../ui/index.ts'
import { BeginButton } from '../form/index.ts'
import { useSay } from '../say.ts'
import { useSearched } from '../visit/index.ts'
import { BringList } from './BringList.tsx'
import { Local } from './Local.tsx'
import { Standard } from './Standard.tsx'
import styles from './start.module.css'
import { TimeAndFee } from './TimeAndFee.tsx'

/** A service before its form opens: what to bring, how long, what it costs, and its published standard. */
export function StartScreen({ service }: { service: Service }) {
  const { start: t } = useMessages('kiosk')
  const say = useSay()
  const searched = useSearched()
  return (
    <Page
      title={say(service.name)}
      lead={say(service.summary)}
      back={<BackLink to={searched === '' ? `/layanan/kelompok/${service.group}` : '/'} />}
    >
      {service.notice && <Notice tone="warn" title={say(service.notice)} />}
      <TimeAndFee service={service} />
      <BringList requirements={service.requirements} />
      <Local service={service} />
      {service.selfService === 'assisted' && <p className={styles.aside}>{t.assisted}</p>}
      <Actions pinned>
        <BeginButton form={service.id} base={`/layanan/${service.id}`} />
      </Actions>
      <Stack space={3}>
        <Standard service={service} />
      </Stack>
    </Page>
  )
}
