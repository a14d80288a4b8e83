export { SatisfactionScreen } from './SatisfactionScreen.tsx'
