import { Route, Routes } from 'react-router'
import { CaseScreen } from './case/index.ts'
import { RegencyFrame } from './frame/index.ts'
import { NotFound } from './NotFound.tsx'
import { OverviewScreen } from './overview/index.ts'
import { SatisfactionScreen } from './satisfaction/index.ts'
import { Gate } from './session/index.ts'
import { VillageScreen } from './village/index.ts'
import { WorkScreen } from './work/index.ts'

/** The regency's pages, by address. Where one is, is all in the address: a new log-in or a reload comes back to it. */
export function RegencyApp() {
  return (
    <RegencyFrame>
      <Gate>
        <Routes>
          <Route index element={<OverviewScreen />} />
          <Route path="menunggu" element={<WorkScreen />} />
          <Route path="survei" element={<SatisfactionScreen />} />
          <Route path="desa/:village" element={<VillageScreen />} />
          <Route path="desa/:village/berkas/:id" element={<CaseScreen />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Gate>
    </RegencyFrame>
  )
}
