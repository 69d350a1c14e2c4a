import { sql } from 'kysely'
import type { Database } from '../pool.ts'

/** The newest check of the clock that writes all times. */
export interface LastClockCheck {
  readonly source: 'ntp' | 'https' | 'store' | 'no-reference'
  /** A time source is configured but gave no answer. */
  readonly missed: boolean
  /** Positive: the clock is ahead. Null where there is no reference. */
  readonly offsetMs: number | null
  readonly uncertaintyMs: number | null
  /** Whether the clock is more than a second off, beyond the uncertainty. */
  readonly isOff: boolean
  readonly ageMs: number
}

export async function readLastClockCheck(db: Database): Promise<LastClockCheck | undefined> {
  const { rows } = await sql<LastClockCheck>`
    select source, missed, offset_ms as "offsetMs", uncertainty_ms as "uncertaintyMs", is_off as "isOff",
      abs(floor(extract(epoch from clock_timestamp() - at) * 1000))::bigint as "ageMs"
    from platform.clock_check order by seq desc limit 1`.execute(db)
  return rows[0]
}
