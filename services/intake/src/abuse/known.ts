import type { IntakeDoor } from '@firsthand/database/intake'
import { acceptsSubmissions } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { CapabilityMaker } from '../submissions/capability-maker.ts'

export interface KnownDeps {
  readonly door: Pick<IntakeDoor, 'incident' | 'submission'>
  readonly capabilities: CapabilityMaker
}

/**
 * Whether a new sending is free. It is free in three cases: it exists already, it is the platform's own check (whose
 * slug is secret), or it will be refused anyway. In the last case nobody should first compute a proof and then hear
 * that nothing is collected.
 */
export async function isSubmissionKnown(
  { door, capabilities }: KnownDeps,
  slug: string,
  key: string,
): Promise<boolean> {
  const { submissionToken } = capabilities.ofSubmission(key)
  if ((await door.submission(hashCapability(submissionToken))).ok) return true
  const found = await door.incident(slug)
  return !found.ok || found.value.kind === 'check' || !acceptsSubmissions(found.value.state)
}

/**
 * Whether a new file needs no proof or wait, by the rules of `isSubmissionKnown`. `submission`: the submission it
 * belongs to. `uploadToken`: the token that its creation would return.
 */
export async function isUploadKnown(
  { door }: { readonly door: Pick<IntakeDoor, 'submission' | 'upload'> },
  submission: Buffer,
  uploadToken: string,
): Promise<boolean> {
  const upload = await door.upload(hashCapability(uploadToken))
  if (upload.ok || upload.error.code !== 'capability-unknown') return true
  const opened = await door.submission(submission)
  return !opened.ok || opened.value.source !== 'witness' || !acceptsSubmissions(opened.value.incident.state)
}
