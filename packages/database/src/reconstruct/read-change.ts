// What a solver that keeps an incident in memory has to read: the first time all of the incident, later only what has
// changed since. Read in one snapshot.
import type { Link } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { type ReconstructInput, readAllItems, readItems } from './read-items.ts'
import { type KnownRevision, readKnown } from './read-known.ts'

export interface InputTwin {
  readonly a: string
  readonly b: string
  readonly kind: 'exact' | 'near'
}

/** `since` undefined: everything. */
export interface ReadFrom {
  /** The cursor from the last reading's snapshot. */
  readonly since: string | undefined
  /** The newest revision that the reader knows. */
  readonly revision: number
}

export interface IncidentChange {
  /** Whether this is all of the incident. Otherwise it is only what has changed since the last reading. */
  readonly isWhole: boolean
  /** The snapshot's xmin: where the next reading starts. */
  readonly cursor: string
  /** The incident's IANA zone. */
  readonly zone: string
  /** All items that take part. If `isWhole` is false, only those of them that have changed. */
  readonly items: readonly ReconstructInput[]
  readonly links: readonly Link[]
  readonly twins: readonly InputTwin[]
  /** Items and links that have changed and no longer take part. */
  readonly gone: readonly string[]
  /** What others have stored since `revision`. */
  readonly known: KnownRevision
}

/** Undefined: there is no such incident. */
export const readChange = (db: Database, incident: string, from: ReadFrom): Promise<IncidentChange | undefined> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const { rows } = await sql<{ cursor: string; zone: string }>`
        select pg_snapshot_xmin(pg_current_snapshot())::text as cursor, zone from platform.incident where id = ${incident}`.execute(
        trx,
      )
      const head = rows[0]
      if (!head) return undefined
      const parts =
        from.since === undefined ? await readAll(trx, incident) : await readTouched(trx, incident, from.since)
      return {
        isWhole: from.since === undefined,
        ...head,
        ...parts,
        known: await readKnown(trx, incident, from.revision),
      }
    })

type Parts = Pick<IncidentChange, 'items' | 'links' | 'twins' | 'gone'>

async function readAll(trx: Transaction<Schema>, incident: string): Promise<Parts> {
  const items = await readAllItems(trx, incident)
  const there = new Set(items.map(({ item }) => item))
  const links = await sql<LinkRow>`${LINKS} where l.incident_id = ${incident} and ${COUNTS} order by l.id`.execute(trx)
  const twins = await sql<TwinRow>`${TWINS} where t.incident_id = ${incident} and ${SAME}`.execute(trx)
  const both = ({ a, b }: { readonly a: string; readonly b: string }): boolean => there.has(a) && there.has(b)
  return {
    items,
    links: links.rows.filter(both).map(toLink),
    twins: twins.rows.map(toTwin).filter(both),
    gone: [],
  }
}

async function readTouched(trx: Transaction<Schema>, incident: string, since: string): Promise<Parts> {
  const touched = await sql<{ item: string }>`
    select distinct item_id as item from evidence.touched where incident_id = ${incident} and xid >= ${since}::xid8`.execute(
    trx,
  )
  const ids = touched.rows.map(({ item }) => item)
  if (ids.length === 0) return { items: [], links: [], twins: [], gone: [] }
  const items = await readItems(trx, ids)
  const there = new Set(items.map(({ item }) => item))
  const near = sql`(l.a = any(${ids}) or l.b = any(${ids}))`
  const links = await sql<LinkRow>`${LINKS} where ${near} and l.incident_id = ${incident}`.execute(trx)
  const twins =
    await sql<TwinRow>`${TWINS} where (t.item_id = any(${ids}) or t.twin_of = any(${ids})) and ${SAME}`.execute(trx)
  return {
    items,
    links: links.rows.filter(({ counts }) => counts).map(toLink),
    twins: twins.rows.filter(({ counts }) => counts).map(toTwin),
    gone: [
      ...ids.filter((id) => !there.has(id)),
      ...links.rows.filter(({ counts }) => !counts).map(({ id }) => id),
      ...twins.rows.filter(({ counts }) => !counts).map(twinSubject),
    ],
  }
}

interface LinkRow {
  readonly id: string
  readonly kind: Link['kind']
  readonly a: string
  readonly b: string
  readonly offset_ms: number
  readonly sd_ms: number
  readonly drift_ppm: number | null
  readonly strength: number
  readonly counts: boolean
}

/** Condition on a link: both ends take part, and no officer recalled it. */
const COUNTS = sql`(x.hidden is null and x.stage <> 'preserved' and y.hidden is null and y.stage <> 'preserved'
  and not exists (select from evidence.anchor n join evidence.anchor_recall r on r.anchor_id = n.id where n.link_id = l.id)
  and not exists (select from evidence.link_dropped q where q.link_id = l.id))`
const LINKS = sql`select l.id, l.kind, l.a, l.b, l.offset_ms, l.sd_ms, l.drift_ppm, l.strength, ${COUNTS} as counts
  from evidence.link l join evidence.card x on x.item_id = l.a join evidence.card y on y.item_id = l.b`

const toLink = (row: LinkRow): Link => ({
  id: row.id,
  kind: row.kind,
  a: row.a,
  b: row.b,
  offsetMs: row.offset_ms,
  sdMs: row.sd_ms,
  ...(row.drift_ppm === null ? {} : { driftPpm: row.drift_ppm }),
  strength: row.strength,
})

interface TwinRow extends InputTwin {
  readonly counts: boolean
}

const TWINS = sql`select least(t.item_id, t.twin_of) as a, greatest(t.item_id, t.twin_of) as b, t.kind,
    (x.hidden is null and y.hidden is null and x.stage <> 'preserved' and y.stage <> 'preserved') as counts
  from evidence.twin t join evidence.card x on x.item_id = t.item_id join evidence.card y on y.item_id = t.twin_of`
/**
 * Condition on a pair of twins: each of the two shows the whole picture of the other. A crop or a picture within a
 * picture does not count: it shows the same scene, but possibly at another time of the film.
 */
const SAME = sql`(t.kind = 'exact' or t.evidence ->> 'form' = 'whole')`

const toTwin = ({ a, b, kind }: InputTwin): InputTwin => ({ a, b, kind })
export const twinSubject = ({ a, b }: Pick<InputTwin, 'a' | 'b'>): string => `${a}|${b}`
