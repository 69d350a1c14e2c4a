import { keyMissing, Setback } from './setback.js'
/** @throws Setback when the key is not there (yet) */
export async function identityFor(keyring, keyId) {
  const identity = await keyring.get(keyId)
  if (!identity) throw new Setback(keyMissing)
  return identity
}
//# sourceMappingURL=incident-identity.js.map
