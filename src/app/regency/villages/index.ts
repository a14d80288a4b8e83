export type { VillageRow } from './rows.ts'
export { useVillages, type Villages } from './useVillages.ts'
export { VillagesSection } from './VillagesSection.tsx'
