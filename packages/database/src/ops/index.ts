export type { CheckItem } from '../incidents/check-items.ts'
export type { Answering, DutyCall } from '../incidents/duty-calls.ts'
export type { Kept } from '../incidents/keep-incident.ts'
export type { LastClockCheck } from '../incidents/last-clock-check.ts'
export type { LockStanding } from '../incidents/lock-standing.ts'
export type { Template } from '../incidents/templates.ts'
export type { WatchGap } from '../incidents/watch-gaps.ts'
export { createPool, type Pool, type PoolOptions } from '../pool.ts'
export type { AccountState, OfficerAccount } from '../staff/list-accounts.ts'
export type { Changed, FreshAccount, OfficerAct, OfficerChange } from '../staff/officer-acts.ts'
export { hashPassword, makePassword, makeTotpSecret, verifyPassword } from '../staff/password.ts'
export type { AbilityRow, Heartbeat, IncidentCounts, QueueCounts } from './counts.ts'
export type { ChainHead } from './custody.ts'
export type { ComparedCounts, Comparison, Mismatch, MismatchCode } from './custody-compare.ts'
export type { Reading, ShownEntry } from './custody-reading.ts'
export type { VerifiedHead } from './custody-verified.ts'
export type { Enlisted, Enlisting } from './enlist.ts'
export type { IncidentFacts, IncidentTexts } from './incident-facts.ts'
export type { IncidentLimits, IncidentMove, NewIncident, NotOpened } from './incidents.ts'
export type { LanguageSignature, NewSignature } from './languages.ts'
export type { NewMembership, NewOfficer, OfficerFacts } from './officers.ts'
export { OperatorUnknown } from './ops-actor.ts'
export { createOpsDoor, type OpsDoor } from './ops-door.ts'
export type { PromotedItem, Promotion, PromotionState } from './promote.ts'
export type {
  RebuiltDocument,
  RebuiltIncident,
  RebuiltItem,
  RebuiltPlatform,
  RebuiltSegment,
  RebuiltSubmission,
  RebuiltUpload,
} from './rebuild-facts.ts'
export { storeRebuilt } from './store-rebuilt.ts'
