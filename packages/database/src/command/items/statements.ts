import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { mayReadWords } from '../scope/readable-words.ts'

/**
 * What a witness wrote: claims and untrusted text throughout. `lat`/`lon` is where they were at that time, confirmed by
 * them; `now…` is where they wrote from. `receivedAt` in epoch ms, a whole minute.
 */
export interface StatementRow {
  readonly id: string
  readonly words: string | null
  readonly whereWords: string | null
  readonly whenWords: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly whenKind: string | null
  /** Wall time as given, without a zone. */
  readonly whenLocal: string | null
  readonly nowWords: string | null
  readonly nowLat: number | null
  readonly nowLon: number | null
  readonly forSomeoneElse: boolean
  /** Whether it was sent through "I am in danger". */
  readonly danger: boolean
  /** Whether the sender pressed "I am not sure", so that nobody chose this incident. */
  readonly unsure: boolean
  readonly language: string | null
  readonly receivedAt: number
}

/**
 * `order`: the number of the statement's custody entry in this incident. Null if there is none, for example because the
 * statement was moved here.
 */
export type StatementOfItem = StatementRow & { readonly order: number | null }

export type StatementInList = StatementRow &
  Readonly<{
    submission: string
    /** The statement's number in the order of arrival: later ones have higher numbers. */
    seq: number
    /** Items of the same submission in this incident; empty if there were only words. */
    items: readonly string[]
    /** The items of `items` that have a thumb. */
    thumbs: readonly string[]
  }>

const columns = sql`s.id, s.words, s.where_words as "whereWords", s.when_words as "whenWords", s.lat, s.lon,
  s.radius_m as "radiusM", s.when_kind as "whenKind", s.when_local as "whenLocal", s.now_words as "nowWords",
  s.now_lat as "nowLat", s.now_lon as "nowLon", s.for_someone_else as "forSomeoneElse", s.danger, s.unsure, s.language,
  floor(extract(epoch from s.received_at) * 1000)::bigint as "receivedAt"`

/** What this item's sender wrote of it, oldest first. Empty if something else of the sending is restricted to others. */
export async function listStatementsOfItem(
  db: Database,
  { item, officer }: { readonly item: string; readonly officer: string },
): Promise<readonly StatementOfItem[]> {
  const { rows } = await sql<StatementOfItem>`
    select ${columns}, (select e.seq from custody.entry e where e.incident_id = i.incident_id and e.subject = s.submission_id
      and e.detail::jsonb ->> 'statement' = s.id order by e.seq limit 1) as "order" from evidence.statement s join evidence.item i on i.submission_id = s.submission_id
    where i.id = ${item} and not s.sought and ${mayReadWords(sql`s.submission_id`, officer)} order by s.seq limit 200`.execute(
    db,
  )
  return rows
}

export interface StatementCounts {
  readonly all: number
  /** How many statements belong to submissions without any file in the lists: there are only words. */
  readonly alone: number
}

/** Counting stops here: nobody reads more than a thousand in a shift. */
const MOST_COUNTED = 1000

/** Counts only statements that this officer may read. */
export async function countStatements(
  db: Database,
  { incident, officer }: { readonly incident: string; readonly officer: string },
): Promise<StatementCounts> {
  const { rows } = await sql<StatementCounts>`
    select count(*)::integer as all, (count(*) filter (where not s.has_items))::integer as alone from (
      select exists (select from evidence.item i join evidence.card c on c.item_id = i.id
        where i.submission_id = s.submission_id and i.incident_id = s.incident_id and c.hidden is null) as has_items
      from evidence.statement s where s.incident_id = ${incident} ${isUsed}
        and ${mayReadWords(sql`s.submission_id`, officer)} order by s.seq desc limit ${MOST_COUNTED}) s`.execute(db)
  return rows[0] ?? { all: 0, alone: 0 }
}

/** Excludes statements of a witness who withdrew everything, and those that only say who is sought (decision 102). */
const isUsed = sql`and not s.sought and not exists (select from public_zone.document w where w.submission_id = s.submission_id
  and w.kind = 'withdrawal' and w.number is null)`

/** A page of statements. Words that were sent with something restricted to others are left out. */
export interface StatementQuery {
  readonly incident: string
  readonly officer: string
  readonly limit: number
  readonly before?: number
}

/** The newest statements of the incident, at most `limit`, older than `before`. */
export async function listStatements(
  db: Database,
  { incident, officer, limit, before }: StatementQuery,
): Promise<readonly StatementInList[]> {
  const { rows } = await sql<StatementInList>`
    select ${columns}, s.submission_id as submission, s.seq,
      (select coalesce(jsonb_agg(i.id order by i.seq), '[]') from evidence.item i join evidence.card c on c.item_id = i.id
        where i.submission_id = s.submission_id and i.incident_id = s.incident_id and c.hidden is null) as items,
      (select coalesce(jsonb_agg(i.id), '[]') from evidence.item i join evidence.card c on c.item_id = i.id
        where i.submission_id = s.submission_id and i.incident_id = s.incident_id and c.hidden is null and c.has_thumb and not c.restricted) as thumbs
    from evidence.statement s where s.incident_id = ${incident} ${isUsed} and ${mayReadWords(sql`s.submission_id`, officer)}
      ${before === undefined ? sql`` : sql`and s.seq < ${before}`}
    order by s.seq desc limit ${limit}`.execute(db)
  return rows
}
