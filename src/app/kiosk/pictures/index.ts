export { groupPictures } from './groups.tsx'
export { ServicePicture } from './ServicePicture.tsx'
