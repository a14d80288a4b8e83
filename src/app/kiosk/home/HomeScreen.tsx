import { IconListSearch } from '@tabler/icons-react'
import { useMessages } from '../../i18n/index.ts'
import {
  Actions,
  ComplaintPicture,
  EducationPicture,
  HealthPicture,
  LicensingPicture,
  LinkButton,
  Page,
  PopulationPicture,
  SocialPicture,
  Tile,
  TileGrid,
} from '../../ui/index.ts'
import styles from './home.module.css'
import { ResumeNotice } from './ResumeNotice.tsx'

const groups = [
  { id: 'kependudukan', picture: <PopulationPicture /> },
  { id: 'kesehatan', picture: <HealthPicture /> },
  { id: 'pendidikan', picture: <EducationPicture /> },
  { id: 'sosial', picture: <SocialPicture /> },
  { id: 'perizinan', picture: <LicensingPicture /> },
] as const

/** What do you need: five groups of services, a complaint, and following what was sent. */
export function HomeScreen() {
  const { title, home: t } = useMessages('kiosk')
  return (
    <Page title={title} width="wide">
      <ResumeNotice />
      <div className={styles.groups}>
        <TileGrid min={300}>
          {groups.map(({ id, picture }) => (
            <Tile
              key={id}
              to={`/layanan/kelompok/${id}`}
              label={t.groups[id].name}
              note={t.groups[id].note}
              picture={picture}
            />
          ))}
          <Tile
            to="/pengaduan"
            label={t.complaint.name}
            note={t.complaint.note}
            picture={<ComplaintPicture />}
          />
        </TileGrid>
      </div>
      <Actions>
        <LinkButton to="/cek" icon={<IconListSearch size={24} />}>
          {t.follow}
        </LinkButton>
        <p className={styles.help}>{t.help}</p>
      </Actions>
    </Page>
  )
}
