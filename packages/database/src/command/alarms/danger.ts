/**
 * Alarms for what was sent through "I am in danger". A cry for help rings once, however many files and words it
 * consists of.
 */
import { type RawBuilder, sql } from 'kysely'
import { isShown } from './visible.ts'

/** Files of one submission arrive one after the other. A file that arrives later than this is another cry for help. */
const CRY_MINUTES = 10

const called = (of: RawBuilder<unknown>, how: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  exists (select from evidence.alarm a where a.danger and a.submission_id = ${of}.submission_id
    and a.incident_id = ${of}.incident_id and ${how} and ${isShown})`

/**
 * Whether a statement needs no alarm of its own, because a file of the same submission rings and its alarm shows the
 * words. Words never wait behind other words, nor behind an alarm that an officer has taken, because they may say where
 * the person is now.
 */
export const isCalledByFile = (statement: RawBuilder<unknown>): RawBuilder<unknown> =>
  called(statement, sql`a.source = 'file' and a.taken_at is null`)

/**
 * Whether a file needs no alarm of its own, because its submission rings now or rang a moment ago. The time of a taken
 * alarm is rounded up by less than a minute, so the minute is subtracted here: it is better to ring once too often.
 */
export const isCalledAlready = (file: RawBuilder<unknown>): RawBuilder<unknown> =>
  called(
    file,
    sql`(a.taken_at is null or a.raised_at - interval '1 minute' > clock_timestamp() - make_interval(mins => ${sql.lit(CRY_MINUTES)}))`,
  )
