import type { IntakeDoor } from '@firsthand/database/intake'
import { acceptsSubmissions } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { CapabilityMaker } from '../submissions/capability-maker.ts'

export interface KnownDeps {
  readonly door: Pick<IntakeDoor, 'incident' | 'submission'>
  readonly capabilities: CapabilityMaker
}

/**
 * Free: a sending that exists already, the platform's own check (its slug is secret), and whatever will be refused
 * anyway, so that nobody computes first and then hears that nothing is collected.
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

/** The same for a file at the sending of `submission`. `uploadToken` is what its creation would return. */
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
