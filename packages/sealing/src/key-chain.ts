import { parseIdentityFile } from './identity-file.ts'
import type { Identity, Recipient } from './keys.ts'
import { openBytes } from './opener.ts'
import { sealBytes } from './sealer.ts'

/**
 * The key chain from an incident to an item: an item's identity is stored sealed to its incident's recipient. The
 * sealed content is an identity file. So `age -d -i incident.agekey` decrypts it to a file that `age -d -i` accepts for
 * the item.
 */
export const sealIdentity = (itemIdentity: Identity, incidentRecipient: Recipient): Buffer =>
  sealBytes([incidentRecipient], Buffer.from(`${itemIdentity}\n`, 'latin1'))

/** @throws SealBroken if `sealed` is not sealed to this incident or was altered */
export function openIdentity(sealed: Uint8Array, incidentIdentity: Identity): Identity {
  const identity = parseIdentityFile(openBytes([incidentIdentity], sealed).toString('latin1'))
  if (!identity) throw new Error('what was sealed as a key is not one')
  return identity
}
