export { AGENCIES, agencyAt } from './agencies.ts'
export { openForOfficer } from './case-openings.ts'
export { noteContact } from './contacts.ts'
export { isSignedBy } from './device-keys.ts'
export {
  challengeDevice,
  type DeviceSession,
  deviceOfToken,
  openDeviceSession,
} from './device-sessions.ts'
export { devicesOf, findDevice, letterOf, revokeDevice, skipLetters } from './devices.ts'
export { newPassphrase, newPin } from './draw.ts'
export { enrol } from './enrolment.ts'
export { logIn, stepUp } from './login.ts'
export { namesOf } from './names.ts'
export {
  endOfficerSession,
  officerOfSession,
  touchOfficerSession,
} from './officer-sessions.ts'
export { addOfficer, changePassphrase, type Officer, officers } from './officers.ts'
export { granted, type Outcome, type Refusal, refused } from './outcome.ts'
export { allowPairing, findPairing, newPairingCode } from './pairing-codes.ts'
export { hashPassphrase, hashPin } from './passphrases.ts'
export { type Action, type Asker, may, PERMISSIONS, scopeOf, type Target } from './permissions.ts'
export { addStaff, changePin, staffOf } from './staff.ts'
export { takeLook, wasNoGuess } from './tracking.ts'
