export { IdleGuard } from './IdleGuard.tsx'
