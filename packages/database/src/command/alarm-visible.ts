import { type RawBuilder, sql } from 'kysely'

/**
 * Condition on `a`, a row of evidence.alarm: what it speaks of is still shown. A witness who asked us not to use what was
 * sent rings no more, and an item that left the lists neither.
 */
export const isShown: RawBuilder<unknown> = sql`
  not exists (select from public_zone.document w where w.submission_id = a.submission_id
    and w.kind = 'withdrawal' and w.number is null)
  and (a.item_id is null or exists (select from evidence.card c where c.item_id = a.item_id and c.hidden is null))`

/** Whether this officer may read the words that it stands on; of a restricted item its two readers alone. */
export const mayRead = (officer: string): RawBuilder<unknown> => sql`
  (a.item_id is null or not exists (select from evidence.card c where c.item_id = a.item_id and c.restricted)
    or ${officer} = any((select r.readers from evidence.restriction r where r.item_id = a.item_id
      order by r.seq desc limit 1)::text[]))`
