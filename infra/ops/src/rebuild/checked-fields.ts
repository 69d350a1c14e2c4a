import { type IncidentId, parseId, type SubmissionFacts, type SubmissionId } from '@firsthand/domain'

/**
 * Checks the fields of a document. Its seal proves only that somebody knew the incident's public recipient, and its
 * bucket only that intake or preserve stored it. A field of another type must not stop the rebuild of everything else.
 */
export interface CheckedFacts {
  readonly incident: IncidentId
  readonly submission: SubmissionId
  readonly source: 'witness' | 'police' | 'check'
  readonly urlHash: Buffer
  readonly codeHash: Buffer
  readonly replyRecipient: string
}

export function checkFacts(from: SubmissionFacts | undefined): CheckedFacts | undefined {
  const incident = parseId('incident', from?.incident)
  const submission = parseId('submission', from?.submission)
  const urlHash = hashOf(from?.urlHash)
  const codeHash = hashOf(from?.codeHash)
  if (!incident || !submission || !urlHash || !codeHash || !from) return undefined
  const source = (['witness', 'police', 'check'] as const).find((one) => one === from.source)
  if (!source || typeof from.replyRecipient !== 'string') return undefined
  return { incident, submission, source, urlHash, codeHash, replyRecipient: from.replyRecipient }
}

export const hashOf = (value: unknown): Buffer | undefined =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? Buffer.from(value, 'hex') : undefined

export const countOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined

/** Text without the characters that Postgres cannot store: U+0000 and lone surrogates. Null if it is empty. */
export const storable = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, most).replaceAll(/\0|\p{Cs}/gu, '\u{fffd}') : null

export const integerOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null

/** Epoch ms rounded up to the minute, like every time of arrival. */
export const minuteOf = (at: Date): number => Math.ceil(at.getTime() / 60_000) * 60_000
