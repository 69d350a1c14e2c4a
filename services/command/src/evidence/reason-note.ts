import { createHash, randomBytes } from 'node:crypto'
import type { Note } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

/** The salt keeps a short reason from being guessed from custody's hash: SHA-256 of salt and text. */
export function makeNote(text: string): Note {
  const salt = randomBytes(16)
  const hash = createHash('sha256').update(salt).update(text, 'utf8').digest()
  return { id: makeId('note', randomBytes(16)), text, salt, hash }
}
