/** Files that events name: taken in pieces, checked, kept once a village, given out, and tidied away. */

export { type OpenBlob, openBlob } from './find.ts'
export { type Folders, prepareFolders } from './folders.ts'
export { casesNaming } from './named.ts'
export { place } from './place.ts'
export { putBack } from './put-back.ts'
export { whichAreKnown } from './rows.ts'
export { tidyFiles } from './tidy.ts'
export { takeUploads, type Uploads } from './uploads.ts'
