import { canMoveIncident, err, type IncidentState, ok, type Result, type Role } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import { recordMove } from '../../incidents/move-incident.ts'
import { insertIncident, type NewIncident, type NotOpened } from '../../incidents/new-incident.ts'
import { newWatcher } from '../../incidents/watch.ts'
import { mayOpenAgain } from '../../incidents/who-answers.ts'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import type { PreflightLine } from './preflight.ts'

/** The actor in custody when an incident closes at its closing time without an officer's act. */
const CLOSER = 'command'

export interface Opening {
  readonly officer: string
  readonly incident: NewIncident
  readonly members: readonly { readonly officer: string; readonly role: Role }[]
  /** The pre-flight check that was made before the opening. Its lines are entered in the incident's own chain. */
  readonly preflight: { readonly id: string; readonly lines: readonly PreflightLine[] } | undefined
}

/**
 * Incident, members, custody and the work of proving its key are one transaction.
 * @throws when this officer may not open incidents
 */
export const openAsOfficer = (db: Database, opening: Opening): Promise<Result<true, NotOpened>> =>
  db.transaction().execute(async (trx) => {
    const { officer, incident, preflight } = opening
    // The opener cannot be the watcher. The watcher hears alarms, for which he needs a role that reads, and nobody may
    // give himself such a role.
    if (incident.watcher === officer) return err('nobody-answers')
    const made = await insertIncident(trx, incident, { actor: officer, as: 'officer' })
    if (!made.ok) return made
    await giveAll(trx, opening)
    if (preflight) await recordPreflight(trx, incident.id, officer, preflight)
    return ok(true)
  })

/**
 * The opener of an event gets the role `ops`, which sees only counts of what comes in. The self-test's incident (kind
 * `check`) has no members.
 */
async function giveAll(trx: Transaction<Schema>, { officer, incident: opened, members }: Opening): Promise<void> {
  const incident = opened.id
  if (opened.kind === 'event') await recordMembership(trx, { incident, officer, member: officer, role: 'ops' })
  for (const { officer: member, role } of withWatcher(members, opened.watcher))
    if (member !== officer) await giveIn(trx, { incident, officer, member, role })
}

const recordPreflight = (
  trx: Transaction<Schema>,
  incident: string,
  officer: string,
  { id, lines }: NonNullable<Opening['preflight']>,
): Promise<number> =>
  appendCustody(trx, {
    ...{ incident, actor: officer, action: 'incident.preflight', subject: id },
    detail: { lines: lines.map(({ code, state, why }) => `${code} ${state} ${why}`) },
  })

/** The watcher takes alarms, so he becomes an analyst unless he is a commander. */
const withWatcher = (members: Opening['members'], watcher: string | undefined): Opening['members'] =>
  watcher === undefined || members.some(({ officer, role }) => officer === watcher && role === 'commander')
    ? members
    : [...members.filter(({ officer }) => officer !== watcher), { officer: watcher, role: 'analyst' }]

export interface Giving {
  readonly incident: string
  /** Who gives the role. */
  readonly officer: string
  readonly member: string
  readonly role: Role
}

/**
 * `same`: nothing changes. `self`: nobody gives himself a role that reads. `commander`: a commander's role is not taken
 * away in this way.
 */
export type Given = 'given' | 'same' | 'self' | 'commander' | 'not-found'

export const giveMembership = (db: Database, giving: Giving): Promise<Given> =>
  db.transaction().execute((trx) => giveIn(trx, giving))

async function giveIn(trx: Transaction<Schema>, giving: Giving): Promise<Given> {
  const { rows } = await sql<{ given: Given }>`select platform.give_membership(${giving.officer}, ${giving.incident},
    ${giving.member}, ${giving.role}) as given`.execute(trx)
  const given = rows[0]?.given ?? 'not-found'
  if (given === 'given') await recordMembership(trx, giving)
  return given
}

const recordMembership = (trx: Transaction<Schema>, { incident, officer, member, role }: Giving): Promise<number> =>
  appendCustody(trx, { incident, actor: officer, action: 'membership.given', subject: member, detail: { role } })

export interface OfficerMove {
  readonly officer: string
  readonly incident: string
  readonly from: IncidentState
  readonly to: IncidentState
  readonly watcher?: string
}

/** Moves an incident to another state. If two officers do it at once, one is refused. A drill stays a drill. */
export const moveAsOfficer = (
  db: Database,
  move: OfficerMove,
): Promise<Result<true, 'illegal-state' | 'nobody-answers'>> =>
  db.transaction().execute(async (trx) => {
    const { officer, incident, from, to, watcher } = move
    if (to === 'dormant' || !canMoveIncident(from, to)) return err('illegal-state')
    if (!(await mayOpenAgain(trx, { incident, watcher, to }))) return err('nobody-answers')
    const member = await newWatcher(trx, { incident, to, watcher })
    // The officer cannot be the watcher: nobody gives himself a role that reads.
    if (member === officer) return err('nobody-answers')
    const { rows } = await sql<{ moved: boolean }>`select platform.move_as_officer(${officer}, ${incident}, ${from},
      ${to}) as moved`.execute(trx)
    if (rows[0]?.moved !== true) return err('illegal-state')
    await recordMove(trx, { incident, from, to, watcher }, { actor: officer })
    if (member !== undefined) await giveIn(trx, { incident, officer, member, role: 'analyst' })
    return ok(true)
  })

/**
 * Sets the closing time. `at` in epoch ms; null removes it. Refused if the incident takes nothing, or if the time is
 * past.
 */
export const setClosing = (
  db: Database,
  { officer, incident, at }: { readonly officer: string; readonly incident: string; readonly at: number | null },
): Promise<Result<true, 'illegal-state'>> =>
  db.transaction().execute(async (trx) => {
    const closesAt = at === null ? null : new Date(at).toISOString()
    const { rows } = await sql<{ done: boolean }>`select platform.set_closing(${officer}, ${incident},
      ${closesAt}::timestamptz) as done`.execute(trx)
    if (rows[0]?.done !== true) return err('illegal-state')
    const detail = { closesAt: at }
    await appendCustody(trx, { incident, actor: officer, action: 'incident.closing-set', subject: incident, detail })
    return ok(true)
  })

/**
 * Closes incidents whose public closing time has come. Idempotent, also for concurrent callers. Returns how many it
 * closed.
 */
export const closeDue = (db: Database): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      id: string
      was: 'drill' | 'active'
    }>`select id, was from platform.close_due()`.execute(trx)
    for (const { id, was } of rows)
      await recordMove(trx, { incident: id, from: was, to: 'closing' }, { actor: CLOSER, code: 'closing-time' })
    return rows.length
  })

/** A free slug: the wanted one, or with the smallest number appended. */
export async function freeSlug(db: Database, wanted: string): Promise<string> {
  const stem = wanted.slice(0, 55).replace(/-+$/, '')
  const { rows } = await sql<{ slug: string }>`
    select slug from platform.incident where slug = ${wanted} or slug like ${`${stem}-%`} limit 1000`.execute(db)
  const taken = new Set(rows.map(({ slug }) => slug))
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`
}
