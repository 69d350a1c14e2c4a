import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** "Not before" tickets: a sender without a script waits a moment instead of computing. */
export interface Tickets {
  /** A fresh ticket for each page: URL-safe text that reveals nothing, not even the time. */
  issue(): string
  /**
   * Returns when the page was served, and the hash by which the ticket is spent. Undefined if the ticket is not ours or
   * is older than a day.
   */
  open(text: string): { readonly servedAt: number; readonly hash: Buffer } | undefined
}

/** In seconds: long enough for a page left open overnight. */
export const TICKET_LIVES_S = 24 * 3600

const IV_BYTES = 12
const TAG_BYTES = 16
const TIME_BYTES = 6
const ALL_BYTES = IV_BYTES + TIME_BYTES + TAG_BYTES

/**
 * A ticket is sealed and not only signed: it holds the second at which the page was served, and a saved page must not
 * reveal that.
 */
export function createTickets(key: Buffer, clock: () => number): Tickets {
  return {
    issue() {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv)
      const time = Buffer.alloc(TIME_BYTES)
      time.writeUIntBE(clock(), 0, TIME_BYTES)
      const sealed = Buffer.concat([cipher.update(time), cipher.final()])
      return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url')
    },
    open(text) {
      const bytes = /^[A-Za-z0-9_-]{20,64}$/.test(text) ? Buffer.from(text, 'base64url') : Buffer.alloc(0)
      if (bytes.length !== ALL_BYTES) return undefined
      const servedAt = timeOf(key, bytes)
      if (servedAt === undefined || servedAt + TICKET_LIVES_S * 1000 < clock()) return undefined
      return { servedAt, hash: createHash('sha256').update('ticket\n').update(bytes).digest() }
    },
  }
}

function timeOf(key: Buffer, bytes: Buffer): number | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(ALL_BYTES - TAG_BYTES))
  try {
    const time = decipher.update(bytes.subarray(IV_BYTES, ALL_BYTES - TAG_BYTES))
    decipher.final()
    return time.readUIntBE(0, TIME_BYTES)
  } catch {
    return undefined
  }
}
