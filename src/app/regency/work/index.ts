export { WorkScreen } from './WorkScreen.tsx'
