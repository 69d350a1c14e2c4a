import { createHash } from 'node:crypto'
import { dead, done, type HandlerOutcome, skipped } from '@firsthand/queues'
import { openBytes } from '@firsthand/sealing'
import { identityFor } from './incident-identity.ts'
import type { PreserveDeps } from './preserve-deps.ts'

/**
 * Opens a probe that was sealed to the incident's key, and records that the key works. Until then the incident accepts
 * nothing.
 */
export async function proveKey(
  { door, keyring, log }: Pick<PreserveDeps, 'door' | 'keyring' | 'log'>,
  of: string,
): Promise<HandlerOutcome> {
  const probe = await door.keyProbe(of)
  if (!probe) return dead('key-unknown')
  if (probe.isProven) return skipped('already-proven')
  const plain = openBytes([await identityFor(keyring, probe.keyId)], probe.sealed)
  if (!createHash('sha256').update(plain).digest().equals(probe.sha256)) return dead('probe-mismatch')
  await door.markKeyProven(probe)
  log.event('key.proven', { incident: probe.incident, key: probe.keyId })
  return done
}
