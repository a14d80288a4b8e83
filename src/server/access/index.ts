export { openForOfficer } from './case-openings.ts'
export { type Contact, noteContact } from './contacts.ts'
export {
  challengeDevice,
  type DeviceSession,
  deviceOfToken,
  type OpenedSession,
  openDeviceSession,
} from './device-sessions.ts'
export { addDevice, findDevice, letterOf, newDeviceId, revokeDevice } from './devices.ts'
export { type Enrolled, enrol } from './enrolment.ts'
export { logIn } from './login.ts'
export {
  endOfficerSession,
  officerOfSession,
  sessionLimits,
  touchOfficerSession,
} from './officer-sessions.ts'
export { addOfficer, type Officer } from './officers.ts'
export { granted, type Outcome, type Refusal, refused } from './outcome.ts'
export { allowPairing, newPairingCode } from './pairing-codes.ts'
export { hashPassphrase, hashPin } from './passphrases.ts'
export { type Action, type Asker, may, PERMISSIONS, type Scope, scopeOf, type Target } from './permissions.ts'
export { addStaff, staffOf } from './staff.ts'
export { sweepTries } from './tries.ts'
