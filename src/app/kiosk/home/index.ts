export { GroupScreen } from './GroupScreen.tsx'
export { HomeScreen } from './HomeScreen.tsx'
