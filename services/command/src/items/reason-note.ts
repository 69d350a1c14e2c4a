import { createHash, randomBytes } from 'node:crypto'
import type { Note } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

const MAX_REASON = 2_000

/** 3 to 2,000 characters that are not all space. */
export function parseReason(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null || !('reason' in body) || typeof body.reason !== 'string')
    return undefined
  const reason = body.reason.trim()
  return reason.length >= 3 && reason.length <= MAX_REASON && !reason.includes('\0') ? reason : undefined
}

/** The salt keeps a short reason from being guessed from custody's hash: SHA-256 of salt and text. */
export function makeNote(text: string): Note {
  const salt = randomBytes(16)
  const hash = createHash('sha256').update(salt).update(text, 'utf8').digest()
  return { id: makeId('note', randomBytes(16)), text, salt, hash }
}
