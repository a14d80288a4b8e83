export { RegencyFrame } from './RegencyFrame.tsx'
