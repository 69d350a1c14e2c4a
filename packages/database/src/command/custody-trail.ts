import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** `actorName` is the officer's name where the actor is one; `at` in epoch ms. */
export interface TrailEntry {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly actorName: string | null
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly hash: string
}

export interface TrailQuery {
  readonly incident: string
  readonly subject?: string
  /** Entries before this number; the newest come first. */
  readonly before?: number
  readonly limit: number
}

export async function listTrail(db: Database, query: TrailQuery): Promise<readonly TrailEntry[]> {
  const ofSubject = query.subject === undefined ? sql`` : sql`and e.subject = ${query.subject}`
  const before = query.before === undefined ? sql`` : sql`and e.seq < ${query.before}`
  const { rows } = await sql<TrailEntry>`
    select e.seq, e.at, e.actor, o.name as "actorName", e.action, e.subject, e.detail, e.hash
    from custody.entry e left join staff.officer o on o.id = e.actor
    where e.incident_id = ${query.incident} ${ofSubject} ${before} order by e.seq desc limit ${query.limit}`.execute(db)
  return rows
}
