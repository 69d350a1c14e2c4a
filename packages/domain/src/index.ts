export { type Result, assertNever, err, ok } from './result.ts'
export { REFUSALS, type Refusal, type RefusalCode, refusal, statusOf } from './refusal.ts'
export {
  type ClaimId, type ExtractionId, type Id, type IdKind, ID_PREFIXES, type IncidentId, type ItemId, type KeyId, type NoteId,
  type OfficerId, type RenditionId, type SessionId, type SubmissionId, type UploadId, type ViewId, base32, makeId, parseId,
} from './id.ts'
