import type { Database } from '@firsthand/database/command'
import { type Correspondent, hasWords } from '@firsthand/database/command/conversation'
import { findItem } from '@firsthand/database/command/items'
import { parseId } from '@firsthand/domain'

/** Finds the sender of an item of this incident. */
export async function senderOfItem(db: Database, incident: string, text: string): Promise<Correspondent | undefined> {
  const item = parseId('item', text)
  const found = item && (await findItem(db, { incident, item }))
  return found && { incident, submission: found.submission, subject: found.item }
}

/** Finds the sender of a submission with words to this incident, with or without files. */
export async function senderOfWords(db: Database, incident: string, text: string): Promise<Correspondent | undefined> {
  const submission = parseId('submission', text)
  const isKnown = submission && (await hasWords(db, { incident, submission }))
  return submission && isKnown ? { incident, submission, subject: submission } : undefined
}
