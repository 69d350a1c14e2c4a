import { canMoveIncident, err, ok, type Result } from '@firsthand/domain'
import { sql } from 'kysely'
import { type IncidentMove, recordMove } from '../incidents/move-incident.ts'
import { insertIncident, type NewIncident, type NotOpened, recordTexts } from '../incidents/new-incident.ts'
import { newWatcher } from '../incidents/watch.ts'
import { mayOpenAgain } from '../incidents/who-answers.ts'
import type { Database } from '../pool.ts'
import {
  type IncidentFacts,
  type IncidentRow,
  type IncidentTexts,
  incidentColumns,
  parseIncidentRow,
} from './incident-facts.ts'
import { addMembershipIn } from './officers.ts'

export type { IncidentMove } from '../incidents/move-incident.ts'
export type { IncidentLimits, NewIncident, NotOpened } from '../incidents/new-incident.ts'

/**
 * Incident, custody and the work of proving its key are one transaction. It accepts nothing until the key is proven.
 */
export async function openIncident(
  db: Database,
  incident: NewIncident,
  by: string,
): Promise<Result<IncidentFacts, NotOpened>> {
  return db.transaction().execute(async (trx) => {
    const made = await insertIncident(trx, incident, { actor: by, as: 'ops' })
    if (!made.ok) return made
    // The watcher needs a role that may take alarms.
    if (incident.watcher !== undefined)
      await addMembershipIn(trx, { incident: incident.id, officer: incident.watcher, role: 'analyst' }, by)
    const { rows } = await sql<IncidentRow>`
      select ${incidentColumns} from platform.incident where id = ${incident.id}`.execute(trx)
    const row = rows[0]
    if (!row) throw new Error('the incident is not there')
    return ok(parseIncidentRow(row))
  })
}

/** Replaces all texts. @throws when there is no such incident */
export async function setIncidentTexts(
  db: Database,
  { incident, texts }: { readonly incident: string; readonly texts: IncidentTexts },
  by: string,
): Promise<IncidentFacts> {
  return db.transaction().execute(async (trx) => {
    const { rows } = await sql<IncidentRow>`
      update platform.incident set texts = ${JSON.stringify(texts)}::jsonb where id = ${incident}
      returning ${incidentColumns}`.execute(trx)
    const row = rows[0]
    if (!row) throw new Error('no such incident')
    await recordTexts(trx, { incident, texts, actor: by })
    return parseIncidentRow(row)
  })
}

/** Newest first, without the incidents of the canary (the self-test, kind `check`). */
export async function listIncidents(db: Database): Promise<readonly IncidentFacts[]> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident where kind = 'event'
    order by (state in ('drill', 'active', 'closing')) desc, exercise, seq desc`.execute(db)
  return rows.map(parseIncidentRow)
}

/** By id or slug. */
export async function findIncident(db: Database, name: string): Promise<IncidentFacts | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident where id = ${name} or slug = ${name}`.execute(db)
  return rows[0] && parseIncidentRow(rows[0])
}

/** The newest incident of the canary (the self-test, kind `check`) that still takes files. */
export async function findCheckIncident(db: Database): Promise<IncidentFacts | undefined> {
  const { rows } = await sql<IncidentRow>`
    select ${incidentColumns} from platform.incident
    where kind = 'check' and state in ('drill', 'active') order by seq desc limit 1`.execute(db)
  return rows[0] && parseIncidentRow(rows[0])
}

/**
 * A compare-and-set along the legal moves: if two people move it at once, one is refused. `exercise` never changes: a
 * drill stays a drill, and a real incident stays real.
 */
export async function moveIncident(
  db: Database,
  { incident, from, to, watcher }: IncidentMove,
  by: string,
): Promise<Result<IncidentFacts, 'illegal-state' | 'nobody-answers'>> {
  if (to === 'dormant' || !canMoveIncident(from, to)) return err('illegal-state')
  return db.transaction().execute(async (trx) => {
    if (!(await mayOpenAgain(trx, { incident, watcher, to }))) return err('nobody-answers')
    const moved = await sql<{
      moved: boolean
    }>`select platform.move_incident(${incident}, ${from}, ${to}) as moved`.execute(trx)
    if (moved.rows[0]?.moved !== true) return err('illegal-state')
    await recordMove(trx, { incident, from, to, watcher }, { actor: by })
    const officer = await newWatcher(trx, { incident, to, watcher })
    if (officer !== undefined) await addMembershipIn(trx, { incident, officer, role: 'analyst' }, by)
    const { rows } = await sql<IncidentRow>`
      select ${incidentColumns} from platform.incident where id = ${incident}`.execute(trx)
    const row = rows[0]
    if (!row) return err('illegal-state')
    return ok(parseIncidentRow(row))
  })
}
