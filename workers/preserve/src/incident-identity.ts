import type { KeyId } from '@firsthand/domain'
import type { Identity, Keyring } from '@firsthand/sealing'
import { Setback } from '@firsthand/worker'
import { keyMissing } from './preserve-outcomes.ts'

/** The incident's identity. @throws Setback if it is not there (yet) */
export async function identityFor(keyring: Keyring, keyId: KeyId): Promise<Identity> {
  const identity = await keyring.get(keyId)
  if (!identity) throw new Setback(keyMissing)
  return identity
}
