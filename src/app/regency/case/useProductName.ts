import type { OpenedCase } from '../../../protocol/index.ts'
import { useStaffLanguage } from '../../i18n/index.ts'
import { useServices } from '../parts/index.ts'

/** What a product of the case's service is called. */
export function useProductName(opened: OpenedCase): (product: string) => string {
  const language = useStaffLanguage()
  const service = useServices()
  const products = opened.kind === 'request' ? (service(opened.service)?.products ?? []) : []
  return (product) => products.find(({ id }) => id === product)?.name[language] ?? product
}
