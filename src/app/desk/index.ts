export { DeskApp } from './DeskApp.tsx'
export { EnrolScreen } from './EnrolScreen.tsx'
