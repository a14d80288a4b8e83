export { CodeScreen } from './CodeScreen.tsx'
export { FindScreen } from './FindScreen.tsx'
