export { StoppedItem } from './StoppedItem.tsx'
export { StoppedScreen } from './StoppedScreen.tsx'
