import { parseRole, type Role } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

export interface IncidentSummary {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly state: string
  readonly exercise: boolean
  readonly lockMode: string
  readonly role: Role
  /** Epoch ms. */
  readonly openedAt: number
  readonly closesAt: number | null
  /** Until when the incident's evidence stays locked, epoch ms. */
  readonly keepUntil: number
}

/**
 * Open incidents first, real ones before drills, then the newest. The self-test's incidents (kind `check`) are in no
 * list.
 */
export async function listIncidents(db: Database, officer: string): Promise<readonly IncidentSummary[]> {
  const rows = await membershipQuery(db, officer)
    .where('i.kind', '=', 'event')
    .orderBy(sql`i.state in ('drill', 'active', 'closing')`, 'desc')
    .orderBy('i.exercise')
    .orderBy('i.seq', 'desc')
    .limit(500)
    .execute()
  return rows.flatMap((row) => toSummary(row) ?? [])
}

/** Undefined for a non-member and for an incident that does not exist, so nobody can tell them apart. */
export async function findMembership(
  db: Database,
  key: { readonly officer: string; readonly incident: string },
): Promise<IncidentSummary | undefined> {
  const row = await membershipQuery(db, key.officer).where('i.id', '=', key.incident).executeTakeFirst()
  return row && toSummary(row)
}

const membershipQuery = (db: Database, officer: string) =>
  db
    .selectFrom('staff.membership as m')
    .innerJoin('platform.incident as i', 'i.id', 'm.incident_id')
    .select(['i.id', 'i.slug', 'i.title', 'i.place', 'i.zone', 'i.state', 'i.exercise', 'i.lock_mode', 'm.role'])
    .select(['i.opened_at', 'i.closes_at', 'i.keep_until'])
    .where('m.officer_id', '=', officer)

type MembershipRow = Awaited<ReturnType<ReturnType<typeof membershipQuery>['execute']>>[number]

function toSummary(row: MembershipRow): IncidentSummary | undefined {
  const role = parseRole(row.role)
  if (!role) return undefined
  const { id, slug, title, place, zone, state, exercise } = row
  return {
    ...{ id, slug, title, place, zone, state, exercise, role },
    lockMode: row.lock_mode,
    openedAt: row.opened_at.getTime(),
    closesAt: row.closes_at?.getTime() ?? null,
    keepUntil: row.keep_until.getTime(),
  }
}
