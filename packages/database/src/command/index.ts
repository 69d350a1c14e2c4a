/**
 * The part of the database package that command uses: it reads evidence and writes what officers do. Every query names
 * its incident. Each feature has an entry point of its own.
 */
export { type Listener, listen } from '../listen.ts'
export { createDatabase, createPool, type Database, type Pool } from '../pool.ts'
export {
  type PlaceBox,
  type PlaceCircle,
  REVIEW_STATES,
  type ReviewState,
  type TimelineFilter,
  type TimelineState,
} from './counted/filter.ts'
export { foldRecounts } from './counted/marks.ts'
export type { Narrowing } from './counted/narrowing.ts'
export type { TimelineCursor, TimeWindow } from './counted/time-window.ts'
export { ANCHOR_SOURCES, type AnchorSource, type Linked, linkPress, type NewLinkAnchor } from './pins/anchoring.ts'
export {
  isSameEffect,
  type NudgeEffect,
  type NudgeScope,
  needsSecondOfficer,
  readNudgeEffect,
} from './pins/link-effect.ts'
export { readStandingLink, type StandingLink, type StandingWords } from './pins/standing-links.ts'
export { type Clearing, type ClearingFacts, clearItems, coverItems, readClearing } from './scope/clearing.ts'
export { listRestricted, type Showing } from './scope/exposed.ts'
export type { ItemScope } from './scope/item-scope.ts'
export { hasFreshReason, type Look, type Note, recordDownload, recordLook } from './scope/looks.ts'
export { answeredBefore, oncePerPress, type Press } from './scope/presses.ts'
export { mayReadSending } from './scope/readable-words.ts'
export type { ItemKeyRow, SealedObjectRow } from './scope/sealed-object.ts'
export { VERIFICATION_STATES, type VerificationState } from './scope/verification-states.ts'
export { lookAtPage, noteShown, openView, useView, type View, type ViewKey } from './scope/views.ts'
export { areWithdrawn } from './scope/withdrawn.ts'
