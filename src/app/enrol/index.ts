/** Setting a tablet up, once, by its pairing code. */
export { EnrolScreen } from './EnrolScreen.tsx'
