import { IconDownload } from '@tabler/icons-react'
import { useMessages } from '../i18n/index.ts'
import { useInstall } from '../install.ts'
import { useStorage } from '../session/index.ts'
import { Actions, Button, LinkButton, Notice, Page } from '../ui/index.ts'
import styles from './enrol.module.css'

type Props = { office: string; onAgain: () => void }

/** The tablet serves from now on; as an installed application its data is safest. */
export function ReadyScreen({ office, onAgain }: Props) {
  const { enrol: t } = useMessages('kiosk')
  const install = useInstall()
  const storage = useStorage()
  return (
    <Page title={t.ready.title} lead={t.ready.body({ office })}>
      {storage !== undefined && (
        <Notice tone={storage.kept ? 'ok' : 'warn'} title={storage.kept ? t.storage.kept : t.storage.notKept}>
          {install.is === 'offered' && <p>{t.install.body}</p>}
        </Notice>
      )}
      <Actions>
        <LinkButton kind="primary" to="/">
          {t.home}
        </LinkButton>
        {install.is === 'offered' && (
          <Button icon={<IconDownload size={24} />} onPress={install.accept}>
            {t.install.go}
          </Button>
        )}
        <Button kind="quiet" onPress={onAgain}>
          {t.again}
        </Button>
      </Actions>
      {!isInstalled() && <InstallGuide />}
    </Page>
  )
}

/** By hand where the browser offers nothing, and what else makes a tablet a kiosk. */
function InstallGuide() {
  const { enrol } = useMessages('kiosk')
  const { guide: t } = enrol
  return (
    <section aria-labelledby="guide">
      <h2 id="guide">{t.title}</h2>
      <ol className={styles.guide}>
        {t.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}

const isInstalled = (): boolean =>
  matchMedia('(display-mode: standalone), (display-mode: fullscreen)').matches
