/** Command's door: reads evidence, writes what officers do (design §2). Every query takes the incident. */
export { type Listener, listen } from '../listen.ts'
export { createDatabase, createPool, type Database, type Pool } from '../pool.ts'
export { hashPassword, makePassword, makeTotpSecret, verifyPassword } from '../staff/password.ts'
export { type AnchorRow, type IdleWhy, listAnchors } from './anchor-list.ts'
export {
  ANCHOR_SOURCES,
  type AnchorSource,
  type NewLinkAnchor,
  type NewPlaceAnchor,
  type NewTimeAnchor,
  recallAnchor,
  recordLinkAnchor,
  recordPlaceAnchor,
  recordTimeAnchor,
} from './anchors.ts'
export {
  type ArrivalRow,
  findArrivalStill,
  findItemStill,
  listArrivals,
  listNeverCompleted,
  type StillRow,
} from './arrivals.ts'
export { type ClaimRow, listClaims, listNamedClaims, type NamedClaim } from './claims.ts'
export {
  type Conversation,
  type Correspondent,
  findReplyRecipient,
  hasWords,
  listSealedContacts,
  type ReplyRow,
  readConversation,
  recordContactOpening,
  recordReply,
  type SealedContact,
} from './conversation.ts'
export { listTrail, type TrailEntry, type TrailQuery } from './custody-trail.ts'
export { countIdentifying, type IdentifyingFacts, readIdentifying, recordIdentifying } from './identifying.ts'
export type { ItemDeclaration, ItemDetail, ItemKeyRow, ItemPlacement, SealedObjectRow } from './item-detail.ts'
export {
  describeItem,
  findAsReceived,
  findItem,
  findItemKey,
  findRendition,
  type ItemScope,
} from './items.ts'
export {
  type Decision,
  hasFreshReason,
  type Look,
  type Note,
  recordDownload,
  recordLook,
  recordReview,
} from './looks.ts'
export { findMembership, type IncidentSummary, listIncidents } from './memberships.ts'
export { beat, type Heartbeat, type PlatformState, platformState, type Summary, summarise } from './overview.ts'
export {
  type ExposureCount,
  listReaders,
  type Restriction,
  readersOf,
  readRestriction,
  recordExposure,
  recordRestriction,
} from './restriction.ts'
export {
  listRevisions,
  type MovedRow,
  type PlacedBrief,
  type RevisionChange,
  type RevisionRow,
  readRevision,
  recordExport,
} from './revisions.ts'
export { findNumbered, type LinkRow, listLinks, listRig, type RigMemberRow } from './rigs.ts'
export { type Coverage, listScenes, readCoverage, type SceneRow } from './scenes.ts'
export { type Found, recordSearch, searchWords } from './search.ts'
export { closeSession, findSession, type LiveSession, openSession, sweepSessions, touchSession } from './sessions.ts'
export { type Attempt, acceptCode, beginAttempt, forgiveAttempt, lockSeconds, type OfficerSecrets } from './sign-in.ts'
export { listStatements, type StatementInList, type StatementRow } from './statements.ts'
export {
  type ChangedRow,
  changedSince,
  listArriving,
  listPlaced,
  newestChange,
  type TimelineCursor,
  type TimelineRow,
  type TimeWindow,
} from './timeline.ts'
export { foldRecounts } from './timeline-counted.ts'
export { type Density, type DensityLane, type DensityQuery, MOST_BINS, readDensity } from './timeline-density.ts'
export { readTimelineExport, type TimelineExportDocument } from './timeline-export.ts'
export {
  type PlaceBox,
  REVIEW_STATES,
  type ReviewState,
  type TimelineFilter,
  type TimelineState,
} from './timeline-filter.ts'
export type { CleaningRow, MakingRow, TextRow, TwinRow } from './understanding.ts'
export { noteShown, openView, useView, type View, type ViewKey } from './views.ts'
export { askAgain, askCleaning, findCleaned } from './wishes.ts'
