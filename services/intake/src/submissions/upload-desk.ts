import { randomBytes } from 'node:crypto'
import type { IntakeDoor, UploadFacts } from '@firsthand/database/intake'
import {
  type DeclarationDocument,
  encodeDocument,
  err,
  type FileHandling,
  type FileOrigin,
  type PageDoor,
  type Result,
  roundUpToMinute,
} from '@firsthand/domain'
import { declarationKey } from '@firsthand/object-store'
import { type Clock, type Logger, sizeClass } from '@firsthand/runtime'
import { hashCapability, parseRecipient, sealBytes } from '@firsthand/sealing'
import type { Guard, Means, PricedRefusal } from '../abuse/guard.ts'
import { isUploadKnown } from '../abuse/known.ts'
import { type PutDeps, putSealed } from '../segments/put-sealed.ts'
import { newUploadId } from './capability-maker.ts'
import type { DoorMarks } from './door-marks.ts'
import { factsOf } from './submission-desk.ts'

export interface UploadDeskDeps extends PutDeps {
  readonly guard: Guard
  readonly door: Pick<IntakeDoor, 'submission' | 'reserveUpload' | 'declareUpload' | 'upload'>
  readonly clock: Clock
  readonly log: Logger
}

/** What the witness's page declares about a file. These are claims, sealed before anyone reads them. */
export interface FileClaims extends Pick<DoorMarks, 'incidentChoice'> {
  readonly pageDoor: PageDoor
  readonly name: string | null
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly origin: FileOrigin | null
  readonly handling: FileHandling | null
}

export interface WantedUpload {
  readonly submission: Buffer
  readonly token: string
  /** Undefined if the sender does not know it yet. */
  readonly length: number | undefined
  readonly claims: FileClaims
  /** If this upload is a phone's preview: the number of the file that it shows. */
  readonly previewOf: number | undefined
  /** The Idempotency-Key for which a proof is spent. */
  readonly key: string
  /** How the sender pays if the door is under pressure: with a computed proof, or by waiting. */
  readonly means: Means
}

/**
 * Reserves a number, stores the sealed declaration, then opens the upload. In this order the buckets alone document
 * every acknowledged upload. A repeated creation finds the earlier steps and continues after them. The guard is called
 * here, so that no way of sending can forget it. Only new uploads are priced or refused, never one in progress.
 */
export async function createUpload(
  deps: UploadDeskDeps,
  wanted: WantedUpload,
): Promise<Result<UploadFacts, PricedRefusal>> {
  const { submission: at, token, key, means } = wanted
  const isKnown = () => isUploadKnown(deps, at, token)
  const admitted = await deps.guard.admit({ wanted: { what: 'upload', submission: at }, means, key, isKnown })
  if (!admitted.ok) return admitted
  const opened = await deps.door.submission(wanted.submission)
  if (!opened.ok) return opened
  const { incident } = opened.value
  const urlHash = hashCapability(wanted.token)
  const reserved = await deps.door.reserveUpload({
    submission: wanted.submission,
    id: newUploadId(),
    urlHash,
    length: wanted.length,
    salt: randomBytes(16),
    ...(wanted.previewOf === undefined ? {} : { previewOf: wanted.previewOf }),
  })
  if (!reserved.ok) return err({ ...reserved.error, exercise: incident.exercise })
  const facts = reserved.value
  if (facts.state !== 'reserved') return reserved
  const recipient = parseRecipient(facts.recipient)
  if (!recipient) return err({ code: 'busy', exercise: incident.exercise })
  const document: DeclarationDocument = {
    v: 1,
    type: 'declaration',
    upload: facts.upload,
    number: facts.number,
    urlHash: urlHash.toString('hex'),
    length: facts.length,
    receivedAt: roundUpToMinute(deps.clock()),
    ...wanted.claims,
    previewOf: facts.previewOf,
    from: factsOf(opened.value),
  }
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const stored = await putSealed(deps, {
    pieces: [sealed],
    bytes: sealed.length,
    keyOf: (random) => declarationKey(facts.upload, random),
  })
  if (!stored.ok) return err({ code: 'store-unavailable', exercise: incident.exercise })
  const { submission, upload } = facts
  deps.log.event('upload.created', { incident: incident.id, submission, upload, sizeClass: sizeClass(wanted.length) })
  return deps.door.declareUpload({ urlHash, sealed, objectKey: stored.value.key, version: stored.value.versionId })
}
