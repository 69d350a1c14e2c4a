import { type RawBuilder, sql } from 'kysely'

/** Whether a sending is a demonstration's: made by code, sent as witnesses send (decision 094). */
export const isDemonstrated = (submission: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`exists (select from platform.demonstrated ds where ds.submission_id = ${submission})`

/** Such a sending goes along to no real incident: what was made is evidence of nothing. */
export const isKeptFrom = (
  submission: RawBuilder<unknown>,
  incident: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(${isDemonstrated(submission)}
  and exists (select from platform.incident di where di.id = ${incident} and not di.exercise))`
