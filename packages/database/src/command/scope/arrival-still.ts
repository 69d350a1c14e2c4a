import { sql } from 'kysely'

/** Condition on an upload `u`: its witness did not withdraw it. */
export const isNotWithdrawn = sql`not exists (select from public_zone.document d where d.kind = 'withdrawal'
  and d.submission_id = u.submission_id and (d.number is null or d.number = u.number))`

/**
 * Condition on an arrival `a` and its upload `u`: its witness did not withdraw it, and no item of it is hidden or
 * restricted.
 */
export const arrivalStillIsShown = sql`(${isNotWithdrawn} and u.state <> 'withdrawn'
  and not exists (select from evidence.card c where c.item_id = a.item_id and c.hidden is not null)
  and not exists (select from evidence.item i join evidence.card c on c.item_id = i.id
    where i.upload_id = a.upload_id and i.incident_id = a.incident_id and c.restricted))`
