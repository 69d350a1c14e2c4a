import { type RawBuilder, sql } from 'kysely'

/** Condition on a card `c`: it is in the lists, and if it is restricted, this officer is one of its two readers. */
export const mayRead = (officer: string): RawBuilder<unknown> => sql`c.hidden is null and (not c.restricted
  or ${officer} = any((select r.readers from evidence.restriction r where r.item_id = c.item_id order by r.seq desc limit 1)::text[]))`

/** The current log readings of items that may be read. */
export const readingsOf = (incident: string, officer: string): RawBuilder<unknown> => sql`array(
  select r.id from evidence.log_reading r join evidence.card c on c.item_id = r.item_id
  where r.incident_id = ${incident} and r.current and ${mayRead(officer)})`
