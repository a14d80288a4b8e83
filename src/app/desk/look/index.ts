/** How a case is said and shown at the desk. */
export { usePeople, useRoleName } from './people.ts'
export { answersIn, answersOf, nameOf, noteIn } from './personal.ts'
export { productName, useSay, useSubject } from './say.ts'
export { type Standing, StatusTag, standingOf } from './status.tsx'
