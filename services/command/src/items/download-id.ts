import { createHmac, timingSafeEqual } from 'node:crypto'
import { type NoteId, parseId } from '@firsthand/domain'

/**
 * A download's id: the id of the note with the reason, and an HMAC of it under the session's token. It is valid only in
 * the session that gave the reason. Nothing is stored, so any process can check it.
 */
export const downloadId = (note: string, token: string): string => `${note}-${macOf(note, token).toString('hex')}`

export function noteOfDownload(text: string, token: string): NoteId | undefined {
  const [, id, mac] = /^(no_[a-z2-7]{26})-([0-9a-f]{64})$/.exec(text) ?? []
  const note = parseId('note', id)
  if (!note || mac === undefined) return undefined
  return timingSafeEqual(Buffer.from(mac, 'hex'), macOf(note, token)) ? note : undefined
}

const macOf = (note: string, token: string): Buffer =>
  createHmac('sha256', token).update(`as-received ${note}`).digest()
