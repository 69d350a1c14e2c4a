// biome-ignore-all lint/style/noExcessiveLinesPerFile: a front door names one by one what it offers (conventions §9), and holds nothing else
/** Command's door: reads evidence, writes what officers do. Every query takes the incident. */
export { listCheckItems, removeCheckItems } from '../incidents/check-items.ts'
export {
  type Answering,
  answerDutyCall,
  type DutyCall,
  findAnswer,
  findDutyCall,
  oweDutyCall,
} from '../incidents/duty-calls.ts'
export { type Keeping, type Kept, keepIncident } from '../incidents/keep-incident.ts'
export { type LastClockCheck, readLastClockCheck } from '../incidents/last-clock-check.ts'
export type { LockStanding } from '../incidents/lock-standing.ts'
export type { IncidentLimits, NewIncident, NotOpened } from '../incidents/new-incident.ts'
export { listTemplates, type Template, type TemplateFacts } from '../incidents/templates.ts'
export type { WatchGap } from '../incidents/watch-gaps.ts'
export { type Listener, listen } from '../listen.ts'
export { createDatabase, createPool, type Database, type Pool } from '../pool.ts'
export { type AccountState, listAccounts, type OfficerAccount, openersLeft } from '../staff/list-accounts.ts'
export { type Making, makeOfficer, type OfficerMaking } from '../staff/make-officer.ts'
export {
  type Changed,
  changeOfficer,
  type FreshAccount,
  OFFICER_ACTS,
  type OfficerAct,
  type OfficerChange,
} from '../staff/officer-acts.ts'
export { createOfficersKeyBook } from '../staff/officers-key.ts'
export { hashPassword, makePassword, makeTotpSecret, verifyPassword } from '../staff/password.ts'
export { type Taken, takeMembership } from '../staff/take-membership.ts'
export { type AlarmOutcome, checkTogether, endAlarms, takeAlarms } from './alarms/acts.ts'
export { ringAgain } from './alarms/again.ts'
export {
  type CallOutcome,
  type CallRow,
  type CallStep,
  callForAlarms,
  type DueCall,
  endCall,
  escalate,
  listCalls,
  listWatched,
  oweCall,
  takeCall,
} from './alarms/calls.ts'
export { type DutyRow, listDuties, listUnowned, type SeriousItem } from './alarms/duties.ts'
export { type DutyWish, endDuty, findDutyItem, setDuty } from './alarms/duty-acts.ts'
export { type DueDutyCall, endDutyCall, takeDutyCall } from './alarms/duty-calls.ts'
export { type EscalationCall, findEscalationCall } from './alarms/escalation.ts'
export { type HeardAlarm, type HeardHit, hearNext, type Unheard } from './alarms/hearing.ts'
export {
  ALARM_STATES,
  type AlarmCounts,
  type AlarmQuery,
  type AlarmRow,
  countAlarms,
  listAlarms,
} from './alarms/list.ts'
export { type AlertRow, lookAtNews, type News, readAlert, tellNews } from './alarms/news.ts'
export { listRinging, type RingingIncident } from './alarms/ringing-elsewhere.ts'
export { changeRule, listStoredRules, type NewRule, restoreRules, type StoredRule } from './alarms/rules.ts'
export { type WatchTimes, watchWork } from './alarms/standing-work.ts'
export { roundOverWaits } from './alarms/times.ts'
export {
  type ArrivalRow,
  findArrivalStill,
  findItemStill,
  listArrivals,
  listNeverCompleted,
  type StillRow,
} from './arrivals/list.ts'
export { addBriefCode, makeBrief, type NewBrief, recallBrief } from './briefs/acts.ts'
export {
  type BriefPass,
  countBriefRefusals,
  findBriefByCode,
  type OpenedBrief,
  recordBriefOpening,
} from './briefs/opening.ts'
export {
  type BriefFacts,
  type BriefInList,
  type BriefState,
  findBriefPicture,
  listBriefs,
  type PictureState,
  type WithheldBy,
} from './briefs/reading.ts'
export {
  type Conversation,
  type Correspondent,
  findReplyRecipient,
  hasWords,
  isCodeOpen,
  listSealedContacts,
  type ReplyRow,
  readConversation,
  recordContactOpening,
  recordReply,
  type SealedContact,
} from './conversation/correspondence.ts'
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
export { listTrail, type TrailEntry, type TrailQuery } from './incidents/custody-trail.ts'
export { findLockStanding } from './incidents/lock-standing.ts'
export { findMembership, type IncidentSummary, listIncidents } from './incidents/memberships.ts'
export { type ClaimRow, listClaims, listNamedClaims, type NamedClaim } from './items/claims.ts'
export type { ItemDeclaration, ItemDetail, ItemPlacement } from './items/detail.ts'
export { countIdentifying, type IdentifyingFacts, readIdentifying, recordIdentifying } from './items/identifying.ts'
export {
  describeItem,
  findAsReceived,
  findItem,
  findItemKey,
  findRendition,
} from './items/item.ts'
export { askMove, findMoveTarget, isMovedAway, type MoveStanding, type MoveTarget, readMove } from './items/moves.ts'
export { type Neighbours, readNeighbours } from './items/neighbours.ts'
export { type ItemNote, listItemNotes, recordItemNote } from './items/notes.ts'
export {
  type ExposureCount,
  listReaders,
  type Restriction,
  readersOf,
  readRestriction,
  recordExposure,
  recordRestriction,
} from './items/restriction.ts'
export { isCleared, readSights, type SightRow, type SightState } from './items/sights.ts'
export {
  countStatements,
  listStatements,
  type StatementInList,
  type StatementOfItem,
  type StatementRow,
} from './items/statements.ts'
export type { CleaningRow, MakingRow, TextRow, TwinRow } from './items/understanding.ts'
export { askAgain, askCleaning, findCleaned } from './items/wishes.ts'
export { type MapCell, type MapCells, type MapScope, type MapTotal, readMapCells, readMapTotal } from './map/cells.ts'
export { type MapPort, MOST_CELLS } from './map/grid.ts'
export {
  findIncidentPlace,
  listMapItems,
  type MapItem,
  readMapSpan,
} from './map/items.ts'
export { findTrack, type ItemTrack, listMapTracks, type MapTrack, type MapTracks, MOST_TRACKS } from './map/tracks.ts'
export { listMembersOf, type Member, type Unlocked, type Unlocking, unlockMember } from './members/list.ts'
export { keepMark, MOST_COUNTED, readChangeNumbers, readSince, type Since, type Snapshot } from './overview/mark.ts'
export { countMinutes, type MinuteCount, readUnlooked, type Unlooked } from './overview/pace.ts'
export { beat, type Heartbeat, type PlatformState, platformState } from './overview/platform-state.ts'
export { countConflicts, listSceneBriefs, readWaiting, type SceneBrief, type Waiting } from './overview/scenes.ts'
export { type Summary, summarise } from './overview/summary.ts'
export { ANCHOR_SOURCES, type AnchorSource, type Linked, linkPress, type NewLinkAnchor } from './pins/anchoring.ts'
export {
  isSameEffect,
  type NudgeEffect,
  type NudgeScope,
  needsSecondOfficer,
  readNudgeEffect,
} from './pins/link-effect.ts'
export { readStandingLink, type StandingLink, type StandingWords } from './pins/standing-links.ts'
export {
  closeDue,
  freeSlug,
  type Given,
  type Giving,
  giveMembership,
  moveAsOfficer,
  type Opening,
  openAsOfficer,
  setClosing,
} from './platform/incidents.ts'
export {
  countWork,
  keepTemplate,
  listMembers,
  listOfficers,
  listPlatformIncidents,
  type OfficerInList,
  type PlatformIncident,
  removeTemplate,
  type WorkCount,
} from './platform/lists.ts'
export {
  ageOf as ageOfPreflight,
  type CheckFacts,
  findPreflight,
  isKeyProven,
  keepPreflight,
  LINE_STATES,
  type LineState,
  listOpenKeys,
  type Preflight,
  type PreflightLine,
  readCheckFacts,
} from './platform/preflight.ts'
export { listMaterials, type PoliceFile, type PoliceMaterial } from './police/list.ts'
export {
  type LogBin,
  type LogCursor,
  type LogEvent,
  listLogEvents,
  readLogDensity,
  recordLogLook,
} from './police/log-events.ts'
export {
  addLogRows,
  type BadLine,
  beginLogReading,
  endLogReading,
  type LogReading,
  type LogRow,
  listLogReadings,
} from './police/log-readings.ts'
export {
  findIncidentKey,
  findPoliceUpload,
  type MaterialKind,
  type MaterialRefusal,
  type NewMaterial,
  type NewPoliceFile,
  noteUploadNumber,
  openMaterial,
  POLICE_ORIGINS,
  type PoliceFileKey,
  type PoliceOrigin,
  type PoliceUpload,
  recordPoliceSent,
} from './police/material.ts'
export { type AnchorRow, findAnchor, type IdleWhy, listAnchors } from './reconstruction/anchor-list.ts'
export {
  type NewPlaceAnchor,
  type NewTimeAnchor,
  type Pinned,
  recallAnchor,
  recordLinkAnchor,
  recordPlaceAnchor,
  recordTimeAnchor,
} from './reconstruction/anchors.ts'
export {
  type ByOneOfficer,
  findByOneOfficer,
  listByOneOfficer,
  listWaitingPins,
  type WaitingPin,
} from './reconstruction/by-one-officer.ts'
export { confirmPin, foreseePin, type PinConfirmed, type PinEffect } from './reconstruction/pin-effect.ts'
export {
  type ExportedHead,
  listRevisions,
  type MovedRow,
  type PlacedBrief,
  type RevisionChange,
  type RevisionRow,
  readRevision,
  recordExport,
} from './reconstruction/revisions.ts'
export { findNumbered, type LinkRow, listLinks, listRig, type RigMemberRow } from './reconstruction/rigs.ts'
export { type Coverage, listScenes, readCoverage, type SceneRow } from './reconstruction/scenes.ts'
export { readTimelineExport, type TimelineExportDocument } from './reconstruction/timeline-export.ts'
export {
  changeSavedView,
  hideSavedView,
  listSavedViews,
  recordSavedView,
  recordSavedViewOpened,
  SAVED_SCREENS,
  type SavedScreen,
  type SavedView,
} from './saved-views/saved-views.ts'
export { type Clearing, type ClearingFacts, clearItems, coverItems, readClearing } from './scope/clearing.ts'
export { restrictedAmong, type Showing } from './scope/exposed.ts'
export type { ItemScope } from './scope/item-scope.ts'
export {
  hasFreshReason,
  type Look,
  type Note,
  recordDownload,
  recordLook,
} from './scope/looks.ts'
export { answeredBefore, oncePerPress, type Press } from './scope/presses.ts'
export { mayReadSending } from './scope/readable-words.ts'
export type { ItemKeyRow, SealedObjectRow } from './scope/sealed-object.ts'
export { VERIFICATION_STATES, type VerificationState } from './scope/verification-states.ts'
export { lookAtPage, noteShown, openView, useView, type View, type ViewKey } from './scope/views.ts'
export { areWithdrawn } from './scope/withdrawn.ts'
export type { Found, FoundSource } from './search/found.ts'
export { type SearchedInPart, searchedInPart } from './search/in-part.ts'
export { hasAsked, recordSearch } from './search/record.ts'
export { isFiltered, type SearchScope } from './search/scope.ts'
export { type SearchAnswerRows, type SearchCursor, type SearchOrder, searchEvidence } from './search/search.ts'
export { type SearchTerm, type SearchWords, searchWordsOf } from './search/words.ts'
export {
  type AcceptedCode,
  type Attempt,
  acceptCode,
  beginAttempt,
  forgiveAttempt,
  keepDevice,
  type OfficerSecrets,
  readSecrets,
  sweepSignIn,
  tellLockOut,
} from './sign-in/attempts.ts'
export { type LookedLink, letGoDue, lookAtLink, type SettingUp, useLink } from './sign-in/officer-links.ts'
export {
  listPlainSecondFactors,
  type PlainSecondFactor,
  sealPlainSecondFactor,
  writeOfficersAnew,
} from './sign-in/second-factors.ts'
export { closeSession, sweepSessions } from './sign-in/session-ends.ts'
export {
  findSession,
  type LiveSession,
  openSession,
  type StreamOwner,
  standingStreams,
  touchSession,
  wasCut,
} from './sign-in/sessions.ts'
export {
  type NewMark,
  type NewSubject,
  recordMark,
  recordMarkRecall,
} from './subjects/acts.ts'
export { type MarkBox, SUBJECT_COLOURS, SUBJECT_KINDS, type SubjectColour, type SubjectKind } from './subjects/kinds.ts'
export {
  findMark,
  findSubject,
  isMarkedOnClosed,
  listMarks,
  listSubjects,
  type MarkRow,
  type SubjectRow,
} from './subjects/list.ts'
export { type Merge, recordMerge, recordParting } from './subjects/merges.ts'
export { type BusyMinute, findBusiestMinute } from './timeline/busiest.ts'
export { type Density, type DensityLane, type DensityQuery, MOST_BINS, readDensity } from './timeline/density.ts'
export { type Extent, readExtent } from './timeline/extent.ts'
export { listRigGroups, listSceneGroups, type TimelineGroup } from './timeline/groups.ts'
export {
  type ChangedRow,
  changedSince,
  listArriving,
  listPlaced,
  newestChange,
  type TimelineRow,
} from './timeline/list.ts'
export { listNarrowest, type Narrowest } from './timeline/narrowest.ts'
export { type Decided, type DecideOutcome, type Decision, decide, type Overtaken, undo } from './triage/decide.ts'
export { countGroup, type GroupCount, WHOLES, type Whole } from './triage/group.ts'
export { readTriageProgress, type TriageProgress } from './triage/progress.ts'
export {
  LEASE_SECONDS,
  type Leased,
  MOST_HELD,
  returnLeases,
  sweepLeases,
  takeItems,
  type Why,
} from './triage/take.ts'
export {
  readVerification,
  recordVerification,
  VERIFICATION_METHODS,
  type Verification,
  type VerificationEntry,
  type VerificationMethod,
} from './verification/ledger.ts'
export {
  addTag,
  type ItemTag,
  listItemTags,
  listTagWords,
  removeTag,
  type TagWord,
} from './verification/tags.ts'
export { findNudge, listNudges, type NudgeRow } from './wall/nudge-list.ts'
export {
  decideNudge,
  expireNudges,
  type NewNudge,
  type NudgeDecision,
  type NudgeOutcome,
  proposeNudge,
} from './wall/nudges.ts'
export { countWaitingNudges, type NudgePins, readNudgePins, readProposalPins } from './wall/pins.ts'
export { recordStill, recordStillDigest, type StillReference } from './wall/stills.ts'
export { listWallCopies, listWallTiles, type WallTile } from './wall/tiles.ts'
export {
  findWatchOf,
  type GapForOfficer,
  listGapsFor,
  listWatchers,
  signWatch,
  takeWatch,
  type Watcher,
} from './watch/watching.ts'
