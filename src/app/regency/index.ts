export { RegencyApp } from './RegencyApp.tsx'
