/** The tablet's camera in the page, fetched when somebody first takes a photo. */
export { Camera } from './Camera.tsx'
