import { useMessages } from '../../i18n/index.ts'
import { BackLink, Page, Stack } from '../../ui/index.ts'
import { CarryPart } from './CarryPart.tsx'
import { SavePart } from './SavePart.tsx'

/** The way to the regency for a tablet without a network: one file, sealed, in somebody's pocket. */
export function RescueScreen() {
  const { rescue: t, board } = useMessages('desk')
  return (
    <Page title={t.title} lead={t.lead} back={<BackLink to="/loket">{board.title}</BackLink>}>
      <Stack space={6}>
        <SavePart />
        <CarryPart />
      </Stack>
    </Page>
  )
}
