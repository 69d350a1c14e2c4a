import type { DoorRefusal, IntakeDoor, OpenedSubmission } from '@firsthand/database/intake'
import {
  type ContactDocument,
  encodeDocument,
  err,
  ok,
  type PublicIncident,
  type Result,
  roundUpToMinute,
  type StatementDocument,
  type SubmissionFacts,
  type SubmissionId,
} from '@firsthand/domain'
import { contactKey, statementKey } from '@firsthand/object-store'
import type { Clock, Logger } from '@firsthand/runtime'
import { hashCapability, parseRecipient, type ReceiptCode, replyKeyOf, sealBytes } from '@firsthand/sealing'
import type { Guard, Means, PricedRefusal } from '../abuse/guard.ts'
import { isSubmissionKnown } from '../abuse/known.ts'
import { type PutDeps, putSealed } from '../segments/put-sealed.ts'
import { type CapabilityMaker, newSubmissionId } from './capability-maker.ts'
import type { ContactWords } from './contact-words.ts'
import type { DoorMarks } from './door-marks.ts'
import type { WitnessWords } from './witness-words.ts'

export interface SubmissionDeps extends PutDeps {
  readonly guard: Guard
  readonly door: Pick<
    IntakeDoor,
    'createSubmission' | 'submission' | 'receipt' | 'askDocument' | 'addDocument' | 'openIncidents' | 'incident'
  >
  readonly capabilities: CapabilityMaker
  readonly clock: Clock
  readonly log: Logger
}

export interface NewSubmission {
  readonly token: string
  readonly urlHash: Buffer
  readonly code: ReceiptCode
  readonly incident: PublicIncident
}

export interface WantedSubmission {
  readonly slug: string
  readonly key: string
  /** How the sender pays if there is a price. */
  readonly means: Means
}

/**
 * Creates the submission of `key` or finds it: the same key always gets the same answer. The guard is called here, so
 * that no way of sending can forget it.
 */
export async function createSubmission(
  deps: SubmissionDeps,
  { slug, key, means }: WantedSubmission,
): Promise<Result<NewSubmission, PricedRefusal>> {
  const isKnown = () => isSubmissionKnown(deps, slug, key)
  const admitted = await deps.guard.admit({ wanted: { what: 'submission' }, means, key, isKnown })
  if (!admitted.ok) return admitted
  const { submissionToken: token, code: fresh, oldCode } = deps.capabilities.ofSubmission(key)
  const urlHash = hashCapability(token)
  const created = await deps.door.createSubmission({
    slug,
    id: newSubmissionId(),
    urlHash,
    codeHash: hashCapability(fresh),
    replyRecipient: replyKeyOf(fresh).recipient,
  })
  if (!created.ok) return err(await whyNot(deps, created.error))
  const { submission, existing, incident } = created.value
  if (!existing) deps.log.event('submission.created', { incident: incident.id, submission })
  const code = existing && (await isOf(deps, oldCode)) ? oldCode : fresh
  return ok({ token, urlHash, code, incident })
}

/** A sending that began before decision 100 and is created again keeps its old code, which opens it. */
const isOf = async ({ door }: SubmissionDeps, oldCode: ReceiptCode): Promise<boolean> =>
  (await door.receipt(hashCapability(oldCode))).ok

/** If nothing is open at all, the refusal says "not now", so that a sender may wait, and not "never". */
async function whyNot(deps: SubmissionDeps, refusal: DoorRefusal): Promise<DoorRefusal> {
  if (refusal.code !== 'incident-closed' && refusal.code !== 'incident-not-found') return refusal
  const open = await deps.door.openIncidents()
  return open.length === 0 ? { ...refusal, code: 'no-incident-open' } : refusal
}

export const factsOf = (opened: OpenedSubmission): SubmissionFacts => ({
  incident: opened.incident.id,
  submission: opened.submission,
  source: opened.source,
  urlHash: opened.urlHash,
  codeHash: opened.codeHash,
  replyRecipient: opened.replyRecipient,
})

/**
 * What a witness sends beside files: a statement, or contact details. The id derives from the sender's key and the
 * words, so that a repeated document is stored once.
 */
export type NewDocument =
  | { readonly id: string; readonly kind: 'statement'; readonly said: WitnessWords }
  | { readonly id: string; readonly kind: 'contact'; readonly said: ContactWords }

/**
 * Seals the document and stores it before anything is acknowledged. It asks the database first, so that a repeated
 * document, or one over the limit, leaves no object behind.
 */
export async function addDocument(
  deps: SubmissionDeps,
  capability: Buffer,
  wanted: NewDocument,
): Promise<Result<void, DoorRefusal>> {
  const opened = await deps.door.submission(capability)
  if (!opened.ok) return opened
  const { incident } = opened.value
  const recipient = parseRecipient(incident.recipient)
  if (!recipient) return err({ code: 'busy', exercise: incident.exercise })
  const asked = await deps.door.askDocument({ capability, id: wanted.id, kind: wanted.kind })
  if (!asked.ok) return err({ ...asked.error, exercise: incident.exercise })
  if (asked.value.known) return ok(undefined)
  const document = documentOf(wanted, roundUpToMinute(deps.clock()), factsOf(opened.value))
  const sealed = sealBytes([recipient], Buffer.from(encodeDocument(document), 'utf8'))
  const submission: SubmissionId = opened.value.submission
  const stored = await putSealed(deps, {
    pieces: [sealed],
    bytes: sealed.length,
    keyOf: (random) => (wanted.kind === 'contact' ? contactKey : statementKey)(submission, random),
  })
  if (!stored.ok) return err({ code: 'store-unavailable', exercise: incident.exercise })
  const { key, versionId } = stored.value
  const object = { key, keyId: incident.keyId, ...(versionId === undefined ? {} : { version: versionId }) }
  const added = await deps.door.addDocument({ capability, id: wanted.id, kind: wanted.kind, sealed, object })
  return added.ok ? ok(undefined) : added
}

/** Always written, each of one length, so that the length of the sealed document tells nothing. */
const marksOf = ({ pageDoor, incidentChoice }: WitnessWords): DoorMarks => ({
  pageDoor: pageDoor ?? 'normal',
  incidentChoice: incidentChoice ?? 'chosen',
})

function documentOf(
  wanted: NewDocument,
  receivedAt: number,
  from: SubmissionFacts,
): StatementDocument | ContactDocument {
  const common = { v: 1, id: wanted.id, receivedAt, from } as const
  return wanted.kind === 'contact'
    ? { ...common, type: 'contact', ...wanted.said }
    : { ...common, type: 'statement', ...wanted.said, ...marksOf(wanted.said) }
}
