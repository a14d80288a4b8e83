import { useMessages } from '../../i18n/index.ts'
import type { Tablet } from '../data/index.ts'

/** What this office is called, and its district. */
export function useOffice(tablet: Tablet): { name: string; district: string | undefined } {
  const { office: t } = useMessages('kiosk')
  if (tablet.is !== 'enrolled' || tablet.village === null) return { name: t.unknown, district: undefined }
  const { name, kind, district } = tablet.village
  return { name: t[kind]({ name }), district: t.district({ name: district.name }) }
}
