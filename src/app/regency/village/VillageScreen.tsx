import { useParams } from 'react-router'
import { useMessages } from '../../i18n/index.ts'
import { BackLink, Notice, Page, useMinute } from '../../ui/index.ts'
import { serverNow, useWho } from '../line/index.ts'
import { NotFound } from '../NotFound.tsx'
import { Missing, places, Stale, villageIn } from '../parts/index.ts'
import { useVillages } from '../villages/index.ts'
import { PairingCode } from './PairingCode.tsx'
import { VillageCases } from './VillageCases.tsx'
import { VillageFacts } from './VillageFacts.tsx'

/** One village: how its tablets are, and its cases as far as the officer's role goes. */
export function VillageScreen() {
  const code = villageIn(useParams().village)
  const { nav, villages: t } = useMessages('regency')
  const who = useWho()
  const now = useMinute(serverNow)
  const { asked, rows } = useVillages()
  const row = rows.find(({ village }) => village === code)
  if (row === undefined && asked.value !== undefined) return <NotFound />
  const administers = who.is === 'in' && who.officer.role === 'administrator'
  return (
    <Page
      title={row ? t.kindName[row.kind](row.name) : code}
      lead={row && t.village.district({ name: row.districtName })}
      back={<BackLink to={places.home}>{nav.overview}</BackLink>}
      width="full"
    >
      <Stale asked={asked} />
      {row === undefined ? <Missing asked={asked} lines={3} /> : <VillageFacts row={row} now={now} />}
      {administers ? (
        <>
          <PairingCode village={code} now={now} />
          <Notice title={t.village.noCases} />
        </>
      ) : (
        <VillageCases village={code} now={now} />
      )}
    </Page>
  )
}
