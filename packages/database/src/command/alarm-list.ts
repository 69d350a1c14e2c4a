import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import type { HeardHit } from './alarm-hearing.ts'
import { isShown, mayRead } from './alarm-visible.ts'

/** An alarm as officers see it; times in epoch ms. */
export interface AlarmRow {
  readonly id: string
  readonly seq: number
  readonly class: 'grave' | 'ordinary'
  /** Empty where it is restricted: a rule's name says what the words say. */
  readonly rules: readonly string[]
  readonly source: 'words' | 'document' | 'transcript' | 'translation'
  readonly language: string | null
  /** Null where it is restricted, as are `item` and `scene`: that it rings is told, and not for what. */
  readonly submission: string | null
  readonly item: string | null
  readonly scene: string | null
  /** Nothing of its words is told: the item, or something sent with the words, is restricted to others. */
  readonly isRestricted: boolean
  /** Restricted, and this officer reads it: showing its words is an exposure. */
  readonly isExposed: boolean
  readonly hits: readonly HeardHit[]
  /** The parts in which hits stand: untrusted text. Empty where it is restricted. */
  readonly parts: Readonly<Record<string, string>>
  readonly wordsAt: number
  readonly raisedAt: number
  readonly escalatedAt: number | null
  readonly acknowledgedAt: number | null
  readonly acknowledgedBy: string | null
  readonly owner: string | null
  readonly ownerName: string | null
  readonly dueAt: number | null
  readonly doneAt: number | null
}

export const ALARM_STATES = ['open', 'acknowledged', 'all'] as const

export interface AlarmQuery {
  readonly incident: string
  readonly officer: string
  readonly state: (typeof ALARM_STATES)[number]
  readonly class?: 'grave' | 'ordinary'
  /** Older than this one. */
  readonly before?: number
  /** What escalated and what waits longest comes first; else the newest. */
  readonly isGravestFirst?: boolean
  readonly limit: number
}

/** Not of what was withdrawn or left the lists. */
export async function listAlarms(db: Database, query: AlarmQuery): Promise<readonly AlarmRow[]> {
  const { incident, officer, state, before, limit } = query
  const { rows } = await sql<AlarmRow>`
    select a.id, a.seq, a.class, case when v.may then to_jsonb(a.rules) else '[]' end as rules, coalesce(t.source, 'words') as source,
      case when v.may then coalesce(t.language, s.language) end as language,
      case when v.may then a.submission_id end as submission, case when v.may then a.item_id end as item,
      case when v.may then (select x.scene_id from evidence.scene_item x where x.item_id = a.item_id and x.incident_id = a.incident_id) end as scene,
      not v.may as "isRestricted",
      v.may and exists (select from evidence.card c where c.item_id = a.item_id and c.restricted) as "isExposed", case when v.may then a.hits else '[]' end as hits,
      case when not v.may then '{}'::jsonb when t.id is null then jsonb_strip_nulls(jsonb_build_object('words', s.words,
          'where', s.where_words, 'when', s.when_words, 'now', s.now_words))
        else coalesce((select jsonb_object_agg(h.part, t.segments -> h.part::integer ->> 'text') from (
          select distinct e ->> 'part' as part from jsonb_array_elements(a.hits) e) h), '{}') end as parts,
      ${ms(sql`a.words_at`)} as "wordsAt", ${ms(sql`a.raised_at`)} as "raisedAt", ${ms(sql`a.escalated_at`)} as "escalatedAt",
      ${ms(sql`a.acknowledged_at`)} as "acknowledgedAt", o.name as "acknowledgedBy", d.owner_id as owner, w.name as "ownerName",
      ${ms(sql`d.due_at`)} as "dueAt", ${ms(sql`d.done_at`)} as "doneAt"
    from evidence.alarm a
    left join evidence.statement s on a.source = 'statement' and s.id = a.source_id
    left join evidence.text t on a.source = 'text' and t.id = a.source_id
    left join staff.officer o on o.id = a.acknowledged_by
    left join evidence.duty d on d.incident_id = a.incident_id and d.subject = a.id
    left join staff.officer w on w.id = d.owner_id
    cross join lateral (select ${mayRead(officer)} as may) v
    where a.incident_id = ${incident} and ${isShown} ${inState(state)}
      ${query.class === undefined ? sql`` : sql`and a.class = ${query.class}`}
      ${before === undefined ? sql`` : sql`and a.seq < ${before}`}
    order by ${query.isGravestFirst ? sql`a.escalated_at is null, a.raised_at, a.seq` : sql`a.seq desc`} limit ${limit}`.execute(
    db,
  )
  return rows
}

const ms = (time: RawBuilder<unknown>): RawBuilder<unknown> => sql`floor(extract(epoch from ${time}) * 1000)::bigint`

function inState(state: AlarmQuery['state']): RawBuilder<unknown> {
  if (state === 'open') return sql`and a.acknowledged_at is null`
  return state === 'acknowledged' ? sql`and a.acknowledged_at is not null` : sql``
}

/** Of those that nobody has acknowledged; `oldestAt` and `escalated` of the grave ones. */
export interface AlarmCounts {
  readonly grave: number
  readonly ordinary: number
  readonly escalated: number
  readonly oldestAt: number | null
  /** Rises whenever one is raised, so that a screen knows what it has not sounded for. */
  readonly newest: number
}

/** No more than this is counted: the screen says "1,000 or more". */
const MOST_COUNTED = 1000
/** Raised at the same moment they may have been numbered in another order. */
const LAST_RAISED = 50

export async function countAlarms(db: Database, incident: string): Promise<AlarmCounts> {
  const { rows } = await sql<AlarmCounts>`
    select (count(*) filter (where o.class = 'grave'))::integer as grave,
      (count(*) filter (where o.class = 'ordinary'))::integer as ordinary,
      (count(*) filter (where o.class = 'grave' and o.escalated_at is not null))::integer as escalated,
      floor(extract(epoch from min(o.raised_at) filter (where o.class = 'grave')) * 1000)::bigint as "oldestAt",
      coalesce((select max(n.seq) from (select a.seq from evidence.alarm a
        where a.incident_id = ${incident} and a.class = 'grave' and a.acknowledged_at is null and ${isShown}
        order by a.raised_at desc limit ${LAST_RAISED}) n), 0)::bigint as newest
    from (select a.class, a.escalated_at, a.raised_at from evidence.alarm a
      where a.incident_id = ${incident} and a.acknowledged_at is null and ${isShown}
      order by a.class, a.raised_at limit ${MOST_COUNTED}) o`.execute(db)
  return rows[0] ?? { grave: 0, ordinary: 0, escalated: 0, oldestAt: null, newest: 0 }
}
