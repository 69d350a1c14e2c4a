import { assertNever } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { HeardHit } from './hearing.ts'
import { answers, isOfDrillDemonstration, isShown, isSought, isUnsure, mayRead, withdrawnSince } from './visible.ts'

/** An alarm as officers see it; times in epoch ms. */
export interface AlarmRow {
  readonly id: string
  readonly seq: number
  readonly class: 'grave' | 'ordinary'
  /** Empty if the alarm is restricted: a rule's name gives away what the words say. */
  readonly rules: readonly string[]
  /** For those of `rules` to which the incident gave its own title: that title, by the rule's code. */
  readonly titles: Readonly<Record<string, string>>
  readonly source: 'words' | 'document' | 'transcript' | 'translation' | 'file'
  /** Whether the alarm rings because its words or file were sent through "I am in danger", whatever the words say. */
  readonly danger: boolean
  /** Whether its words came through "Looking for someone": they are in the list of those who are looked for. */
  readonly sought: boolean
  /** Whether its sender pressed "I am not sure" and no officer has moved it since, so that nobody chose this incident. */
  readonly unsure: boolean
  /** Since when its sender asks us not to use it: a whole minute, or null. */
  readonly withdrawnAt: number | null
  /** Whether it was withdrawn and this officer does not answer alarms. If so, none of its words are shown. */
  readonly isWithheld: boolean
  /**
   * Where the sender of withdrawn words said to be, and where it happened. Null if the words are not withdrawn: then
   * they are read in their own list, which says more.
   */
  readonly nowPoint: readonly [lat: number, lon: number] | null
  readonly thenPoint: readonly [lat: number, lon: number] | null
  /**
   * Whether a demonstration sent what the alarm is about. If so, the alarm rings here, calls no phone, and is never
   * grouped with what a person sent.
   */
  readonly made: boolean
  readonly language: string | null
  /** Null if the alarm is restricted, as are `item` and `scene`: officers learn that it rings, but not for what. */
  readonly submission: string | null
  readonly item: string | null
  readonly scene: string | null
  /**
   * Whether the item, or something sent with the words, is restricted to others. If so, none of the alarm's words are
   * shown.
   */
  readonly isRestricted: boolean
  /**
   * Whether the alarm is restricted and this officer may read it. If its words are then shown, custody records that as
   * an exposure.
   */
  readonly isExposed: boolean
  readonly hits: readonly HeardHit[]
  /** The parts that contain hits: untrusted text. Empty if the alarm is restricted. */
  readonly parts: Readonly<Record<string, string>>
  readonly raisedAt: number
  /** When the alarm last began to ring, and how often it has begun. */
  readonly rangAt: number
  readonly rings: number
  readonly escalatedAt: number | null
  readonly group: string
  /** All alarms of its group in the same state, this one first. They may be taken or ended together. */
  readonly alike: readonly string[]
  readonly takenAt: number | null
  readonly takenBy: string | null
  /** When it was found that an earlier taker gave no outcome, so that it rang again, and who it was. */
  readonly droppedAt: number | null
  readonly droppedBy: string | null
  readonly outcome: 'passed-on' | 'no-action' | 'acknowledged' | null
  readonly outcomeAt: number | null
  readonly outcomeBy: string | null
  /** To whom the alarm was passed on. Empty if the alarm is restricted, as are the reference and the reason. */
  readonly outcomeTo: string | null
  readonly outcomeReference: string | null
  readonly outcomeReason: string | null
  readonly owner: string | null
  readonly ownerName: string | null
  readonly dueAt: number | null
}

/** `waiting`: it has no outcome. `ringing`: nobody has taken it either. */
export const ALARM_STATES = ['ringing', 'waiting', 'ended', 'all'] as const

export interface AlarmQuery {
  readonly incident: string
  readonly officer: string
  readonly state: (typeof ALARM_STATES)[number]
  readonly class?: 'grave' | 'ordinary'
  /** Continues the list after this alarm. */
  readonly after?: string
  /** Lists each alarm of this group. Without it, one alarm represents each group. */
  readonly group?: string
  readonly limit: number
}

/** Upper bound of the ids in `alike`; the rest come with the next request. */
const MOST_ALIKE = 500

