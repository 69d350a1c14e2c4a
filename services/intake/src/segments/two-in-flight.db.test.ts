import { randomBytes } from 'node:crypto'
import { parseSegmentKey } from '@firsthand/object-store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  eventually,
  type Ground,
  makeSubmission,
  makeUpload,
  openUpload,
  patch,
  prepareGround,
  serve,
  uploadsOf,
} from '../intake.test-kit.ts'

let ground: Ground
beforeAll(async () => {
  ground = await prepareGround()
})
afterAll(() => ground.release())

type Put = Ground['stores']['drop']['put']
const SEGMENT = 8 * 1024 * 1024

interface Row {
  readonly start: number
  readonly object_key: string
  readonly random: string
}

/**
 * Sends a file of six segments through a door whose store uses `put`. Returns the file's rows. Records every key that
 * was put.
 */
async function sendSix(put: Put): Promise<readonly Row[]> {
  const server = await serve(await ground.deps({ put }))
  try {
    const incident = await ground.openIncident()
    const file = randomBytes(6 * SEGMENT - 1000)
    const { submission } = await makeSubmission(server.url, incident.slug)
    const url = await makeUpload(server.url, submission, { 'Upload-Length': String(file.length) })
    expect((await patch(url, 0, file)).status).toBe(204)
    const [upload] = await uploadsOf(ground, incident.id)
    expect((await openUpload(ground, upload?.id ?? '', incident.identity)).equals(file)).toBe(true)
    const { rows } = await ground.db.owner.query<Row>(
      'select start, object_key, random from public_zone.segment where upload_id = $1 order by start',
      [upload?.id],
    )
    return rows
  } finally {
    await server.close()
  }
}

/** The keys must give the order without Postgres: each names its predecessor. */
function expectChain(rows: readonly Row[]): void {
  expect(rows.map(({ start }) => start)).toEqual([0, 1, 2, 3, 4, 5].map((n) => n * SEGMENT))
  for (const [n, row] of rows.entries()) {
    const parts = parseSegmentKey(row.object_key)
    expect(parts).toMatchObject({ offset: row.start, random: row.random })
    expect(parts?.previous).toBe(n === 0 ? undefined : rows[n - 1]?.random)
  }
}

test('two segments of one upload are in flight at once, and the chain of keys is whole', async () => {
  const seen = { now: 0, most: 0 }
  const rows = await sendSix(async (key, ...given) => {
    seen.now += 1
    seen.most = Math.max(seen.most, seen.now)
    // Slower than the sender on any disk: the first PUT ends only when the second has started.
    if (parseSegmentKey(key)?.offset === 0) await eventually('two are under way', () => seen.now >= 2)
    const stored = await ground.stores.drop.put(key, ...given)
    seen.now -= 1
    return stored
  })
  // At most three: two in flight, and the last segment, which is sent at the end of the request without waiting.
  expect(seen.most).toBeLessThanOrEqual(3)
  expectChain(rows)
})

test('if a segment is put again, so is the next one, once: the chain names the committed objects', async () => {
  const puts: string[] = []
  const failed = new Set<number>()
  const rows = await sendSix(async (key, ...given) => {
    const offset = parseSegmentKey(key)?.offset
    if (offset === undefined) return ground.stores.drop.put(key, ...given)
    puts.push(key)
    // The first attempts of the second and the fourth segment were stored, but their answers were lost.
    const stored = await ground.stores.drop.put(key, ...given)
    if ((offset !== SEGMENT && offset !== 3 * SEGMENT) || failed.has(offset)) return stored
    failed.add(offset)
    return { ok: false, error: { code: 'unknown-outcome', cause: 'timeout' } }
  })
  expectChain(rows)
  expect(new Set(puts).size).toBe(puts.length)
  expect(puts.length).toBeLessThanOrEqual(6 + 2 + 2)
})
