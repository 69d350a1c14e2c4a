import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { Note } from './looks.ts'
import { estimateRows } from './search-estimate.ts'
import { describeFound, type Found } from './search-found.ts'
import {
  type Driver,
  fitting,
  hitsOf,
  isFiltered,
  itemsLike,
  itemsOf,
  MOST_FILTERED,
  MOST_LOOKED_AT,
  mayRead,
  type SearchScope,
} from './search-hits.ts'
import { queryOf, type SearchWords } from './search-words.ts'
import { countMarks } from './timeline-counted.ts'

/** The place after which a page begins: rank, time in epoch ms, and what it is. */
export interface SearchCursor {
  readonly rank: number
  readonly at: number
  readonly ref: string
}

export interface SearchAnswerRows {
  readonly found: readonly Found[]
  readonly cursor: SearchCursor | null
  /** How many places there are; where not exact, about so many: then the newest `MOST_LOOKED_AT` were looked at. */
  readonly count: number
  readonly isExact: boolean
}

interface Hit extends SearchCursor {
  readonly source: Found['source']
  readonly item: string | null
  readonly submission: string
}

/**
 * By rank, then the newest first. Bounded whatever is asked: a word that everybody used is looked for among the newest
 * places that hold it, and the answer says so.
 */
export async function searchEvidence(
  db: Database,
  scope: SearchScope & { readonly limit: number; readonly cursor?: SearchCursor | undefined },
): Promise<SearchAnswerRows> {
  const { words, limit } = scope
  if (isFiltered(scope)) await foldSome(db, scope.incident)
  const { hits, count, isExact } =
    words === undefined ? await filteredHits(db, scope) : await wordHits(db, { ...scope, words })
  const page = hits.slice(0, limit)
  const found = await describeFound(db, { ...scope, hits: page })
  const last = hits.length > limit ? page.at(-1) : undefined
  return { found, count, isExact, cursor: last ? { rank: last.rank, at: last.at, ref: last.ref } : null }
}

/** What changed in this very second is counted first, so that a filter finds it; bounded, and nothing where all is counted. */
async function foldSome(db: Database, incident: string): Promise<void> {
  if ((await countMarks(db, incident)) !== 'none')
    await sql`select evidence.fold_recounts(${MOST_FOLDED}::integer)`.execute(db)
}
const MOST_FOLDED = 500

interface Paged {
  readonly limit: number
  readonly cursor?: SearchCursor | undefined
}

interface Hits {
  readonly hits: readonly Hit[]
  readonly count: number
  readonly isExact: boolean
}

const after = (cursor: SearchCursor | undefined): RawBuilder<unknown> =>
  cursor === undefined
    ? sql``
    : sql`where (a.rank, a.at, a.ref) < (${cursor.rank}::integer, ${cursor.at}::bigint, ${cursor.ref}::text)`

async function wordHits(db: Database, scope: SearchScope & Paged & { readonly words: SearchWords }): Promise<Hits> {
  const holding = await estimateHolding(db, scope)
  const left = isFiltered(scope) ? await estimateRows(db, itemsLike(scope)) : undefined
  const driver: Driver = holding > MOST_LOOKED_AT && left !== undefined && left <= MOST_FILTERED ? 'items' : 'words'
  // What was looked at is counted whole; a page of it is sent.
  const { rows } = await sql<Hit & { all: number }>`
    with ${fitting(scope, driver)} a as materialized (${hitsOf(scope, driver)}), n as (select count(*)::integer as all from a)
    select a.source, a.ref, a.item, a.submission, a.at, a.rank, n.all from a cross join n ${after(scope.cursor)}
    order by a.rank desc, a.at desc, a.ref desc limit ${scope.limit + 1}`.execute(db)
  const all = rows[0]?.all ?? 0
  const isExact = driver === 'items' || holding <= MOST_LOOKED_AT
  return {
    hits: rows,
    isExact,
    count: isExact ? all : Math.max(all, left === undefined ? holding : Math.min(holding, left)),
  }
}

