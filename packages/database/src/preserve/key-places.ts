import type { IncidentId, KeyId } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { idOf } from './rows.ts'

/** Where an incident's identity has to be now. */
export interface KeyPlace {
  readonly incident: IncidentId
  readonly keyId: KeyId
  /** Whether the incident has closed and has no more work: then no worker but preserve opens anything of it. */
  readonly away: boolean
}

export async function keyPlaces(db: Database): Promise<readonly KeyPlace[]> {
  const { rows } = await sql<{ incident_id: string; key_id: string; away: boolean }>`
    select incident_id, key_id, away from evidence.key_places()`.execute(db)
  return rows.map(({ incident_id, key_id, away }) => ({
    incident: idOf('incident', incident_id),
    keyId: idOf('key', key_id),
    away,
  }))
}

/**
 * Records in custody where an incident's private key is: after it was put away from the workers, or before it is given
 * back to them.
 */
export async function recordKeyPlace(db: Database, { incident, keyId, away }: KeyPlace): Promise<void> {
  await sql`select evidence.tell_key_place(${incident}, ${keyId}, ${away})`.execute(db)
}
