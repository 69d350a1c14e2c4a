import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import { notifyIncident } from '../work/notify-incident.ts'
import type { ChangedBy } from './officer-acts.ts'

export interface Taking {
  readonly incident: string
  readonly member: string
}

/** `self`: refused, because nobody may take away his own role. */
export type Taken = 'taken' | 'self' | 'not-found'

/** The role ends at once, with everything that the officer held through it. Entered in the incident's custody. */
export const takeMembership = (db: Database, { incident, member }: Taking, by: ChangedBy): Promise<Taken> =>
  db.transaction().execute(async (trx) => {
    const call =
      by.officer === undefined
        ? sql`staff.take_membership(${incident}, ${member})`
        : sql`staff.take_membership_as(${by.officer}, ${incident}, ${member})`
    const { rows } = await sql<{ taken: Taken }>`select ${call} as taken`.execute(trx)
    const taken = rows[0]?.taken ?? 'not-found'
    if (taken !== 'taken') return taken
    await appendCustody(trx, { incident, actor: by.actor, action: 'membership.taken', subject: member, detail: {} })
    await notifyIncident(trx, incident)
    return taken
  })
