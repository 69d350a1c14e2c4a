import { type RawBuilder, sql } from 'kysely'

// The order in which things came in. Instants are epoch µs, so that an index on a timestamp and a cursor never disagree;
// what came in together stands by its id, compared byte by byte as JavaScript compares it.

/** A place in that order. */
export interface OrderKey {
  readonly at: number
  readonly ref: string
}

export type Direction = 'newest' | 'first'

/** Part of the order, from where its direction begins. */
export interface OrderRange {
  readonly direction: Direction
  /** Not this one, and nothing that stands before it. */
  readonly after?: OrderKey
  /** This one is the last. */
  readonly upTo?: OrderKey
  /** `first`: at this µs or later. `newest`: earlier than it. */
  readonly from?: number
}

/** What a source is ordered by: a timestamp, or epoch ms. `id` is compared byte by byte (`byteId`). */
export interface OrderColumns {
  readonly came: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly clock: 'timestamp' | 'ms'
}

export const byteId = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`${id} collate "C"`

export const orderBy = ({ came, id }: OrderColumns, direction: Direction): RawBuilder<unknown> =>
  direction === 'newest' ? sql`order by ${came} desc, ${id} desc` : sql`order by ${came}, ${id}`

/** Epoch µs of what a source is ordered by. */
export const microsOf = ({ came, clock }: OrderColumns): RawBuilder<unknown> =>
  clock === 'ms' ? sql`(${came} * 1000)::bigint` : sql`(extract(epoch from ${came}) * 1000000)::bigint`

/** Conditions on the columns, each begins with `and`. */
export function within(columns: OrderColumns, range: OrderRange): RawBuilder<unknown> {
  const { direction, after, upTo, from } = range
  const isNewest = direction === 'newest'
  return sql.join(
    [
      after === undefined ? sql`` : isNewest ? compared(columns, '<', after) : compared(columns, '>', after),
      upTo === undefined ? sql`` : isNewest ? compared(columns, '>=', upTo) : compared(columns, '<=', upTo),
      from === undefined ? sql`` : compared(columns, isNewest ? '<' : '>=', { at: from, ref: '' }),
    ],
    sql` `,
  )
}

function compared(columns: OrderColumns, how: '<' | '<=' | '>' | '>=', { at, ref }: OrderKey): RawBuilder<unknown> {
  const operator = sql.raw(how)
  if (columns.clock === 'timestamp')
    return sql`and (${columns.came}, ${columns.id}) ${operator} (${timeOf(at)}, ${ref}::text)`
  // Between two of its milliseconds: no id of either is on the other side.
  const ms = Math.ceil(at / 1000)
  return sql`and (${columns.came}, ${columns.id}) ${operator} (${ms}::bigint, ${at % 1000 === 0 ? ref : ''}::text)`
}

/** µs up to the year 2255 are exact in a double, and so is their product. */
const timeOf = (micros: number): RawBuilder<unknown> =>
  sql`(timestamptz '1970-01-01 00:00:00+00' + ${micros}::double precision * interval '1 microsecond')`

/** In the order of `direction`. */
export const byOrder =
  (direction: Direction) =>
  (one: OrderKey, other: OrderKey): number =>
    (one.at - other.at || (one.ref < other.ref ? -1 : one.ref > other.ref ? 1 : 0)) * (direction === 'newest' ? -1 : 1)