/** The listed alarms, as `shown`. The first of each group represents all of it. */
function shownOf({ incident, state, class: weight, group, after, limit }: AlarmQuery): RawBuilder<unknown> {
  return sql`
    found as materialized (
      select a.id, a.seq, a.group_id, a.outcome is not null as ended, a.outcome is null and a.class <> 'grave' as light,
        a.outcome is null and not a.is_cry as calm, ${isOfDrillDemonstration} as made,
        case when a.outcome is null then coalesce(g.seq, a.seq)::numeric
          else -extract(epoch from a.outcome_at) end as age, a.taken_at is not null as taken, a.class
      from evidence.alarm a left join evidence.alarm g on g.id = a.group_id
      where a.incident_id = ${incident} and ${isShown} ${inState(state)}
        ${weight === undefined ? sql`` : sql`and a.class = ${weight}`}
        ${group === undefined ? sql`` : sql`and a.group_id = ${group}`}),
    heads as (
      select (array_agg(f.id order by f.seq))[1:${sql.lit(MOST_ALIKE)}] as alike, (array_agg(f.id order by f.seq))[1] as id,
        (f.ended, f.light, not f.ended and f.made, f.calm, f.age, f.group_id, min(f.seq)) as place, f.made
      from found f group by f.ended, f.light, f.made, f.calm, f.age, f.group_id, f.taken, f.class ${group === undefined ? sql`` : sql`, f.seq`}),
    shown as (
      select h.id, h.alike, h.place, h.made from heads h
      ${after === undefined ? sql`` : sql`where h.place > (select x.place from heads x where ${after} = any(x.alike) limit 1)`}
      order by h.place limit ${limit})`
}

/**
 * Waiting alarms come first: a person's before a demonstration's, then cries of people in danger, then other grave
 * alarms, then ordinary ones, each the oldest first. Ended ones follow, the newest first. Alarms about what left the
 * lists are not listed, nor are ordinary ones about what was withdrawn.
 */
export async function listAlarms(db: Database, query: AlarmQuery): Promise<readonly AlarmRow[]> {
  const { officer } = query
  const { rows } = await sql<AlarmRow>`
    with ${shownOf(query)}
    select a.id, a.seq, a.class, case when v.may then to_jsonb(a.rules) else '[]' end as rules, case a.source when 'file' then 'file' else coalesce(t.source, 'words') end as source, a.danger, ${isSought} as sought, h.made,
      v.may and ${isUnsure} as unsure, ${ms(sql`v.gone`)} as "withdrawnAt", not v.reads as "isWithheld",
      case when v.words and v.gone is not null and s.now_lat is not null then jsonb_build_array(s.now_lat, s.now_lon) end as "nowPoint",
      case when v.words and v.gone is not null and s.lat is not null then jsonb_build_array(s.lat, s.lon) end as "thenPoint",
      coalesce((select jsonb_object_agg(r.code, r.title) from evidence.alarm_rule r where v.may and r.incident_id = a.incident_id
        and r.code = any(a.rules) and r.title is not null), '{}') as titles,
      case when v.may then coalesce(t.language, s.language) end as language,
      case when v.may then a.submission_id end as submission, case when v.words then coalesce(a.item_id, ${fileOf}) end as item,
      case when v.may then (select x.scene_id from evidence.scene_item x where x.item_id = a.item_id and x.incident_id = a.incident_id) end as scene,
      not v.may as "isRestricted",
      v.words and exists (select from evidence.card c where c.item_id = a.item_id and c.restricted) as "isExposed", case when v.words then a.hits else '[]' end as hits,
      case when not v.words then '{}'::jsonb when t.id is null then jsonb_strip_nulls(jsonb_build_object('words', case when a.source = 'file' and v.gone is not null then ${allWordsBeside} else s.words end,
          'where', s.where_words, 'when', s.when_words, 'now', s.now_words))
        else coalesce((select jsonb_object_agg(h.part, t.segments -> h.part::integer ->> 'text') from (
          select distinct e ->> 'part' as part from jsonb_array_elements(a.hits) e) h), '{}') end as parts,
      ${ms(sql`a.raised_at`)} as "raisedAt", ${ms(sql`a.rang_at`)} as "rangAt", a.rings,
      ${ms(sql`a.escalated_at`)} as "escalatedAt", a.group_id as "group", to_jsonb(h.alike) as alike, ${ms(sql`a.taken_at`)} as "takenAt", o.name as "takenBy",
      ${ms(sql`a.dropped_at`)} as "droppedAt", p.name as "droppedBy", a.outcome, ${ms(sql`a.outcome_at`)} as "outcomeAt",
      e.name as "outcomeBy", case when v.may then a.outcome_to end as "outcomeTo",
      case when v.may then a.outcome_reference end as "outcomeReference",
      case when v.may and a.outcome = 'no-action' then n.text end as "outcomeReason", d.owner_id as owner, w.name as "ownerName",
      ${ms(sql`d.due_at`)} as "dueAt"
    from shown h join evidence.alarm a on a.id = h.id
    left join evidence.statement s on s.id = case a.source when 'statement' then a.source_id when 'file' then ${wordsBeside} end
      and s.incident_id = a.incident_id
    left join evidence.text t on a.source = 'text' and t.id = a.source_id
    left join staff.officer o on o.id = a.taken_by
    left join staff.officer p on p.id = a.dropped_by
    left join staff.officer e on e.id = a.outcome_by
    left join staff.note n on n.id = a.outcome_note
    left join evidence.duty d on d.incident_id = a.incident_id and d.subject = a.id
    left join staff.officer w on w.id = d.owner_id
    cross join lateral (select v.*, v.gone is null or ${answers(officer)} as reads from (
      select ${mayRead(officer)} as may, ${withdrawnSince} as gone offset 0) v) w0
    cross join lateral (select w0.*, w0.may and w0.reads as words) v
    order by h.place`.execute(db)
  return rows
}

