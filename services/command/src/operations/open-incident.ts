import { randomBytes } from 'node:crypto'
import type { Database } from '@firsthand/database/command'
import { type NewIncident, type NotOpened, type Opening, openAsOfficer } from '@firsthand/database/command/operations'
import { type IncidentId, makeId, ok, type Result } from '@firsthand/domain'
import { type Keyring, makeIncidentKey } from '@firsthand/sealing'

export type IncidentRequest = Omit<NewIncident, 'id' | 'keyId' | 'recipient' | 'keyProbe' | 'keyProbeSha256'>

export interface OpeningDeps {
  readonly db: Database
  readonly keyring: Keyring
}

/**
 * Creates the incident's key pair, writes it durably to the keyring, and only then stores the incident. A probe is
 * sealed to the key. The incident accepts nothing until the preserve worker has opened this probe, which proves that
 * the worker holds the key.
 */
export async function openIncident(
  { db, keyring }: OpeningDeps,
  wished: IncidentRequest,
  by: Omit<Opening, 'incident'>,
): Promise<Result<IncidentId, NotOpened>> {
  const key = await makeIncidentKey(keyring)
  const id = makeId('incident', randomBytes(16))
  const opened = await openAsOfficer(db, { ...by, incident: { ...wished, ...key, id } }).catch(async (cause) => {
    // Safe to remove, because nothing was ever sealed to this key.
    await keyring.remove(key.keyId)
    throw cause
  })
  if (opened.ok) return ok(id)
  await keyring.remove(key.keyId)
  return opened
}
