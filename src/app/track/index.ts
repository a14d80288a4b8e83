/** Following a ticket from anywhere: the regency's public page. */
export { TrackApp } from './TrackApp.tsx'