/** Places that hold the words, as Postgres expects it of each source. */
async function estimateHolding(
  db: Database,
  { incident, words }: SearchScope & { readonly words: SearchWords },
): Promise<number> {
  const query = queryOf(words.broad)
  const [said, read] = await Promise.all([
    estimateRows(db, sql`select from evidence.statement s where s.incident_id = ${incident} and s.found @@ ${query}`),
    estimateRows(db, sql`select from evidence.text t where t.incident_id = ${incident} and t.found @@ ${query}`),
  ])
  return Math.max(said, read)
}

/** Without words: the items that the filter leaves, the newest first. */
async function filteredHits(db: Database, scope: SearchScope & Paged): Promise<Hits> {
  const { officer, limit, cursor, incident } = scope
  const about = await estimateRows(db, itemsLike(scope))
  const isExact = about <= MOST_FILTERED
  const newest = isExact ? itemsOf(scope, MOST_FILTERED * 4) : newestOf(scope)
  const { rows } = await sql<Hit & { all: number }>`
    with k as materialized (${newest}),
    a as materialized (select 'item' as source, i.id as ref, i.id as item, i.submission_id as submission,
        coalesce(k.middle, floor(extract(epoch from i.received_at) * 1000)::bigint) as at, 0 as rank
      from k join evidence.item i on i.id = k.item_id join evidence.card c on c.item_id = i.id
      where i.incident_id = ${incident} and c.folded_into is null and ${mayRead(officer)}),
    n as (select count(*)::integer as all from a)
    select a.*, n.all from a cross join n ${after(cursor)} order by a.rank desc, a.at desc, a.ref desc limit ${limit + 1}`.execute(
    db,
  )
  const all = rows[0]?.all ?? 0
  return { hits: rows, isExact, count: isExact ? all : Math.max(all, about) }
}

/** Of too many to sort them all: the newest by their place in time. */
function newestOf(scope: SearchScope): RawBuilder<unknown> {
  const { incident, filter, window } = scope
  return sql`select m.item_id, m.middle from (${itemsOf({ incident, filter, window, ...NOBODY }, MOST_LOOKED_AT * 4)}) m
    order by m.middle desc nulls last limit ${MOST_LOOKED_AT}`
}
const NOBODY = { officer: '', words: undefined, notes: [] } as const

/**
 * One entry for each query (design §1.7): what was asked lies in a note, custody has its salted hash. `asked` names it in
 * an address; undefined where no words were asked for.
 */
export const recordSearch = (
  db: Database,
  search: {
    readonly incident: string
    readonly officer: string
    readonly note: Note
    readonly asked?: { readonly id: string; readonly words: SearchWords } | undefined
    /** Canonical text of the filter: codes and numbers alone. */
    readonly filter?: string
  },
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, note, asked, filter } = search
    await trx
      .insertInto('staff.note')
      .values({ ...note, incident_id: incident, officer_id: officer, subject: incident, purpose: 'search' })
      .execute()
    if (asked)
      await sql`insert into staff.asked_search (id, incident_id, officer_id, note_id, query)
        values (${asked.id}, ${incident}, ${officer}, ${note.id}, ${asked.words.broad})`.execute(trx)
    await appendCustody(trx, {
      incident,
      actor: officer,
      action: 'search.asked',
      subject: incident,
      detail: { ...(asked ? { asked: asked.id } : {}), ...(filter === undefined || filter === '' ? {} : { filter }) },
      noteHash: note.hash.toString('hex'),
    })
  })

/** Whether this officer asked exactly this in the last hour: then a further page of it needs no entry of its own. */
export async function hasAsked(
  db: Database,
  key: { readonly incident: string; readonly officer: string; readonly note: string; readonly text: string },
): Promise<{ readonly asked: string | null } | undefined> {
  const { rows } = await sql<{ asked: string | null }>`
    select (select q.id from staff.asked_search q where q.note_id = n.id limit 1) as asked from staff.note n
    where n.id = ${key.note} and n.incident_id = ${key.incident} and n.officer_id = ${key.officer} and n.purpose = 'search'
      and n.text = ${key.text} and n.created_at > clock_timestamp() - interval '1 hour'`.execute(db)
  return rows[0]
}
