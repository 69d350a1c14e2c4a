export { ALARM_LANGUAGES, type AlarmLanguage } from './alarm-languages.ts'
export type { AnchorAbout } from './anchor.ts'
export {
  CLAIM_CLOCKS,
  CLAIM_REFS,
  type Claim,
  type ClaimClock,
  type ClaimRef,
  claimKey,
  type ErrorModel,
  HAND_SET_SD_MS,
  type PlaceClaim,
  parseClaimClock,
  type TimeClaim,
  TRUST,
  ZONE_SOURCES,
  type ZoneSource,
} from './claim.ts'
export type { ExposureKind, NamedExposure } from './exposure.ts'
export type { FileFlag, NoThumb, SignCode } from './file-flag.ts'
export {
  type BriefId,
  base32,
  ID_PREFIXES,
  type Id,
  type IdKind,
  type IncidentId,
  type ItemId,
  type KeyId,
  makeId,
  type NoteId,
  parseId,
  type SubmissionId,
  type UploadId,
  type ViewId,
} from './id.ts'
export {
  acceptsBytes,
  acceptsSubmissions,
  canMoveIncident,
  INCIDENT_STATES,
  type IncidentKind,
  type IncidentState,
  isZone,
  type PublicIncident,
  parseSlug,
  slugOf,
} from './incident.ts'
export {
  hasUnseen,
  type IncidentTexts,
  isDialled,
  isLanguageTag,
  isUnconditioned,
  parseTexts,
  TEXT_KEYS,
  TEXT_NAMES,
  type TextKey,
  unknownPlaceholder,
} from './incident-texts.ts'
export {
  type BlurBox,
  HIDDEN_REASONS,
  type HiddenReason,
  ITEM_KINDS,
  ITEM_STAGES,
  type ItemKind,
  type ItemStage,
  MAKING_STATES,
  type MakingState,
  parseItemKind,
  parseRenditionKind,
  RENDITION_KINDS,
  RENDITION_TYPES,
  type RenditionCode,
  type RenditionKind,
  type RenditionType,
} from './item.ts'
export type { LikenessForm } from './likeness.ts'
export {
  type JudgedLink,
  LINK_KINDS,
  LINK_VERDICTS,
  type Link,
  type LinkKind,
  type LinkReason,
  type LinkVerdict,
  type SolvedReason,
} from './link.ts'
export type { ListingNote } from './listing-note.ts'
export type { LogUnread } from './log-unread.ts'
export {
  type Conflict,
  type Grade,
  PLACEMENT_STATUSES,
  type PlacedAt,
  type Placement,
  type PlacementStatus,
  type Reason,
} from './placement.ts'
export { type OffRecipe, offFacts, parseOffFacts, RECIPE_NAMES, type RecipeName } from './recipe-name.ts'
export {
  OFFICERS_REFUSALS,
  type OfficersRefusalCode,
  PUBLIC_REFUSALS,
  type PublicRefusalCode,
  REFUSALS,
  type Refusal,
  type RefusalCode,
  statusOf,
} from './refusal.ts'
export { assertNever, err, ok, type Result } from './result.ts'
export { type Operator, parseOfficerName, parseOperator, parseRole, ROLES, type Role } from './role.ts'
export type { CoverageCell, Scene, TimeSpan } from './scene.ts'
export {
  type ContactDocument,
  type DeclarationDocument,
  encodeDocument,
  encodeReply,
  FILE_HANDLINGS,
  FILE_ORIGINS,
  type FileHandling,
  type FileOrigin,
  type IncidentChoice,
  PAGE_DOORS,
  type PageDoor,
  parseDocument,
  parseFileHandling,
  parseFileOrigin,
  parseIncidentChoice,
  parsePageDoor,
  parseReply,
  parseWhenKind,
  parseWordsDoor,
  type ReplyDocument,
  type SealedDocument,
  type SidecarDocument,
  type StatementDocument,
  type SubmissionFacts,
  type TombstoneDocument,
  WHEN_KINDS,
  type WhenKind,
  type WithdrawalDocument,
  type WordsDoor,
} from './sealed-documents.ts'
export { judgeVault, type VaultVerdict } from './store-verdict.ts'
export type { TextSource } from './text-source.ts'
export { roundUpToMinute } from './time.ts'
export { MOST_TRACK_POINTS, type Track, type TrackPoint } from './track.ts'
export {
  FIRST_PATCH_BYTES,
  PREVIEW_BYTES,
  type ReceiptFileState,
  SEGMENT_AGE_MS,
  SEGMENT_BYTES,
  type SubmissionSource,
  UPLOAD_STATES,
  type UploadState,
} from './upload.ts'
export { fillIn, WHY, type Why, type WhyValues } from './why.ts'
export {
  backOffMs,
  MAX_ATTEMPTS,
  type Outcome,
  parseTask,
  QUEUES,
  type QueueName,
  TASKS,
  type Task,
  type TaskOf,
  type Work,
} from './work.ts'
