import type { BlurBox } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import { isOpenTo } from '../scope/open-to.ts'
import type { SubjectColour, SubjectKind } from './kinds.ts'

/**
 * A person or thing that officers marked by hand. A subject that was merged into another is listed as that other one.
 */
export interface SubjectRow {
  readonly subject: string
  readonly seq: number
  readonly kind: SubjectKind
  readonly colour: SubjectColour
  /** An officer's words. Empty if all its marks are on items that the reader may not see. */
  readonly description: string
  readonly by: string
  readonly at: number
  /** Marks that count, and the number of items that bear them. */
  readonly marks: number
  readonly items: number
  /** Subjects that were merged into this one. `into`: the one that each was merged into. */
  readonly merged: readonly {
    readonly subject: string
    readonly into: string
    readonly description: string
    readonly by: string
    readonly at: number
    /** Null if the reader may not see reasons, or may not see what is marked. */
    readonly reason: string | null
  }[]
}

/** Marks on hidden items are not listed; marks on restricted ones are listed only for their readers. */
const seen = (officer: string) => sql`c.hidden is null and (not c.restricted or ${officer} = any(coalesce(
  (select r.readers from evidence.restriction r where r.item_id = c.item_id order by r.seq desc limit 1), '{}'::text[])))`

/**
 * Whether a subject's words may be shown. At least one of all the marks ever made of it must be on an item that this
 * officer may see.
 */
const mayShowWords = (officer: string, subject: string) => {
  const made = sql`evidence.subject_mark k join evidence.card c on c.item_id = k.item_id`
  const of = sql`k.subject_id = ${sql.ref(`${subject}.id`)}`
  return sql`(exists (select from ${made} where ${of} and ${seen(officer)}) or not exists (select from ${made} where ${of}))`
}

/** A subject's words if they may be shown: they describe what the item shows. */
const wordsOf = (officer: string, subject: string, note: string) =>
  sql`case when ${mayShowWords(officer, subject)} then ${sql.ref(`${note}.text`)} else '' end`

/** In the order in which they were made; at most 500. */
export async function listSubjects(
  db: Database,
  {
    incident,
    officer,
    withReasons,
  }: { readonly incident: string; readonly officer: string; readonly withReasons: boolean },
): Promise<readonly SubjectRow[]> {
  // A merge's reason is about both subjects, so it is shown only if the words of both may be shown.
  const reason = withReasons
    ? sql`case when ${mayShowWords(officer, 'w')} and ${mayShowWords(officer, 's')} then y.text end`
    : sql`null::text`
  const { rows } = await sql<SubjectRow>`
    select s.id as subject, s.seq, s.kind, s.colour, ${wordsOf(officer, 's', 'n')} as description, o.name as by,
      floor(extract(epoch from s.created_at) * 1000)::bigint as at, m.marks, m.items,
      coalesce((select jsonb_agg(jsonb_build_object('subject', w.id, 'into', g.into_id,
          'description', ${wordsOf(officer, 'w', 't')}, 'by', b.name,
          'at', floor(extract(epoch from g.created_at) * 1000)::bigint, 'reason', ${reason}) order by w.seq)
        from evidence.subjects_in(s.id) i(id) join evidence.subject w on w.id = i.id and w.id <> s.id
        join evidence.standing_merge g on g.subject_id = w.id join staff.note t on t.id = w.description_note
        join staff.officer b on b.id = g.officer_id join staff.note y on y.id = g.reason_note), '[]') as merged
    from evidence.subject s join staff.note n on n.id = s.description_note join staff.officer o on o.id = s.officer_id
    cross join lateral (select count(*)::integer as marks, count(distinct k.item_id)::integer as items
      from evidence.subject_mark k join evidence.card c on c.item_id = k.item_id and ${seen(officer)}
      where k.subject_id in (select evidence.subjects_in(s.id))
        and not exists (select from evidence.subject_mark_recall r where r.mark_id = k.id)) m
    where s.incident_id = ${incident} and not exists (select from evidence.standing_merge g where g.subject_id = s.id)
    order by s.seq limit 500`.execute(db)
  return rows
}

