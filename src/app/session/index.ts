export { resetDisplay, restoreDisplay, setDisplay, useDisplay } from './display.ts'
export type { DisplayPreferences } from './display-preferences.ts'
export { useBusy, useOpenForm } from './open-forms.ts'
export { currentWho, setWho, useWho, type Who } from './who.ts'
