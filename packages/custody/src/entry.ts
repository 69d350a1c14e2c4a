import { createHash } from 'node:crypto'

/**
 * One link of an incident's hash chain. Hashes are 64 lower-case hex digits. The first entry has `seq` 1 and follows
 * `GENESIS`. The chain alone does not show two things: that no entry is missing at its end (compare the head with one
 * kept elsewhere), and that the content of an entry is true.
 */
export interface CustodyEntry {
  readonly incident: string
  readonly seq: number
  /**
   * Epoch milliseconds by the database's clock. For an event that a process reports, the time is rounded up to the
   * minute. Entries are ordered by `seq`, not by this time.
   */
  readonly at: number
  /** An officer's id or a process name. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  /** Canonical JSON as text. The text is stored and hashed unchanged. */
  readonly detail: string
  /** Salted SHA-256 of a free-text reason that is stored elsewhere. */
  readonly noteHash?: string | undefined
  readonly prevHash: string
  readonly hash: string
}

export type HashedFields = Pick<CustodyEntry, 'seq' | 'at' | 'actor' | 'action' | 'subject' | 'detail' | 'noteHash'>

export const GENESIS = '0'.repeat(64)
const DOMAIN = 'firsthand-custody-v1'

/**
 * SHA-256 over the UTF-8 text of: domain, previous hash, seq, at, actor, action, subject, note hash or `-`, detail; one
 * line each, no newline at the end. `custody.append` in the database computes the same hash. Only the detail, which is
 * the last line, may contain a newline. `isHashable` refuses newlines elsewhere, because with them two entries could
 * have the same text.
 */
export function entryHash(prevHash: string, entry: HashedFields): string {
  const lines = [DOMAIN, prevHash, `${entry.seq}`, `${entry.at}`, entry.actor, entry.action, entry.subject]
  return createHash('sha256')
    .update([...lines, entry.noteHash ?? '-', entry.detail].join('\n'), 'utf8')
    .digest('hex')
}

const HASH = /^[0-9a-f]{64}$/

export const isHash = (text: string): boolean => HASH.test(text)

/** Whether each field fits on one line, so that the hash identifies exactly one entry. */
export const isHashable = (entry: HashedFields): boolean =>
  Number.isSafeInteger(entry.seq) &&
  Number.isSafeInteger(entry.at) &&
  [entry.actor, entry.action, entry.subject, entry.noteHash ?? '-'].every((field) => !field.includes('\n')) &&
  entry.noteHash !== '-'
