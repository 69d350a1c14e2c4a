import type { DoorRefusal } from '@firsthand/database/intake'
import { type PublicRefusalCode, statusOf } from '@firsthand/domain'
import type { Words } from '@firsthand/door-words'

/** Seconds after which the sender should try again. */
const RETRY_AFTER: Partial<Record<PublicRefusalCode, number>> = {
  'no-incident-open': 300,
  busy: 10,
  'store-unavailable': 5,
  'timed-out': 5,
  'ticket-early': 15,
  'files-early': 60,
  'collection-full': 300,
  'opened-too-often': 86_400,
  internal: 10,
}

export interface DoorAnswer {
  readonly code: PublicRefusalCode
  readonly status: number
  readonly message: string
  readonly retryAfter?: number
}

/** The only mapping from code to status and words. */
export function answerOf(code: PublicRefusalCode, words: Words): DoorAnswer {
  const retryAfter = RETRY_AFTER[code]
  return {
    code,
    status: statusOf(code),
    message: words.refusals[code],
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

/** Headers of a refusal. They are the same for a page and for JSON. */
export function refusalHeaders(answer: DoorAnswer, refusal: DoorRefusal): Record<string, string> {
  return {
    ...(answer.retryAfter === undefined ? {} : { 'Retry-After': String(answer.retryAfter) }),
    ...(refusal.offset === undefined ? {} : { 'Upload-Offset': String(refusal.offset) }),
  }
}
