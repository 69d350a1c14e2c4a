import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { OrderedSource } from './in-order.ts'
import { microsOf, type OrderKey, type OrderRange, orderBy, within } from './order.ts'
import type { Hit } from './ranked.ts'
import type { WordScope } from './scope.ts'
import { sourcesOf, type WordSource } from './sources.ts'
import { inIndexOrder } from './steady.ts'
import { queryOf } from './words.ts'

/** The sources of words, each as an ordered source. `looks` replaces each source's own batch sizes. */
export const orderedWords = (db: Database, scope: WordScope, looks?: readonly number[]): readonly OrderedSource[] =>
  sourcesOf(scope).map((source) => orderedSource(db, scope, { ...source, ...(looks === undefined ? {} : { looks }) }))

const orderedSource = (db: Database, { words }: WordScope, source: WordSource): OrderedSource => {
  const query = queryOf(words.broad)
  const read = async (of: Database, held: RawBuilder<unknown>, range: OrderRange, limit: number) => {
    const { rows } = await sql<Hit>`select h.source, h.id as ref, h.item_id as item, ${source.submission} as submission,
        ${microsOf(source.of)} as at, 0 as rank
      from (${held}) h ${source.joins} where h.found @@ ${query} and ${source.isShown}
      ${orderBy(source.of, range.direction)} limit ${limit}`.execute(of)
    return rows
  }
  return {
    looks: source.looks,
    look: (range, rows, limit) =>
      inIndexOrder(db, async (trx) => {
        const order = orderBy(source.own, range.direction)
        const upTo = await keyAt(trx, source, range, rows)
        const part = within(source.own, upTo === undefined ? range : { ...range, upTo })
        const hits = await read(trx, source.rows(part, sql`${order} offset 0`), range, limit)
        return upTo === undefined ? { hits } : { hits, upTo }
      }),
    // What is left of the range may be long. So here the planner decides whether the index of words is cheaper than a
    // scan in order.
    rest(range, limit) {
      const part = within(source.own, range)
      const order = orderBy(source.own, range.direction)
      return read(db, source.rows(sql`${source.holding(words.broad)} ${part}`, sql`${order} offset 0`), range, limit)
    },
  }
}

async function keyAt(
  db: Database,
  { rows, own, of }: Pick<WordSource, 'rows' | 'own' | 'of'>,
  range: OrderRange,
  at: number,
): Promise<OrderKey | undefined> {
  const inner = rows(within(own, range), sql`${orderBy(own, range.direction)} offset ${at - 1} limit 1`)
  const found = await sql<OrderKey>`select ${microsOf(of)} as at, h.id as ref from (${inner}) h`.execute(db)
  return found.rows[0]
}
