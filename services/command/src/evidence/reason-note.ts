import { createHash, randomBytes } from 'node:crypto'
import type { Note } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

/** SHA-256 of salt and text. The salt prevents guessing a short reason from custody's hash. */
export function makeNote(text: string): Note {
  const salt = randomBytes(16)
  const hash = createHash('sha256').update(salt).update(text, 'utf8').digest()
  return { id: makeId('note', randomBytes(16)), text, salt, hash }
}
