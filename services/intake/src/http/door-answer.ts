import type { DoorRefusal } from '@firsthand/database/intake'
import { type RefusalCode, statusOf } from '@firsthand/domain'
import type { Words } from '../words/catalog.ts'

/** Every code that the public door may say; anything else is a fault of ours to the person outside. */
export type DoorCode = keyof Words['refusals']

/** Seconds after which asking again makes sense. */
const RETRY_AFTER: Partial<Record<DoorCode, number>> = {
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
  readonly code: DoorCode
  readonly status: number
  readonly message: string
  readonly retryAfter?: number
}

/** code → status → words, in one place. */
export function answerOf(code: RefusalCode, words: Words): DoorAnswer {
  const known: DoorCode = Object.hasOwn(words.refusals, code) ? parseDoorCode(code) : 'internal'
  const retryAfter = RETRY_AFTER[known]
  return {
    code: known,
    status: statusOf(known),
    message: words.refusals[known],
    ...(retryAfter === undefined ? {} : { retryAfter }),
  }
}

const parseDoorCode = (code: RefusalCode): DoorCode => code as DoorCode

/** Headers that go with a refusal in every form of it. */
export function refusalHeaders(answer: DoorAnswer, refusal: DoorRefusal): Record<string, string> {
  return {
    ...(answer.retryAfter === undefined ? {} : { 'Retry-After': String(answer.retryAfter) }),
    ...(refusal.offset === undefined ? {} : { 'Upload-Offset': String(refusal.offset) }),
  }
}
