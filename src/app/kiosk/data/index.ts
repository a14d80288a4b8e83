/** What the kiosk knows of this tablet: the one place where its screens meet the store. */
export { beginDraft, confirm, keepDraft, keptDraft, residentContext, wipeDrafts } from './drafts.ts'
export { useCase, useClockOffset, useLine, useRating, useTablet, useVillage } from './hooks.ts'
export type { FoundCase, Line, StorageCode, Tablet } from './shapes.ts'
export { sendSurvey } from './survey.ts'
