import { IconBookmark, IconListSearch } from '@tabler/icons-react'
import type { Service } from '../../../domain/index.ts'
import { useMessages } from '../../i18n/index.ts'
import { Actions, ComplaintPicture, LinkButton, Page, Tile, TileGrid } from '../../ui/index.ts'
import { groupPictures } from '../pictures/index.ts'
import { keepSearched, useSearched } from '../visit/index.ts'
import { Found } from './Found.tsx'
import styles from './home.module.css'
import { ResumeNotice } from './ResumeNotice.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useFound } from './useFound.ts'

const groups = ['kependudukan', 'kesehatan', 'pendidikan', 'sosial', 'perizinan'] as const

/** What do you need: said in one's own words, or one of five groups, a complaint, or following what was sent. */
export function HomeScreen({ services }: { services: readonly Service[] }) {
  const { title } = useMessages('kiosk')
  const typed = useSearched()
  const found = useFound(services, typed)
  return (
    <Page title={title} width="wide">
      <ResumeNotice />
      <SearchBox typed={typed} onType={keepSearched} />
      {found === undefined ? <Groups /> : <Found places={found} />}
    </Page>
  )
}

function Groups() {
  const { home: t, aside } = useMessages('kiosk')
  return (
    <>
      <div className={styles.groups}>
        <TileGrid min={300}>
          {groups.map((id) => (
            <Tile
              key={id}
              to={`/layanan/kelompok/${id}`}
              label={t.groups[id].name}
              note={t.groups[id].note}
              picture={groupPictures[id]}
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
        <LinkButton to="/lanjut" icon={<IconBookmark size={24} />}>
          {aside.link}
        </LinkButton>
        <p className={styles.help}>{t.help}</p>
      </Actions>
    </>
  )
}
