import { type RawBuilder, sql } from 'kysely'
import { mayRead, readingsOf } from '../scope/readable-items.ts'
import { closedLinkNotes, closedSubmissions } from '../scope/readable-words.ts'
import { byteId, type OrderColumns } from './order.ts'
import { cameIn, isFiltered, isPlaceAndTimeOnly, isThere, joinFits, liesIn, msOf, type WordScope } from './scope.ts'
import { queryOf } from './words.ts'

/** One kind of text that a search covers. */
export interface WordSource {
  /**
   * The source's rows in this incident, with the columns of `h` below: `id, source, item_id, submission_id, came,
   * found, …`.
   */
  rows(where: RawBuilder<unknown>, tail: RawBuilder<unknown>): RawBuilder<unknown>
  /** Condition that the source's own rows match, beginning with `and`. The query is a tsquery's text. */
  holding(query: string): RawBuilder<unknown>
  /** The ordering columns: of the source's own rows, and of `h`. */
  readonly own: OrderColumns
  readonly of: OrderColumns
  /**
   * Joins to `h`, and the condition under which this officer may see it. Each row is looked up by key, because there
   * may be few.
   */
  readonly joins: RawBuilder<unknown>
  readonly isShown: RawBuilder<unknown>
  /** The submission that a statement belongs to. Null for texts of an item, because those were sent with the item. */
  readonly submission: RawBuilder<unknown>
  /**
   * Epoch ms, for ordering places of the same rank. Null for texts of an item, whose time is looked up (`atOfItem`).
   */
  readonly at: RawBuilder<unknown>
  /** Batch sizes of the scans in order of arrival. */
  readonly looks: readonly number[]
}

const OF_H: OrderColumns = { came: sql`h.came`, id: sql`h.id`, clock: 'timestamp' }

const found = (query: string, column: RawBuilder<unknown>) => sql`and ${column} @@ ${queryOf(query)}`

/**
 * Whether the officer may open the item. Looked up by key: a plan that reads whole tables for some hundred rows would
 * be slow with a million. Only closed cards are checked, which are few and have an index of their own
 * (`evidence.card_closed`).
 */
const isOpen = (officer: string): RawBuilder<unknown> => sql`not exists (select from evidence.card c
  where c.item_id = h.item_id and (c.hidden is not null or c.restricted) and (${mayRead(officer)}) is not true offset 0)`
/** A note's subject need not be an item. */
const isItem = sql`exists (select from evidence.card c where c.item_id = h.item_id offset 0)`

/**
 * Epoch ms of `item`: its middle, or its arrival while it is not placed. Used only for the few rows whose order it
 * decides.
 */
export const atOfItem = (item: RawBuilder<unknown>): RawBuilder<unknown> => sql`coalesce(
  (select p.middle from evidence.current_placement p where p.item_id = ${item}),
  (select ${msOf(sql`i.received_at`)} from evidence.item i where i.id = ${item}))`

const OF_ITEM = { submission: sql`null::text`, at: sql`null::bigint` } as const

export const statementSource = (scope: WordScope): WordSource => ({
  rows: (
    where,
    tail,
  ) => sql`select ${byteId(sql`s.id`)} as id, 'words'::text as source, null::text as item_id, s.submission_id, s.received_at as came,
    s.found, s.lat, s.lon from evidence.statement s where s.incident_id = ${scope.incident} and not s.sought ${where} ${tail}`,
  holding: (query) => found(query, sql`s.found`),
  own: { came: sql`s.received_at`, id: byteId(sql`s.id`), clock: 'timestamp' },
  of: OF_H,
  joins: joinFits(scope, sql`k.submission_id = h.submission_id`),
  isShown: sql`(f.fits ${isFiltered(scope) ? sql`or ${isThere(scope, 'h', cameIn(scope, sql`h.came`))}` : sql``})
    and not exists (select from public_zone.document w where w.submission_id = h.submission_id
      and w.kind = 'withdrawal' and w.number is null offset 0) and not h.submission_id in ${closedSubmissions(scope)}`,
  submission: sql`h.submission_id`,
  at: msOf(sql`h.came`),
  looks: [4000, 20_000, 100_000],
})

export const textSource = (scope: WordScope): WordSource => ({
  rows: (
    where,
    tail,
  ) => sql`select ${byteId(sql`t.id`)} as id, t.source, t.item_id, null::text as submission_id, t.created_at as came, t.found
    from evidence.text t where t.incident_id = ${scope.incident} ${where} ${tail}`,
  holding: (query) => found(query, sql`t.found`),
  own: { came: sql`t.created_at`, id: byteId(sql`t.id`), clock: 'timestamp' },
  of: OF_H,
  joins: joinFits(scope, sql`k.item_id = h.item_id`),
  isShown: sql`f.fits and ${isOpen(scope.officer)}`,
  ...OF_ITEM,
  looks: [2000, 10_000, 50_000],
})

export const noteSource = (scope: WordScope): WordSource => ({
  rows: (
    where,
    tail,
  ) => sql`select ${byteId(sql`n.id`)} as id, 'note'::text as source, n.subject as item_id, null::text as submission_id,
    n.created_at as came, evidence.found_words(n.text) as found from staff.note n
    where n.incident_id = ${scope.incident} and n.purpose <> 'search' and n.purpose = any(${[...scope.notes]}::text[]) ${where} ${tail}`,
  holding: (query) => found(query, sql`evidence.found_words(n.text)`),
  own: { came: sql`n.created_at`, id: byteId(sql`n.id`), clock: 'timestamp' },
  of: OF_H,
  joins: joinFits(scope, sql`k.item_id = h.item_id`),
  isShown: sql`f.fits and ${isItem} and ${isOpen(scope.officer)} and not h.id in ${closedLinkNotes(scope)}`,
  ...OF_ITEM,
  looks: [2000, 10_000],
})

export const eventSource = (scope: WordScope): WordSource => ({
  rows: (
    where,
    tail,
  ) => sql`select ${byteId(sql`e.id`)} as id, 'event'::text as source, e.item_id, null::text as submission_id, e.at_ms as came,
    e.found, e.earliest, e.latest, e.lat, e.lon from evidence.event e
    where e.incident_id = ${scope.incident} and e.reading_id = any(${readingsOf(scope.incident, scope.officer)}) ${where} ${tail}`,
  holding: (query) => found(query, sql`e.found`),
  own: { came: sql`e.at_ms`, id: byteId(sql`e.id`), clock: 'ms' },
  of: { ...OF_H, clock: 'ms' },
  joins: sql``,
  isShown: isThere(scope, 'h', liesIn(scope, sql`h.earliest`, sql`h.latest`)),
  submission: OF_ITEM.submission,
  at: sql`h.came`,
  looks: [10_000, 100_000],
})

/**
 * The rows of logs are searched only if the filter asks for nothing but time and place: a log's row has nothing else of
 * its own.
 */
export const sourcesOf = (scope: WordScope): readonly WordSource[] => [
  statementSource(scope),
  textSource(scope),
  noteSource(scope),
  ...(isPlaceAndTimeOnly(scope) ? [eventSource(scope)] : []),
]
