export { RatingScreen } from './RatingScreen.tsx'
