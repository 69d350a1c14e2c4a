import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** An entry for a human reader: officers' names are added to their ids. */
export interface ShownEntry {
  readonly seq: number
  /** Epoch ms. */
  readonly at: number
  readonly actor: string
  readonly actorName: string | null
  readonly action: string
  readonly subject: string
  readonly subjectName: string | null
  readonly detail: string
  readonly hash: string
}

export interface Reading {
  readonly chain: string
  /** The first entry's number. */
  readonly from: number
  readonly limit: number
}

/** Shows entries of a chain in their order. */
export async function showChain(db: Database, { chain, from, limit }: Reading): Promise<readonly ShownEntry[]> {
  const { rows } = await sql<ShownEntry>`
    select e.seq, e.at, e.actor, a.name as "actorName", e.action, e.subject, s.name as "subjectName", e.detail, e.hash
    from custody.entry e left join staff.officer a on a.id = e.actor left join staff.officer s on s.id = e.subject
    where e.incident_id = ${chain} and e.seq >= ${from} order by e.seq limit ${limit}`.execute(db)
  return rows
}
