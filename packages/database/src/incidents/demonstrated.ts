import { type RawBuilder, sql } from 'kysely'

/** Whether a sending belongs to a demonstration: made by code, but sent as witnesses send (decision 094). */
export const isDemonstrated = (submission: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from platform.demonstrated ds where ds.submission_id = ${submission})`

/**
 * Condition: the submission belongs to a demonstration, and the incident is real. Such a submission is never moved to
 * such an incident, because generated material is evidence of nothing.
 */
export const isBarredFrom = (
  submission: RawBuilder<unknown>,
  incident: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(${isDemonstrated(submission)}
  and exists (select from platform.incident di where di.id = ${incident} and not di.exercise))`
