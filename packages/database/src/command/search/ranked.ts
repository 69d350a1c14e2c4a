import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { FoundSource } from './found.ts'
import { cameIn, isPlaceAndTimeOnly, isThere, itemsOf, type WordScope } from './scope.ts'
import { atOfItem, eventSource, noteSource, statementSource, textSource, type WordSource } from './sources.ts'
import { queryOf, type SearchWords } from './words.ts'

export interface Hit {
  readonly source: FoundSource
  readonly ref: string
  readonly item: string | null
  /** Null for a text of an item, because it was sent with the item. */
  readonly submission: string | null
  readonly at: number
  readonly rank: number
}

/** `words`: starts from the places that contain the words, then filters. `items`: the other way round. */
export type Driver = 'words' | 'items'

export interface Ranking {
  readonly driver: Driver
  /** Upper bound of the rows of one source, or of items, that are read; more are too many to rank. */
  readonly most: number
  /**
   * The part of the words that is looked up in the index: all of it, or only the rare words if the others are
   * everywhere.
   */
  readonly lookedUp: string
  readonly limit: number
  readonly after: Pick<Hit, 'rank' | 'at' | 'ref'> | undefined
}

/** Every place that contains the words and may be shown, the best first; undefined if there are too many. */
export async function rankedHits(
  db: Database,
  scope: WordScope,
  ranking: Ranking,
): Promise<{ readonly hits: readonly Hit[]; readonly all: number } | undefined> {
  const { driver, most, limit, after } = ranking
  const parts = candidatesOf(scope, ranking)
  const fit = driver === 'items' ? fitOf(scope, most) : undefined
  const names = parts.map((_, at) => sql.raw(`h${at}`))
  const rank = rankOf(scope.words)
  // Time only orders places of the same rank. So it is looked up only for places whose rank is high enough for this
  // page.
  const before = after === undefined ? sql`true` : sql`a.rank < ${after.rank}::integer`
  const { rows } = await sql<{ all: number; looked: number } & { [name in keyof Hit]: Hit[name] | null }>`
    with ${fit === undefined ? sql`` : sql`${fit},`}
    ${sql.join(parts.map(({ rows: candidates }, at) => sql`${names[at]} as materialized (${candidates})`))},
    m as materialized (select greatest(${sql.join([
      ...(fit === undefined ? [] : [sql`(select count(*) from fit)`, sql`(select count(*) from there)`]),
      ...names.map((name) => sql`(select count(*) from ${name})`),
    ])})::integer as looked),
    a as materialized (${sql.join(
      parts.map(
        ({ source }, at) => sql`select h.source, h.id as ref, h.item_id as item, ${source.submission} as submission,
          ${source.at} as at, ${rank} as rank from ${names[at]} h ${source.joins}
          where (select looked from m) <= ${most} and ${source.isShown}`,
      ),
      sql` union all `,
    )}),
    cut as materialized (select a.rank from a where ${before} order by a.rank desc offset ${limit - 1} limit 1),
    n as (select (select count(*) from a)::integer as all, (select looked from m) as looked)
    select n.all, n.looked, b.* from n left join lateral (select * from (
        select a.source, a.ref, a.item, a.submission, coalesce(a.at, ${atOfItem(sql`a.item`)}) as at, a.rank from a
        where a.rank >= coalesce((select cut.rank from cut), 0)) a ${
          after === undefined
            ? sql``
            : sql`where (a.rank, a.at, a.ref) < (${after.rank}::integer, ${after.at}::bigint, ${after.ref}::text)`
        } order by a.rank desc, a.at desc, a.ref desc limit ${limit}) b on true
    order by b.rank desc, b.at desc, b.ref desc`.execute(db)
  const [first] = rows
  if (!first || first.looked > most) return undefined
  return { all: first.all, hits: rows.flatMap(({ all: _all, looked: _looked, ...hit }) => (isHit(hit) ? [hit] : [])) }
}

const isHit = (row: { readonly [name in keyof Hit]: Hit[name] | null }): row is Hit => row.ref !== null

/** An exact match ranks above a match by prefix. */
const rankOf = ({ exact, broad }: SearchWords) => sql`((h.found @@ ${queryOf(exact)})::integer * 1000
  + round(ts_rank(h.found, ${queryOf(broad)}, 1) * 100)::integer)`

interface Candidates {
  readonly source: WordSource
  readonly rows: RawBuilder<unknown>
}

function candidatesOf(scope: WordScope, ranking: Ranking): readonly Candidates[] {
  const { driver } = ranking
  const byWords = (source: WordSource): Candidates => ({ source, rows: holding(source, scope.words, ranking) })
  // Candidates that come from the matching items are not checked against the filter again.
  const left = driver === 'items' ? { ...scope, filter: {}, window: undefined } : scope
  const [statements, texts] = [statementSource(left), textSource(left)]
  const own =
    driver === 'words'
      ? [byWords(statements), byWords(texts)]
      : [
          { source: statements, rows: statementsOf(scope, statements) },
          {
            source: texts,
            rows: sql`select h.* from fit k cross join lateral (${texts.rows(sql`and t.item_id = k.item_id`, sql`offset 0`)}) h
              where h.found @@ ${queryOf(scope.words.broad)}`,
          },
        ]
  return [...own, byWords(noteSource(scope)), ...(isPlaceAndTimeOnly(scope) ? [byWords(eventSource(scope))] : [])]
}

function holding(source: WordSource, { broad }: SearchWords, { lookedUp, most }: Ranking): RawBuilder<unknown> {
  const limit = sql`limit ${most + 1}`
  if (lookedUp === broad) return source.rows(source.holding(broad), limit)
  return sql`select h.* from (${source.rows(source.holding(lookedUp), sql`offset 0`)}) h
    where h.found @@ ${queryOf(broad)} ${limit}`
}

/** `fit`: the items that match the filter. `there`: statements that match it by a time and place of their own. */
function fitOf(scope: WordScope, most: number): RawBuilder<unknown> {
  const there = isThere(scope, 's', cameIn(scope, sql`s.received_at`))
  return sql`fit as materialized (${itemsOf(scope, most + 1)}),
    there as materialized (${statementSource(scope).rows(sql`and ${there}`, sql`limit ${most + 1}`)})`
}

/** Statements of the senders of matching items, and statements that match by a time and place of their own. */
function statementsOf({ words }: WordScope, source: WordSource): RawBuilder<unknown> {
  return sql`select distinct on (h.id) h.* from (
    select h.* from (select distinct k.submission_id from fit k) u
      cross join lateral (${source.rows(sql`and s.submission_id = u.submission_id`, sql`offset 0`)}) h
    union all select * from there) h where h.found @@ ${queryOf(words.broad)}`
}
