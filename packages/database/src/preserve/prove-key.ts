import type { IncidentId, KeyId } from '@firsthand/domain'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { ACTOR } from './hide-cards.ts'
import { idOf } from './rows.ts'

export interface KeyProbe {
  readonly incident: IncidentId
  readonly keyId: KeyId
  readonly sealed: Buffer
  readonly sha256: Buffer
  readonly isProven: boolean
}

/** `of`: the key's id, or the incident's. */
export async function readKeyProbe(db: Database, of: string): Promise<KeyProbe | undefined> {
  const row = await db
    .selectFrom('platform.incident')
    .select(['id', 'key_id', 'key_probe', 'key_probe_sha256', 'key_proven_at'])
    .where((eb) => eb.or([eb('key_id', '=', of), eb('id', '=', of)]))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    incident: idOf('incident', row.id),
    keyId: idOf('key', row.key_id),
    sealed: row.key_probe,
    sha256: row.key_probe_sha256,
    isProven: row.key_proven_at !== null,
  }
}

/** From now on the incident accepts submissions. Idempotent: a second run adds no entry. */
export const markKeyProven = (db: Database, probe: KeyProbe): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const marked = await trx
      .updateTable('platform.incident')
      .set({ key_proven_at: new Date() })
      .where('id', '=', probe.incident)
      .where('key_proven_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!marked) return
    const entry = { incident: probe.incident, actor: ACTOR, action: 'key.proven' as const, subject: probe.keyId }
    await appendCustody(trx, { ...entry, detail: { probe: probe.sha256.toString('hex') } })
  })
