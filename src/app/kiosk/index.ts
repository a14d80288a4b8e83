export { KioskApp } from './KioskApp.tsx'
export { QueueApp } from './QueueApp.tsx'
