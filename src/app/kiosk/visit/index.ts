/** One person's visit to the kiosk: the form that is open, and what was sent. */
export { rest, useResting } from './resting.ts'
export { keepSearched, useSearched } from './searched.ts'
export {
  begin,
  change,
  goOn,
  resume,
  type Sending,
  send,
  useFormSession,
  type Write,
  wipe,
} from './session.ts'
export { usePutAside } from './usePutAside.ts'
