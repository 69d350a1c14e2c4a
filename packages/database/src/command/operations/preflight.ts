import { sql } from 'kysely'
import type { Database } from '../../pool.ts'

/**
 * Red prevents the opening of a real incident; amber is a standing warning. `unanswered` is neither: the check timed
 * out, and is asked again before a real incident opens.
 */
export const LINE_STATES = ['green', 'amber', 'red', 'unanswered'] as const
export type LineState = (typeof LINE_STATES)[number]

/** One line of the check: codes, and the counts that the line's sentence mentions. */
export interface PreflightLine {
  readonly code: string
  readonly state: LineState
  readonly why: string
  readonly facts: Readonly<Record<string, string | number>>
  /**
   * How many milliseconds this line is older than the check. Set if the check repeated only other lines and kept this
   * one from an earlier check.
   */
  readonly olderMs?: number
}

export interface Preflight {
  readonly id: string
  readonly lines: readonly PreflightLine[]
  /** Ms since the check finished, by the database's clock. */
  readonly ageMs: number
}

/** @throws when this officer may not open incidents */
export async function keepPreflight(
  db: Database,
  kept: { readonly officer: string; readonly id: string; readonly lines: readonly PreflightLine[] },
): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`select platform.keep_preflight(${kept.officer}, ${kept.id},
    ${JSON.stringify(kept.lines)}::jsonb) as done`.execute(db)
  if (rows[0]?.done !== true) throw new Error('this officer may keep no preflight')
}

export async function findPreflight(db: Database, id: string): Promise<Preflight | undefined> {
  const { rows } = await sql<Preflight>`select id, lines,
    floor(extract(epoch from clock_timestamp() - finished_at) * 1000)::bigint as "ageMs"
    from platform.preflight where id = ${id}`.execute(db)
  return rows[0]
}

/** The age of a check's oldest line, ms. */
export const ageOf = ({ ageMs, lines }: Preflight): number =>
  ageMs + Math.max(0, ...lines.map(({ olderMs = 0 }) => olderMs))

/** The self-test's incident (kind `check`), and the database's own clock. */
export interface CheckFacts {
  readonly incident:
    | { readonly id: string; readonly slug: string; readonly keyId: string; readonly recipient: string }
    | undefined
  readonly isProven: boolean
  /** Ms since the incident was opened. */
  readonly openedAgoMs: number
  /** Epoch ms. */
  readonly now: number
}

export async function readCheckFacts(db: Database): Promise<CheckFacts> {
  const { rows } = await sql<{
    now: number
    id: string | null
    slug: string | null
    keyId: string | null
    recipient: string | null
    isProven: boolean | null
    openedAgoMs: number | null
  }>`
    select floor(extract(epoch from clock_timestamp()) * 1000)::bigint as now, i.id, i.slug, i.key_id as "keyId", i.recipient,
      i.key_proven_at is not null as "isProven",
      floor(extract(epoch from clock_timestamp() - i.opened_at) * 1000)::bigint as "openedAgoMs"
    from (select 1) one left join lateral (select * from platform.incident
      where kind = 'check' and state in ('drill', 'active') order by seq desc limit 1) i on true`.execute(db)
  const row = rows[0]
  if (!row) throw new Error('the database told no time')
  const { now, id, slug, keyId, recipient, openedAgoMs } = row
  const found = id !== null && slug !== null && keyId !== null && recipient !== null
  const incident = found ? { id, slug, keyId, recipient } : undefined
  return { now, incident, isProven: row.isProven === true, openedAgoMs: openedAgoMs ?? 0 }
}

/** The keys of the incidents that take files now. This process's keyring must hold each of them. */
export async function listOpenKeys(
  db: Database,
): Promise<readonly { readonly slug: string; readonly keyId: string; readonly recipient: string }[]> {
  const rows = await db
    .selectFrom('platform.incident')
    .select(['slug', 'key_id', 'recipient'])
    .where('state', 'in', ['drill', 'active', 'closing'])
    .where('kind', '=', 'event')
    .orderBy('seq', 'desc')
    .limit(100)
    .execute()
  return rows.map(({ slug, key_id, recipient }) => ({ slug, keyId: key_id, recipient }))
}

/** Whether an incident takes files: preserve has opened something sealed to its key. */
export async function isKeyProven(db: Database, incident: string): Promise<boolean> {
  const { rows } =
    await sql`select from platform.incident where id = ${incident} and key_proven_at is not null`.execute(db)
  return rows.length > 0
}