/**
 * If the alarm is about a file: the item that lists now show for it, or that was withdrawn. This may be the whole file,
 * if it has replaced its preview.
 */
const fileOf = sql`(select i.id from evidence.item i join evidence.card c on c.item_id = i.id and (c.hidden is null or c.hidden = 'withdrawn')
  where a.source = 'file' and i.upload_id = a.subject and i.incident_id = a.incident_id order by i.partial, i.bytes desc limit 1)`

/** The newest words that were sent through "I am in danger" with a marked file. */
const wordsBeside = sql`(select w.id from evidence.statement w where w.submission_id = a.submission_id
  and w.incident_id = a.incident_id and w.danger order by w.seq desc limit 1)`

/** All words beside a file, the newest first. Withdrawn words are read nowhere else. */
const allWordsBeside = sql`(select string_agg(w.words, E'\\n' order by w.seq desc) from evidence.statement w
  where w.submission_id = a.submission_id and w.incident_id = a.incident_id and w.danger)`

const ms = (time: RawBuilder<unknown>): RawBuilder<unknown> => sql`floor(extract(epoch from ${time}) * 1000)::bigint`

function inState(state: AlarmQuery['state']): RawBuilder<unknown> {
  switch (state) {
    case 'ringing':
      return sql`and a.taken_at is null`
    case 'waiting':
      return sql`and a.outcome is null`
    case 'ended':
      return sql`and a.outcome is not null`
    case 'all':
      return sql``
    default:
      return assertNever(state)
  }
}

/** Counts of alarms without an outcome. `oldestAt` and `escalated` are about the grave ones that ring. */
export interface AlarmCounts {
  /** The number of grave alarms that ring. */
  readonly grave: number
  readonly ordinary: number
  /** The number of alarms that are taken and still without an outcome. */
  readonly taken: number
  readonly escalated: number
  /** When the oldest alarm began to ring. */
  readonly oldestAt: number | null
  /** When the newest alarm began to ring, so that a screen knows what it has not sounded for yet. */
  readonly newest: number
}

/** Counting stops here: the screen says "1,000 or more". */
const MOST_COUNTED = 1000

export async function countAlarms(db: Database, incident: string): Promise<AlarmCounts> {
  const { rows } = await sql<AlarmCounts>`
    select (count(*) filter (where o.rings and o.class = 'grave'))::integer as grave,
      (count(*) filter (where o.rings and o.class = 'ordinary'))::integer as ordinary,
      (count(*) filter (where not o.rings))::integer as taken,
      (count(*) filter (where o.rings and o.class = 'grave' and o.escalated_at is not null))::integer as escalated,
      ${ms(sql`min(o.rang_at) filter (where o.rings and o.class = 'grave')`)} as "oldestAt",
      coalesce(${ms(sql`max(o.rang_at) filter (where o.rings and o.class = 'grave')`)}, 0) as newest
    from (select a.class, a.escalated_at, a.rang_at, a.taken_at is null as rings from evidence.alarm a
      where a.incident_id = ${incident} and a.outcome is null and ${isShown}
      order by a.class, a.rang_at limit ${MOST_COUNTED}) o`.execute(db)
  return rows[0] ?? { grave: 0, ordinary: 0, taken: 0, escalated: 0, oldestAt: null, newest: 0 }
}
