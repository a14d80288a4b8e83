import { createRoot } from 'react-dom/client'
import { BrowserRouter } from 'react-router'
import { loadMessages } from '../../src/app/i18n/index.ts'
import { setDisplay, useDisplay } from '../../src/app/session/index.ts'
import {
  DisplaySettings,
  LanguageSwitch,
  Page,
  PageHeader,
  Surface,
  ToastRegion,
} from '../../src/app/ui/index.ts'
import { Answers } from './Answers.tsx'
import { Fields } from './Fields.tsx'
import { Pictures } from './Pictures.tsx'
import { Pieces } from './Pieces.tsx'
import { States } from './States.tsx'

/** Everything under the settings that a person has: what looks wrong in one of them is seen here first. */
function Gallery() {
  const display = useDisplay()
  return (
    <Surface density="kiosk">
      <PageHeader name="Kantor Desa Contoh" note="Kecamatan Contoh, Banyuwangi" tools={<LanguageSwitch />} />
      <PageHeader look="bar" name="Loket Desa Contoh" note="Bu Contoh · Operator" />
      <Page title="Gallery" lead="PageHeader, Page, and all below." width="wide">
        <DisplaySettings value={display} onChange={setDisplay} />
        <Pieces />
        <Fields />
        <Answers />
        <States />
        <Pictures />
      </Page>
      <ToastRegion />
    </Surface>
  )
}

await loadMessages('kiosk')
const root = document.getElementById('root')
if (root === null) throw new Error('no root')
createRoot(root).render(
  <BrowserRouter>
    <Gallery />
  </BrowserRouter>,
)
