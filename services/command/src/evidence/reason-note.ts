import { createHash, randomBytes } from 'node:crypto'
import type { Note } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

/** SHA-256 of salt and text. Without the salt a short reason could be guessed from the hash in custody. */
export function makeNote(text: string): Note {
  const salt = randomBytes(16)
  const hash = createHash('sha256').update(salt).update(text, 'utf8').digest()
  return { id: makeId('note', randomBytes(16)), text, salt, hash }
}
