/** What was sent through "I am in danger": one cry rings once, however many files and words it is made of. */
import { type RawBuilder, sql } from 'kysely'
import { isShown } from './visible.ts'

/** Files of one sending come one after the other; what comes later than that is another cry. */
const CRY_MINUTES = 10

const called = (of: RawBuilder<unknown>, how: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  exists (select from evidence.alarm a where a.danger and a.submission_id = ${of}.submission_id
    and a.incident_id = ${of}.incident_id and ${how} and ${isShown})`

/**
 * Of words: a file of the sending rings for them, and its alarm shows them. Words never wait behind other words, nor behind
 * what an officer has taken: they may say where the person is now.
 */
export const isCalledByFile = (statement: RawBuilder<unknown>): RawBuilder<unknown> =>
  called(statement, sql`a.source = 'file' and a.taken_at is null`)

/**
 * Of a file: its sending rings, or rang a moment ago. Once it was taken its time is rounded up by less than a minute: rather
 * it rings once more.
 */
export const isCalledAlready = (file: RawBuilder<unknown>): RawBuilder<unknown> =>
  called(
    file,
    sql`(a.taken_at is null or a.raised_at - interval '1 minute' > clock_timestamp() - make_interval(mins => ${sql.lit(CRY_MINUTES)}))`,
  )
