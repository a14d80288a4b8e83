import type { problems as id } from './problems.id.ts'

/** English words for problem and reject codes. */
export const problems: typeof id = {
  offline: 'No internet. You can go on.',
  BUSY: 'The server is busy. Your data is safe; it tries again by itself.',
  DEVICE_REVOKED: 'This tablet is no longer registered. Data is safe. Contact the regency.',
  VILLAGE_FORBIDDEN: 'This tablet is not for that village. Contact the regency.',
  AUTH_EXPIRED: 'Your session has ended. Log in again.',
  SCHEMA: 'The server does not know one of the answers',
  UNKNOWN_TYPE: 'The server does not know this kind of record yet',
  VERSION_UNSUPPORTED: 'This app version is too old. Use the new version.',
  ID_REUSED: 'This record number is already in use',
  STATE_CONFLICT: 'The case has changed. Open it again and check.',
  NOT_AUTHORISED: 'You are not authorised to do this',
  DUPLICATE_SUBMISSION: 'The same request already exists',
  TOO_OLD: 'This record is too old',
  INTERNAL_QUARANTINED: 'The server is holding this record for a check. Data is safe.',
  PAIRING_CODE_UNKNOWN: 'No such code. Check its letters and digits.',
  PAIRING_CODE_USED: 'Code already used. Ask the regency for a new one.',
  PAIRING_CODE_EXPIRED: 'Code has expired. Ask the regency for a new one.',
  TOO_MANY_TRIES: 'Too many tries. Wait a little, then try again.',
  FILE_LOST: 'The photo is no longer on this tablet. Take it again.',
  WRONG_KIND: 'This file is no photo or PDF. Choose another.',
  FILE_TOO_LARGE: 'The file is too large. Choose a smaller one, or take a photo.',
  UNREADABLE: 'This picture cannot be opened. Take a photo again.',
  STORAGE_FULL: 'Tablet full, not saved. Call staff.',
  unknown: 'Something went wrong. Data is safe. Try again.',
}
