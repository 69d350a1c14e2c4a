import { type RawBuilder, sql } from 'kysely'
import { isDemonstrated } from '../../incidents/demonstrated.ts'
import { takesAlarms } from '../../incidents/watch.ts'
import { mayReadItem, mayReadWords } from '../scope/readable-words.ts'

/**
 * Condition on `a`, a row of evidence.alarm: its subject is still shown. An alarm about an item that left the lists no
 * longer rings, nor does an ordinary one about what a witness withdrew. A grave alarm outlives a withdrawal: whoever
 * holds the code could silence a cry for help by it (decision 111). An alarm about a part still rings after the whole
 * file replaced that part.
 */
export const isShown: RawBuilder<unknown> = sql`
  (a.class = 'grave' or not exists (select from public_zone.document w where w.submission_id = a.submission_id
    and w.kind = 'withdrawal' and w.number is null))
  and (a.source <> 'file' or not exists (select from evidence.item fi join evidence.card fc on fc.item_id = fi.id
    where fi.upload_id = a.subject and fi.incident_id = a.incident_id and fc.hidden in ('moved', 'check')))
  and (a.source <> 'statement' or exists (select from evidence.statement st where st.id = a.source_id and st.incident_id = a.incident_id))
  and (a.item_id is null or exists (select from evidence.card c where c.item_id = a.item_id
    and (c.hidden is null or (c.hidden = 'withdrawn' and a.class = 'grave' and c.superseded_by is null))))`

/**
 * For `a`: since when its sender asks us not to use what it is about; null if nobody asked. `number` is that of the
 * file; words have none, and are withdrawn only with everything.
 */
export const withdrawnSince: RawBuilder<unknown> = sql`
  (select coalesce((select min(w.created_at) from public_zone.document w where w.submission_id = a.submission_id
      and w.kind = 'withdrawal' and (w.number is null or w.number = f.number)), f.closed_at)
    from (values (coalesce((select i.number from evidence.item i where i.id = a.item_id), (select u.number from public_zone.upload u
        where a.source = 'file' and u.id = a.subject)),
      (select u.received_at from public_zone.upload u where u.state = 'withdrawn' and u.id = coalesce(
        (select i.upload_id from evidence.item i where i.id = a.item_id), case a.source when 'file' then a.subject end)))) f(number, closed_at))`

/** Condition on `a`: this officer answers its incident's alarms. */
export const answers = (officer: string): RawBuilder<boolean> => takesAlarms(sql`a.incident_id`, sql`${officer}`)

/**
 * Condition on `a`: nobody chose its incident, since the sender pressed "I am not sure" and no officer has moved it
 * since (decision 101).
 */
export const isUnsure: RawBuilder<unknown> = sql`
  (not exists (select from evidence.sending_move m where m.submission_id = a.submission_id)
    and not exists (select from public_zone.submission p where p.id = a.submission_id and p.incident_id <> a.incident_id)
    and (exists (select from evidence.statement u where u.submission_id = a.submission_id and u.incident_id = a.incident_id and u.unsure)
      or exists (select from evidence.item u join evidence.declaration d on d.item_id = u.id and d.unsure
        where u.submission_id = a.submission_id and u.incident_id = a.incident_id and u.moved_from is null)))`

/**
 * Condition on `a`: its words came through "Looking for someone". They are read in a list of their own (decision 102).
 * No alarm of a file has such words.
 */
export const isSought: RawBuilder<unknown> = sql`
  (a.source = 'statement' and exists (select from evidence.statement st where st.id = a.source_id and st.sought))`

/**
 * Condition on `a`: a demonstration sent it to a drill, so it rings on screens only and calls no phone. In a real
 * incident every alarm calls.
 */
export const isOfDrillDemonstration: RawBuilder<unknown> = sql`
  (${isDemonstrated(sql`a.submission_id`)} and exists (select from platform.incident mi where mi.id = a.incident_id and mi.exercise))`

/**
 * Condition on `a`: its item, or anything sent with its message, is restricted to two officers. Whoever answers the
 * duty phone is not known, so the call says only that there is an alarm.
 */
export const isRestricted: RawBuilder<unknown> = sql`
  exists (select from evidence.item ri join evidence.card rc on rc.item_id = ri.id and rc.restricted
    where ri.id = a.item_id or (a.item_id is null and ri.submission_id = a.submission_id))`

/**
 * Condition on `a`: this officer may read its words, which are those of an item, or of a message and everything sent
 * with it.
 */
export const mayRead = (officer: string): RawBuilder<unknown> => sql`
  case when a.item_id is null then ${mayReadWords(sql`a.submission_id`, officer)}
    else ${mayReadItem(sql`a.item_id`, officer)} end`
