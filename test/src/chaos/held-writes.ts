// Makes a worker wait while it writes its result, so that a kill always hits it at this point.
import type { Pool } from '../stack/owner-rows.ts'

/** The table into which each worker writes its result. */
const TABLES = {
  preserve: 'evidence.item',
  inspect: 'evidence.claim',
  normalise: 'evidence.rendition',
  reconstruct: 'evidence.revision',
} as const

export type Writer = keyof typeof TABLES
export const WRITERS = Object.keys(TABLES) as readonly Writer[]

const roleOf = (worker: Writer): string => `firsthand_${worker}`
const lockOf = (worker: Writer): number => 7_000 + WRITERS.indexOf(worker)

/** Makes the worker wait before each row of its table. Returns a function that lets the worker continue. */
export async function holdWrites(pool: Pool, worker: Writer): Promise<() => Promise<void>> {
  const table = TABLES[worker]
  const held = await pool.connect()
  await held.query('select pg_advisory_lock($1)', [lockOf(worker)])
  await pool.query(`create function evidence.hold_${worker}() returns trigger language plpgsql as $$ begin
      if session_user = '${roleOf(worker)}' then perform pg_advisory_xact_lock_shared(${lockOf(worker)}); end if;
      return new; end $$;
    create trigger hold_${worker} before insert on ${table} for each row execute function evidence.hold_${worker}()`)
  return async () => {
    await held.query('select pg_advisory_unlock($1)', [lockOf(worker)])
    held.release()
    await pool.query(`drop trigger hold_${worker} on ${table}; drop function evidence.hold_${worker}()`)
  }
}

/** Whether the worker now waits in the middle of a row. */
export async function isHeld(pool: Pool, worker: Writer): Promise<true | undefined> {
  const { rows } = await pool.query(
    `select 1 from pg_stat_activity where usename = $1 and wait_event_type = 'Lock' and wait_event = 'advisory'`,
    [roleOf(worker)],
  )
  return rows.length > 0 ? true : undefined
}
