export { createOfficersKeyBook } from '../../staff/officers-key.ts'
export { hashPassword, makePassword, makeTotpSecret, verifyPassword } from '../../staff/password.ts'
export {
  type AcceptedCode,
  type Attempt,
  acceptCode,
  beginAttempt,
  forgiveAttempt,
  keepDevice,
  readSecrets,
  recordLockOut,
  sweepSignIn,
} from './attempts.ts'
export { endDueAccounts, type LookedLink, lookAtLink, type SettingUp, useLink } from './officer-links.ts'
export { closeSession, sweepSessions } from './session-ends.ts'
export {
  findSession,
  type LiveSession,
  openSession,
  type StreamOwner,
  standingStreams,
  touchSession,
  wasCut,
} from './sessions.ts'
