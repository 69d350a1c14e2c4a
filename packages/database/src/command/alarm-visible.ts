import { type RawBuilder, sql } from 'kysely'
import { mayReadItem, mayReadWords } from './readable-words.ts'

/**
 * Condition on `a`, a row of evidence.alarm: what it speaks of is still shown. A witness who asked us not to use what was
 * sent rings no more, and an item that left the lists neither.
 */
export const isShown: RawBuilder<unknown> = sql`
  not exists (select from public_zone.document w where w.submission_id = a.submission_id
    and w.kind = 'withdrawal' and w.number is null)
  and (a.item_id is null or exists (select from evidence.card c where c.item_id = a.item_id and c.hidden is null))`

/** Whether this officer may read the words that it stands on: of an item, or of a message and all that was sent with it. */
export const mayRead = (officer: string): RawBuilder<unknown> => sql`
  case when a.item_id is null then ${mayReadWords(sql`a.submission_id`, officer)}
    else ${mayReadItem(sql`a.item_id`, officer)} end`
