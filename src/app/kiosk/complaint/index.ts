export { ComplaintPages } from './ComplaintPages.tsx'
