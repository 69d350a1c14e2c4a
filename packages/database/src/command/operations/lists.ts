import { sql } from 'kysely'
import { type LockStanding, lockColumns } from '../../incidents/lock-standing.ts'
import type { Template } from '../../incidents/templates.ts'
import type { Database } from '../../pool.ts'

/** An incident as an operator of the platform sees it: its switches and its counts. Times are epoch ms. */
export interface PlatformIncident extends LockStanding {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly state: string
  readonly exercise: boolean
  /** Whether preserve has opened something sealed to the incident's key: only then does the incident take files. */
  readonly isProven: boolean
  readonly lockMode: string
  readonly languages: readonly string[]
  readonly openedAt: number
  readonly closesAt: number | null
  readonly closedAt: number | null
  readonly keepUntil: number
  readonly items: number
  readonly submissions: number
  /** Files on their way at this moment, and those that arrived in the last ten minutes. */
  readonly arriving: number
  readonly arrivedLately: number
}

const MOST_INCIDENTS = 100
/** Counts are exact up to this number; more is a flood. */
const MOST_COUNTED = 50_000

/**
 * Open incidents first, real ones before drills, then the newest. The self-test's incidents (kind `check`) are in no
 * list.
 */
export async function listPlatformIncidents(db: Database): Promise<readonly PlatformIncident[]> {
  const { rows } = await sql<PlatformIncident>`
    select i.id, i.slug, i.title, i.place, i.zone, i.state, i.exercise, i.key_proven_at is not null as "isProven",
      i.lock_mode as "lockMode", i.languages,
      floor(extract(epoch from i.opened_at) * 1000)::bigint as "openedAt",
      floor(extract(epoch from i.closes_at) * 1000)::bigint as "closesAt",
      floor(extract(epoch from i.closed_at) * 1000)::bigint as "closedAt",
      floor(extract(epoch from i.keep_until) * 1000)::bigint as "keepUntil", ${lockColumns},
      coalesce((select sum(t.items) from evidence.tally t where t.incident_id = i.id), 0)::integer as items,
      coalesce((select s.submissions from evidence.tally_of_submissions s where s.incident_id = i.id), 0)::integer as submissions,
      (select count(*) from (select from public_zone.upload u where u.incident_id = i.id and u.state = 'open'
        and u.preview_of is null limit ${MOST_COUNTED}) o)::integer as arriving,
      (select count(*) from (select from public_zone.upload u where u.incident_id = i.id and u.state = 'complete'
        and u.preview_of is null and u.received_at > clock_timestamp() - interval '10 minutes' limit ${MOST_COUNTED}) o)::integer
        as "arrivedLately"
    from (select * from platform.incident where kind = 'event'
      order by (state in ('drill', 'active', 'closing')) desc, exercise, seq desc limit ${MOST_INCIDENTS}) i
    order by (i.state in ('drill', 'active', 'closing')) desc, i.exercise, i.seq desc`.execute(db)
  return rows
}

export interface WorkCount {
  readonly queue: string
  readonly incident: string
  readonly waiting: number
  readonly running: number
  readonly dead: number
  readonly oldestSeconds: number
}

/** Work that waits, runs or gave up, by queue and incident. */
export async function countWork(db: Database): Promise<readonly WorkCount[]> {
  const { rows } = await sql<WorkCount>`
    select w.queue, w.incident, w.waiting, w.running, w.dead, w.oldest_seconds as "oldestSeconds"
    from platform.count_work() w join platform.incident i on i.id = w.incident and i.kind = 'event'
    order by i.exercise, w.waiting desc limit 500`.execute(db)
  return rows
}

export interface OfficerInList {
  readonly id: string
  readonly name: string
  readonly opens: boolean
}

/** Officers who can be given a role. */
export async function listOfficers(db: Database): Promise<readonly OfficerInList[]> {
  return await db
    .selectFrom('staff.officer')
    .select(['id', 'name', 'opens'])
    .where(sql<boolean>`staff.may_act(id)`)
    .orderBy('name')
    .limit(2_000)
    .execute()
}

export async function listMembers(db: Database, incident: string) {
  return await db
    .selectFrom('staff.membership as m')
    .innerJoin('staff.officer as o', 'o.id', 'm.officer_id')
    .innerJoin('platform.incident as i', 'i.id', 'm.incident_id')
    .select(['o.id', 'o.name', 'm.role'])
    .where('m.incident_id', '=', incident)
    .where('i.kind', '=', 'event')
    .where(sql<boolean>`staff.may_act(o.id)`)
    .orderBy('o.name')
    .limit(2_000)
    .execute()
}

export async function keepTemplate(
  db: Database,
  { officer, id, name, facts }: { readonly officer: string } & Omit<Template, 'isPackaged'>,
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select platform.keep_template(${officer}, ${id},
    ${JSON.stringify(name)}::jsonb, ${JSON.stringify(facts)}::jsonb) as done`.execute(db)
  return rows[0]?.done === true
}

export async function removeTemplate(db: Database, officer: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select platform.remove_template(${officer}, ${id}) as done`.execute(db)
  return rows[0]?.done === true
}
