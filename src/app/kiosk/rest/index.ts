/** What the tablet shows while nobody uses it. */
export { RestScreen } from './RestScreen.tsx'
