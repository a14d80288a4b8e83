export { ReceiptScreen } from './ReceiptScreen.tsx'
