export { DeskApp } from './DeskApp.tsx'