/** One mark, with the time and place of its item. Times in epoch ms. */
export interface MarkRow {
  readonly mark: string
  readonly seq: number
  /** The subject for which the mark counts now: after a merge, the one that remains. */
  readonly subject: string
  readonly item: string
  readonly itemSeq: number
  readonly kind: string
  readonly atMs: number | null
  readonly box: BlurBox | null
  readonly note: string | null
  readonly by: string
  readonly state: string
  /**
   * The time of the marked moment: the item's interval, shifted by `atMs`. Null while the item is arriving; `earliest`
   * is also null if only its end is known.
   */
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly placeSource: string | null
  readonly hasThumb: boolean
  readonly restricted: boolean
}

interface MarksAsked {
  readonly incident: string
  readonly officer: string
  readonly item?: string
}

const MOST_MARKS = 2000

/** Marks that count, in time order as far as their time is known. */
export async function listMarks(db: Database, { incident, officer, item }: MarksAsked) {
  const { rows } = await sql<MarkRow>`
    with recursive root(id, subject) as (
      select s.id, s.id from evidence.subject s where s.incident_id = ${incident}
        and not exists (select from evidence.standing_merge g where g.subject_id = s.id)
      union all select g.subject_id, r.subject from evidence.standing_merge g join root r on g.into_id = r.id)
    select k.id as mark, k.seq, r.subject, k.item_id as item, i.seq as "itemSeq", c.kind, k.at_ms as "atMs",
      case when k.x is null then null else jsonb_build_object('x', k.x, 'y', k.y, 'width', k.width, 'height', k.height) end as box,
      n.text as note, o.name as by,
      coalesce(p.status, 'arriving') as state,
      case when p.status = 'open' and p.estimate is null then null else p.earliest + coalesce(k.at_ms, 0) end as earliest,
      p.estimate + coalesce(k.at_ms, 0) as estimate, p.latest + coalesce(k.at_ms, 0) as latest,
      q.lat, q.lon, q.radius_m as "radiusM", q.place_source as "placeSource",
      (c.has_thumb and not c.restricted) as "hasThumb", c.restricted
    from root r join evidence.subject_mark k on k.subject_id = r.id
    join evidence.item i on i.id = k.item_id join evidence.card c on c.item_id = k.item_id and ${seen(officer)}
    join staff.officer o on o.id = k.officer_id left join staff.note n on n.id = k.note
    left join evidence.current_placement p on p.item_id = k.item_id
    left join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
    where not exists (select from evidence.subject_mark_recall x where x.mark_id = k.id)
      ${item === undefined ? sql`` : sql`and k.item_id = ${item}`}
    order by coalesce(p.middle, 9007199254740991) + coalesce(k.at_ms, 0), k.seq limit ${MOST_MARKS}`.execute(db)
  return rows
}

/** Undefined if it does not exist, belongs to another incident, or was merged into another. */
export async function findSubject(
  db: Database,
  { incident, subject }: { readonly incident: string; readonly subject: string },
): Promise<{ readonly subject: string } | undefined> {
  const { rows } = await sql<{ subject: string }>`
    select s.id as subject from evidence.subject s where s.id = ${subject} and s.incident_id = ${incident}
      and not exists (select from evidence.standing_merge g where g.subject_id = s.id)`.execute(db)
  return rows[0]
}

/** The mark's item, whatever became of the mark; undefined if the mark is not this incident's. */
export async function findMark(
  db: Database,
  { incident, mark }: { readonly incident: string; readonly mark: string },
): Promise<(ItemScope & { readonly subject: string }) | undefined> {
  const { rows } = await sql<ItemScope & { subject: string }>`
    select k.incident_id as incident, k.item_id as item, k.subject_id as subject from evidence.subject_mark k
    where k.id = ${mark} and k.incident_id = ${incident}`.execute(db)
  return rows[0]
}

/** Whether one of these subjects, or a subject merged into them, is marked on an item that is restricted to others. */
export async function isMarkedOnClosed(
  db: Database,
  {
    incident,
    officer,
    subjects,
  }: { readonly incident: string; readonly officer: string; readonly subjects: readonly string[] },
): Promise<boolean> {
  const { rows } = await sql<{ closed: boolean }>`select exists (select from unnest(${[...subjects]}::text[]) s(id)
    cross join lateral evidence.subjects_in(s.id) i(id) join evidence.subject_mark k on k.subject_id = i.id
    join evidence.card c on c.item_id = k.item_id
    where k.incident_id = ${incident} and not ${isOpenTo(officer, 'c')}
      and not exists (select from evidence.subject_mark_recall r where r.mark_id = k.id)) as closed`.execute(db)
  return rows[0]?.closed ?? false
}
