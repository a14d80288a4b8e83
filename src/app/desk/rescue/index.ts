export { RescueScreen } from './RescueScreen.tsx'
