export { ServicePages } from './ServicePages.tsx'
