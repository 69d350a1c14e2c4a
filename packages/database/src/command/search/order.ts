import { type RawBuilder, sql } from 'kysely'

// The order of arrival. Instants are epoch µs, so that an index on a timestamp and a cursor never disagree.
// Simultaneous arrivals are ordered by id, compared byte by byte as JavaScript does.

/** A position in the order of arrival. */
export interface OrderKey {
  readonly at: number
  readonly ref: string
}

export type Direction = 'newest' | 'first'

/** A range of the order, read in one direction. */
export interface OrderRange {
  readonly direction: Direction
  /** Exclusive lower end: only what comes after this position. */
  readonly after?: OrderKey
  /** Inclusive upper end. */
  readonly upTo?: OrderKey
  /**
   * The range's bound by time, epoch µs. In direction `first`: at this time or later. In direction `newest`: earlier
   * than this.
   */
  readonly from?: number
}

/** The columns that order a source: a timestamp or epoch ms, and `id`, compared byte by byte (`byteId`). */
export interface OrderColumns {
  readonly came: RawBuilder<unknown>
  readonly id: RawBuilder<unknown>
  readonly clock: 'timestamp' | 'ms'
}

export const byteId = (id: RawBuilder<unknown>): RawBuilder<unknown> => sql`${id} collate "C"`

export const orderBy = ({ came, id }: OrderColumns, direction: Direction): RawBuilder<unknown> =>
  direction === 'newest' ? sql`order by ${came} desc, ${id} desc` : sql`order by ${came}, ${id}`

/** The ordering instant in epoch µs. */
export const microsOf = ({ came, clock }: OrderColumns): RawBuilder<unknown> =>
  clock === 'ms' ? sql`(${came} * 1000)::bigint` : sql`(extract(epoch from ${came}) * 1000000)::bigint`

/** Conditions on the columns. Each begins with `and`. */
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
  // The column is in milliseconds, the position in microseconds. A position between two milliseconds is rounded up, and
  // its id is replaced by an empty one. So all rows of the next millisecond come after it, and those of the millisecond
  // before come before it.
  const ms = Math.ceil(at / 1000)
  return sql`and (${columns.came}, ${columns.id}) ${operator} (${ms}::bigint, ${at % 1000 === 0 ? ref : ''}::text)`
}

/** µs up to the year 2255 are exact in a double, and so is their product. */
const timeOf = (micros: number): RawBuilder<unknown> =>
  sql`(timestamptz '1970-01-01 00:00:00+00' + ${micros}::double precision * interval '1 microsecond')`

export const byOrder =
  (direction: Direction) =>
  (one: OrderKey, other: OrderKey): number =>
    (one.at - other.at || (one.ref < other.ref ? -1 : one.ref > other.ref ? 1 : 0)) * (direction === 'newest' ? -1 : 1)
