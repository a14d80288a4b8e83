/** What the kiosk knows of this tablet: the one place where its screens meet the store. */
export {
  asideDraft,
  beginDraft,
  confirm,
  keepDraft,
  keptDraft,
  residentContext,
  takeUp,
  wipeDrafts,
} from './drafts.ts'
export { useCase, useClockOffset, useLine, useQueue, useRating, useTablet, useVillage } from './hooks.ts'
export type { AsideCode, FoundCase, Line, Queue, StorageCode, Tablet, TakenUp } from './shapes.ts'
export { joinQueue, sendSurvey } from './survey.ts'
