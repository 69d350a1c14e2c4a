import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDatabase } from '../pool.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { readItemSource } from '../work/item-source.ts'
import { type ClockCheck, keepClockCheck } from './clock-check.ts'

let database: TestDatabase
let incident: string
let made = 0
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.release())
beforeEach(async () => {
  made += 1
  incident = `in_${'a'.repeat(25)}${'abcdefghijklmnop'[made]}`
  await turnClock(30)
  await query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, replace($1, '_', '-'), 'event', 'active', false, 'Flood', 'ke_' || $1, 'age1', '\\x00', '\\x00')`,
    [incident],
  )
})

const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.owner.query<T>(text, values)).rows
/** Pretends that everything compared so far was this many hours earlier. */
const turnClock = (hours: number) =>
  query(`set session_replication_role = replica; update platform.clock_check
    set at = at - interval '${hours} hours'; set session_replication_role = default`)
const keep = (check: Partial<ClockCheck>) =>
  keepClockCheck(createDatabase(database.poolOf('preserve')), {
    ...{ source: 'ntp', missed: false, offsetMs: 2, uncertaintyMs: 10, ...check },
  })

/**
 * Adds an item that was received this many minutes ago. `inspected`: it already has the claim `door.received`, the
 * latest time it can have by its receipt.
 */
async function addItem(name: string, minutes: number, inspected = true): Promise<string> {
  const id = `it_${name.repeat(26).slice(0, 25)}${'abcdefghijklmnop'[made]}`
  await query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
       vault_key, sealed_length, recipient)
     values ($1, $2, 'up_' || $1, 'su_a', 1, false, 'witness', 1, '\\x00', clock_timestamp() - $3::interval, 'k', 1, 'age1')`,
    [id, incident, `${minutes} minutes`],
  )
  await query('insert into evidence.card (item_id, incident_id) values ($1, $2)', [id, incident])
  if (inspected)
    await query(
      `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source,
         error, clock, trust)
       values ('cl_' || $1, $2, $1, 'time', 'door.received', 'x', 'upper', 1, 60000, '+00:00', 'utc-by-format',
         '{"kind":"bound","sdMs":0,"highMs":0}', 'server', 100)`,
      [id, incident],
    )
  return id
}
const boundsOf = async (item: string) =>
  (
    await query<{ high: number }>(
      `select (error ->> 'highMs')::integer as high from evidence.claim where item_id = $1 and source = 'door.received' order by seq`,
      [item],
    )
  ).map(({ high }) => high)
const doubtOf = async (item: string) =>
  (await readItemSource(createDatabase(database.poolOf('inspect')), item))?.clockDoubtMs

describe('what was received between two checks of the clock', () => {
  test('is marked when the later check finds the clock off: inspected items get a bound, and so do later ones', async () => {
    await keep({})
    await turnClock(2)
    const [before, within] = [await addItem('b', 200), await addItem('w', 30)]
    const waiting = await addItem('i', 20, false)
    await keep({ offsetMs: -3000, uncertaintyMs: 40 })
    expect(await boundsOf(within)).toEqual([0, 3040])
    expect(await boundsOf(before)).toEqual([0])
    expect([await doubtOf(waiting), await doubtOf(before)]).toEqual([3040, 0])
    const touched = await query<{ item_id: string }>('select item_id from evidence.touched where incident_id = $1', [
      incident,
    ])
    expect(touched.map(({ item_id }) => item_id)).toContain(within)
  })

  test('is marked when the earlier check found the clock off, and only once, however often it is checked', async () => {
    await keep({ offsetMs: 5000, uncertaintyMs: 500 })
    await turnClock(1.5)
    const item = await addItem('w', 30)
    await keep({})
    expect(await boundsOf(item)).toEqual([0, 5500])
    await turnClock(1.5)
    await keep({})
    expect(await boundsOf(item)).toEqual([0, 5500])
    expect(await doubtOf(await addItem('n', 30))).toBe(0)
  })

  test('is not marked for a second or less, for an unknown offset, or by a check of another day', async () => {
    await keep({ offsetMs: 1400, uncertaintyMs: 500 })
    await turnClock(2)
    const item = await addItem('w', 30)
    await keep({ source: 'no-reference', offsetMs: null, uncertaintyMs: null })
    expect(await boundsOf(item)).toEqual([0])
    await turnClock(2)
    await keep({ offsetMs: 9000, uncertaintyMs: 1 })
    await turnClock(30)
    expect(await doubtOf(await addItem('n', 30))).toBe(0)
  })
})
