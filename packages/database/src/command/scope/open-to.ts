import { type RawBuilder, sql } from 'kysely'

/**
 * Condition on a row with `item_id` and `restricted`: the officer may know what a restricted item reveals about itself.
 * Without an officer it is false for restricted items.
 */
export function isOpenTo(officer: string | undefined, row = 'k'): RawBuilder<unknown> {
  const restricted = sql.ref(`${row}.restricted`)
  if (officer === undefined) return sql`not ${restricted}`
  return sql`(not ${restricted} or ${officer} = any(coalesce((select r.readers from evidence.restriction r
    where r.item_id = ${sql.ref(`${row}.item_id`)} order by r.seq desc limit 1), '{}'::text[])))`
}
