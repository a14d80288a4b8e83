/** Photos and documents: taking them, keeping them with a form, showing them. */
export { AbsentFile } from './AbsentFile.tsx'
export { FileButton } from './FileButton.tsx'
export { FileShelf } from './FileShelf.tsx'
export { FileView } from './FileView.tsx'
export { MOST_PHOTOS, PhotoField } from './PhotoField.tsx'
