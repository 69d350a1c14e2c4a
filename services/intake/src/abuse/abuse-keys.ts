import { hkdfSync } from 'node:crypto'

/** The guard's keys, derived from the secret that all intakes share: what one intake signs, every other one accepts. */
export interface AbuseKeys {
  /** Signs challenges. */
  readonly challenge: string
  /** Signs, within each challenge, the derived key that its solution must produce. */
  readonly solution: string
  /** Seals "not before" tickets, 32 bytes. */
  readonly ticket: Buffer
}

/** `secret`: at least 32 bytes. Each purpose gets its own bytes (RFC 5869 §3.2). */
export function deriveAbuseKeys(secret: Uint8Array): AbuseKeys {
  const bytesFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `firsthand/v1/abuse/${purpose}`, 32))
  return {
    challenge: bytesFor('challenge').toString('base64url'),
    solution: bytesFor('solution').toString('base64url'),
    ticket: bytesFor('ticket'),
  }
}
