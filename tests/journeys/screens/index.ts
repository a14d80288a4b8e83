/** The application's main screens, each arrived at as people do: for whoever looks at them all. */
export { tourOfDesk } from './desk.ts'
export { tourOfEnrolment, tourOfKiosk } from './kiosk.ts'
export { tourOfRating } from './rating.ts'
export { tourOfAdministration, tourOfRegency } from './regency.ts'
export { tourOfTracking } from './track.ts'
export type { Visit } from './visit.ts'
