import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'

/** A rule that an incident changed or made. */
export interface StoredRule {
  readonly code: string
  readonly class: 'grave' | 'ordinary'
  readonly isOn: boolean
  /** The title of an incident's own rule. */
  readonly title: string | null
  readonly phrases: Readonly<Record<string, readonly string[]>>
  readonly changedBy: string
  /** Epoch ms. */
  readonly changedAt: number
}

export async function listStoredRules(
  db: Database | Transaction<Schema>,
  incident: string,
): Promise<readonly StoredRule[]> {
  const { rows } = await sql<StoredRule>`
    select r.code, r.class, r.is_on as "isOn", r.title, r.phrases, o.name as "changedBy",
      floor(extract(epoch from r.changed_at) * 1000)::bigint as "changedAt"
    from evidence.alarm_rule r join staff.officer o on o.id = r.changed_by
    where r.incident_id = ${incident} order by r.code limit 200`.execute(db)
  return rows
}

export type NewRule = Omit<StoredRule, 'changedBy' | 'changedAt'>

interface RuleChange {
  readonly incident: string
  readonly officer: string
  readonly rule: NewRule
  /** The shipped version of the rule; undefined for an incident's own. */
  readonly shipped: NewRule | undefined
}

/**
 * After a rule is changed, words of the last hours are checked again: if a word was missing in the rule, it rings late
 * rather than never.
 */
const RECHECK_HOURS = 6
const MOST_RECHECKED = 5000

export const changeRule = (db: Database, { incident, officer, rule, shipped }: RuleChange): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const before = await lockedRule(trx, incident, rule.code)
    await sql`insert into evidence.alarm_rule (incident_id, code, class, is_on, title, phrases, changed_by)
      values (${incident}, ${rule.code}, ${rule.class}, ${rule.isOn}, ${rule.title}, ${JSON.stringify(rule.phrases)}::jsonb, ${officer})
      on conflict (incident_id, code) do update set class = excluded.class, is_on = excluded.is_on, title = excluded.title,
        phrases = excluded.phrases, changed_by = excluded.changed_by, changed_at = clock_timestamp()`.execute(trx)
    await enter(trx, { incident, officer }, { code: rule.code, before: before ?? shipped, after: rule })
    await markForRecheck(trx, incident)
    await notifyIncident(trx, incident)
  })

interface Restoring {
  readonly incident: string
  readonly officer: string
  /** The code of one rule; undefined for all of them. */
  readonly code: string | undefined
  readonly shipped: ReadonlyMap<string, NewRule>
}

/** Restores the shipped rules and removes the incident's own. Returns how many changed. */
export const restoreRules = (db: Database, { incident, officer, code, shipped }: Restoring): Promise<number> =>
  db.transaction().execute(async (trx) => {
    await lockRules(trx, incident)
    const changed = (await listStoredRules(trx, incident)).filter((one) => code === undefined || one.code === code)
    for (const rule of changed) {
      await sql`delete from evidence.alarm_rule where incident_id = ${incident} and code = ${rule.code}`.execute(trx)
      await enter(trx, { incident, officer }, { code: rule.code, before: rule, after: shipped.get(rule.code) })
    }
    if (changed.length > 0) await notifyIncident(trx, incident)
    return changed.length
  })

/** Serialises changes, so that each custody entry records the state before it. */
const lockRules = (trx: Transaction<Schema>, incident: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`alarm rules ${incident}`}, 38))`.execute(trx)

async function lockedRule(trx: Transaction<Schema>, incident: string, code: string): Promise<StoredRule | undefined> {
  await lockRules(trx, incident)
  return (await listStoredRules(trx, incident)).find((one) => one.code === code)
}

interface Change {
  readonly code: string
  readonly before: NewRule | undefined
  readonly after: NewRule | undefined
}

/** Custody gets digests only: the words of a rule are not evidence, and the database's rows hold them. */
async function enter(
  trx: Transaction<Schema>,
  { incident, officer }: { readonly incident: string; readonly officer: string },
  { code, before, after }: Change,
): Promise<void> {
  const detail = {
    ...{ rule: code, before: digestOf(before), after: digestOf(after) },
    ...(after === undefined ? {} : { class: after.class, on: after.isOn }),
  }
  await appendCustody(trx, { incident, actor: officer, action: 'alarm-rule.changed', subject: incident, detail })
}

function digestOf(rule: NewRule | undefined): string | null {
  if (!rule) return null
  const { code, class: weight, isOn, title, phrases } = rule
  return createHash('sha256')
    .update(canonicalJson({ code, class: weight, isOn, title, phrases }))
    .digest('hex')
}

const markForRecheck = (trx: Transaction<Schema>, incident: string) =>
  sql`insert into evidence.unheard (incident_id, source, source_id, again)
    select incident_id, 'statement', id, true from evidence.statement where incident_id = ${incident}
      and received_at > clock_timestamp() - make_interval(hours => ${RECHECK_HOURS}) order by received_at desc limit ${MOST_RECHECKED}`.execute(
    trx,
  )
