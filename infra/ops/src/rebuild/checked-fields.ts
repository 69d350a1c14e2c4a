import { type IncidentId, parseId, type SubmissionFacts, type SubmissionId } from '@firsthand/domain'

/**
 * The seal proves only that somebody with the incident's public recipient wrote a document, and the store that intake
 * or preserve put it there. So its fields are checked: one of another type must not stop the rest.
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

/** Postgres stores no U+0000, and a lone surrogate is no text. */
export const storable = (value: unknown, most: number): string | null =>
  typeof value === 'string' && value !== '' ? value.slice(0, most).replaceAll(/\0|\p{Cs}/gu, '\u{fffd}') : null

export const integerOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) ? value : null

/** Epoch ms rounded up to the minute, like every time of receipt. */
export const minuteOf = (at: Date): number => Math.ceil(at.getTime() / 60_000) * 60_000
