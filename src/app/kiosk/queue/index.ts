export { QueuePlace } from './QueuePlace.tsx'
export { QueueScreen } from './QueueScreen.tsx'
