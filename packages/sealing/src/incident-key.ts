import { createHash, randomBytes } from 'node:crypto'
import { type KeyId, makeId } from '@firsthand/domain'
import type { Keyring } from './keyring.ts'
import { generateIdentity, type Recipient } from './keys.ts'
import { sealBytes } from './sealer.ts'

const PROBE_BYTES = 32

/** The part of a new incident's key that the database stores. The identity is only in the keyring. */
export interface IncidentKey {
  readonly keyId: KeyId
  readonly recipient: Recipient
  /**
   * Random bytes sealed to the recipient, and their SHA-256. The preserve service opens the bytes to prove that it has
   * the identity.
   */
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
}

/**
 * Makes an incident's key pair and writes it durably to the keyring before it returns, because an incident without its
 * key would accept evidence that nobody can ever open. If the caller then creates no incident, it removes the key
 * again.
 */
export async function makeIncidentKey(keyring: Pick<Keyring, 'put'>): Promise<IncidentKey> {
  const keyId = makeId('key', randomBytes(16))
  const { identity, recipient } = generateIdentity()
  const probe = randomBytes(PROBE_BYTES)
  await keyring.put(keyId, identity)
  return {
    keyId,
    recipient,
    keyProbe: sealBytes([recipient], probe),
    keyProbeSha256: createHash('sha256').update(probe).digest(),
  }
}
