import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'

export interface Keeping {
  readonly incident: string
  /** Epoch ms. */
  readonly until: number
  readonly actor: string
  /** A person at the command line, or an officer with the right to open incidents. */
  readonly as: 'ops' | 'officer'
}

/** The time is never shortened. `same`: it is unchanged, and there is no entry. */
export type Kept = 'set' | 'same' | 'shorter' | 'too-far' | 'not-found'

export const keepIncident = (db: Database, keeping: Keeping): Promise<Kept> =>
  db.transaction().execute(async (trx) => {
    const kept = await setKeep(trx, keeping)
    if (kept !== 'set') return kept
    const { incident, actor, until } = keeping
    const detail = { keepUntil: until }
    await appendCustody(trx, { incident, actor, action: 'incident.keep-set', subject: incident, detail })
    return kept
  })

async function setKeep(trx: Transaction<Schema>, { incident, until, actor, as }: Keeping): Promise<Kept> {
  const at = new Date(until)
  const { rows } = await (as === 'ops'
    ? sql<{ kept: Kept }>`select platform.keep_incident(${incident}, ${at}) as kept`
    : sql<{ kept: Kept }>`select platform.keep_as_officer(${actor}, ${incident}, ${at}) as kept`
  ).execute(trx)
  return rows[0]?.kept ?? 'not-found'
}
