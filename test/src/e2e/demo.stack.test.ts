// `firsthand demo` fills a drill, as operators type it. Its items are placed as they happened, although half of the
// clocks are wrong, and no phone is called.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { firsthand } from '../stack/cli.ts'
import { missingWords, named } from '../stack/missing.ts'
import { fieldOf, listOf } from '../stack/officer.ts'
import { itemsOf, ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'
import { untilSettled } from '../stack/until-settled.ts'

/** True start times by part of the file name: the balcony, the stall keeper, the fountain and the tram stop. */
const TRUTH: readonly (readonly [phone: string, seconds: number])[] = [
  ['iPhone 15', -8],
  ['SM-A536B', -3],
  ['2201117TY', 12],
  ['iPhone 12', 10],
]
/** The tolerance, ms. The sound of the square reaches one phone later than another, and no clock is known better. */
const NEAR_MS = 2500

const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])

describe.skipIf(why !== undefined)(named('a drill filled by the demo', why), () => {
  let stack: Stack
  let pool: Pool
  let told: unknown

  beforeAll(async () => {
    stack = await borrowStack({ title: 'A market square' })
    pool = ownerPool(stack)
    told = await firsthand(stack, 'demo', '--incident', stack.slug)
    const files = listOf(told, 'sent').reduce<number>((sum, one) => sum + Number(fieldOf(one, 'files')), 0)
    // The officers' film and log are two further items. Nine items have sound: films, one of them cut off and one
    // forwarded, and a voice note.
    await untilSettled(pool, { incident: stack.incident, items: files + 2, heard: 9 })
  }, 1_200_000)
  afterAll(async () => {
    await pool?.end()
    await stack?.stop()
  })

  test('every witness has a receipt, and the police have their own submission', () => {
    const sent = listOf(told, 'sent')
    expect(sent.length).toBeGreaterThanOrEqual(15)
    expect(new Set(sent.map((one) => fieldOf(one, 'code'))).size).toBe(sent.length)
    expect(fieldOf(told, 'police')).toMatchObject({ rows: 12 })
  })

  test('films are placed at their true times, though one clock is an hour ahead and another three minutes', async () => {
    const bangAt = Date.parse(String(fieldOf(told, 'bangAt')))
    const { rows } = await pool.query<{ estimate: string; model: string; duration: string }>(
      `select p.estimate, c.duration_ms as duration, d.about as model
       from evidence.item i join evidence.card c on c.item_id = i.id
       join evidence.current_placement p on p.item_id = i.id
       join lateral (select string_agg(e.facts::text || e.identifying::text, ' ') as about from evidence.extraction e where e.item_id = i.id) d on true
       where i.incident_id = $1 and c.kind = 'video'`,
      [stack.incident],
    )
    for (const [phone, seconds] of TRUTH) {
      const film = rows.find(({ model }) => model.includes(phone))
      expect(Math.abs(Number(film?.estimate) - bangAt - seconds * 1000), phone).toBeLessThan(NEAR_MS)
    }
  })

  test('films are linked by their sound, and a file sent twice is recognised', async () => {
    const links = await pool.query(`select 1 from evidence.link where incident_id = $1 and kind = 'sound'`, [
      stack.incident,
    ])
    expect(links.rowCount).toBeGreaterThanOrEqual(4)
    const items = await itemsOf(pool, stack.incident)
    const digests = items.map(({ sha256 }) => sha256)
    expect(digests.length - new Set(digests).size).toBe(1)
  })

  test('a witness in danger raises an alarm on the screens, and no phone is called', async () => {
    const alarms = await pool.query(`select 1 from evidence.alarm where incident_id = $1 and class = 'grave'`, [
      stack.incident,
    ])
    expect(alarms.rowCount).toBeGreaterThanOrEqual(1)
    const calls = await pool.query('select 1 from evidence.alarm_call where incident_id = $1', [stack.incident])
    expect(calls.rowCount).toBe(0)
  })
})
