export {
  CLAIM_REFS,
  type Claim,
  type ClaimRef,
  claimKey,
  type ErrorModel,
  type PlaceClaim,
  type TimeClaim,
  TRUST,
  ZONE_SOURCES,
  type ZoneSource,
} from './claim.ts'
export {
  base32,
  type ClaimId,
  type ExtractionId,
  ID_PREFIXES,
  type Id,
  type IdKind,
  type IncidentId,
  type ItemId,
  type KeyId,
  makeId,
  type NoteId,
  type OfficerId,
  parseId,
  type RenditionId,
  type SessionId,
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
  type PublicIncident,
  parseSlug,
} from './incident.ts'
export {
  HIDDEN_REASONS,
  type HiddenReason,
  ITEM_KINDS,
  ITEM_STAGES,
  type ItemKind,
  type ItemStage,
  parseItemKind,
  parseRenditionKind,
  RENDITION_KINDS,
  RENDITION_TYPES,
  type RenditionKind,
  type RenditionType,
} from './item.ts'
export {
  type Conflict,
  PLACEMENT_STATUSES,
  type PlacedAt,
  type Placement,
  type PlacementStatus,
  type Reason,
} from './placement.ts'
export { REFUSALS, type Refusal, type RefusalCode, refusal, statusOf } from './refusal.ts'
export { assertNever, err, ok, type Result } from './result.ts'
export { parseOfficerName, parseRole, ROLES, type Role } from './role.ts'
export {
  type DeclarationDocument,
  encodeDocument,
  parseDocument,
  type SealedDocument,
  type SidecarDocument,
  type StatementDocument,
  type SubmissionFacts,
  type WithdrawalDocument,
} from './sealed-documents.ts'
export { roundUpToMinute } from './time.ts'
export {
  FIRST_PATCH_BYTES,
  PARTIAL_AFTER_MS,
  type ReceiptFileState,
  SEGMENT_AGE_MS,
  SEGMENT_BYTES,
  type SubmissionSource,
  UPLOAD_EXPIRES_MS,
  UPLOAD_STATES,
  type UploadState,
} from './upload.ts'
export {
  backOffMs,
  MAX_ATTEMPTS,
  type Outcome,
  parseTask,
  QUEUES,
  type QueueName,
  TASKS,
  type Task,
  type Work,
} from './work.ts'
