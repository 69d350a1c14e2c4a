import { createHash, randomBytes } from 'node:crypto'
import { type KeyId, makeId } from '@firsthand/domain'
import type { Keyring } from './keyring.ts'
import { generateIdentity, type Recipient } from './keys.ts'
import { sealBytes } from './sealer.ts'

const PROBE_BYTES = 32

/** What the database is told of a new incident's key; the identity lies in the keyring and nowhere else. */
export interface IncidentKey {
  readonly keyId: KeyId
  readonly recipient: Recipient
  /** Random bytes sealed to the recipient, and their SHA-256: preserve proves with it that it can open. */
  readonly keyProbe: Buffer
  readonly keyProbeSha256: Buffer
}

/**
 * Makes an incident's key pair and writes it durably to the keyring before anybody is told: a row without its key would
 * take evidence that nobody can ever open. Who then makes no incident of it removes the key again.
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
