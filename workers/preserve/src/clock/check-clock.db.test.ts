import { openStores, parseStoreConfig } from '@firsthand/object-store'
import { systemClock } from '@firsthand/runtime'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type TestWorld } from '../upload.test-kit.ts'
import { type ClockDeps, checkClock } from './check-clock.ts'
import { openDatedServer, openTimeServer } from './lying-sources.test-kit.ts'

/** The database's clock is this machine's clock, so the check must find exactly the offset of the time source. */
let world: TestWorld
let live: AbortController
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.release())
beforeEach(async () => {
  live = new AbortController()
  await passHours(3)
})

/** Backdates all existing checks by some hours. */
const passHours = (hours: number) =>
  world.query(`set session_replication_role = replica; update platform.clock_check
    set at = at - interval '${hours} hours'; set session_replication_role = default`)
const NO_CLOCK = { serverClock: async () => undefined }
const deps = (more: Partial<ClockDeps> = {}): ClockDeps => ({
  ...{ door: world.door, store: NO_CLOCK, source: undefined, log: world.log, now: systemClock },
  ...more,
})
const check = (more: Partial<ClockDeps> = {}) => checkClock(deps(more), live.signal)
interface Row {
  readonly source: string
  readonly missed: boolean
  readonly offset_ms: number
  readonly uncertainty_ms: number
  readonly is_off: boolean
}
const last = async () =>
  (await world.query<Row>('select * from platform.clock_check order by seq desc limit 1'))[0] ?? expect.unreachable()
const entries = () =>
  world.query<{ actor: string; detail: string }>(
    `select actor, detail from custody.entry where incident_id = 'platform' and action = 'clock.checked' order by seq`,
  )

async function openS3(url: URL) {
  const config = parseStoreConfig({
    ...{ S3_ENDPOINT: url.href, S3_REGION: 'eu', S3_ACCESS_KEY_ID: 'key', S3_SECRET_ACCESS_KEY: 'secret-secret' },
    ...{ S3_BUCKET_DROP: 'drop', S3_BUCKET_VAULT: 'vault', S3_BUCKET_KEYS: 'keys', S3_FORCE_PATH_STYLE: 'true' },
  })
  if (!config.ok) throw new Error(config.error.names.join(' '))
  return (await openStores(config.value)).vault
}

describe('the hourly comparison of the clock', () => {
  test('finds that our clock is 3 s behind a time server that is 3 s ahead, and records it in the platform’s chain', async () => {
    const server = await openTimeServer({ aheadMs: 3000, isForged: true })
    expect(await check({ source: server.url })).toBe(true)
    server.close()
    const row = await last()
    expect(row).toMatchObject({ source: 'ntp', missed: false, is_off: true })
    expect(Math.abs(row.offset_ms + 3000)).toBeLessThanOrEqual(row.uncertainty_ms)
    const entry = (await entries()).at(-1)
    expect(entry?.actor).toBe('worker:preserve')
    expect(JSON.parse(entry?.detail ?? '')).toEqual({
      ...{ source: 'ntp', missed: false, offsetMs: row.offset_ms, uncertaintyMs: row.uncertainty_ms },
    })
    // Neither custody nor a log names the server.
    expect(`${entry?.detail}${world.lines.join('')}`).not.toContain('127.0.0.1')
    expect(server.questions.every((question) => question.subarray(1, 40).every((byte) => byte === 0))).toBe(true)
  })

  test('raises no alarm about a server that tells the truth', async () => {
    const server = await openTimeServer({ aheadMs: 0 })
    await check({ source: server.url })
    server.close()
    expect(await last()).toMatchObject({ source: 'ntp', is_off: false })
  })

  test('is made once an hour, however many preserves there are, and at once after the clock was set back', async () => {
    const before = (await entries()).length
    const ends = await Promise.all([check(), check(), check()])
    expect(ends.filter(Boolean)).toHaveLength(1)
    expect(await check()).toBe(false)
    expect(await entries()).toHaveLength(before + 1)
    await passHours(1)
    expect(await check()).toBe(true)
    await passHours(-2)
    expect(await check()).toBe(true)
    await passHours(2)
  })

  test('uses the store’s Date if the time source is missing or silent, to half a second plus half the round trip', async () => {
    const dated = await openDatedServer(-5000)
    const store = await openS3(dated.url)
    await check({ store })
    const row = await last()
    expect(row).toMatchObject({ source: 'store', missed: false, is_off: true })
    expect(row.uncertainty_ms).toBeGreaterThanOrEqual(501)
    expect(Math.abs(row.offset_ms - 5000)).toBeLessThanOrEqual(row.uncertainty_ms)
    await passHours(2)
    const silent = await openTimeServer({ aheadMs: 0, stratum: 0 })
    await check({ store, source: silent.url })
    silent.close()
    expect(await last()).toMatchObject({ source: 'store', missed: true })
    await dated.close()
  })

  test('reads the Date of a time source over HTTPS', async () => {
    const dated = await openDatedServer(60_000)
    await check({ source: dated.url })
    await dated.close()
    const row = await last()
    expect(row.is_off).toBe(true)
    expect(Math.abs(row.offset_ms + 60_000)).toBeLessThanOrEqual(row.uncertainty_ms)
  })

  test('records "no reference" if there is none', async () => {
    await check()
    expect(await last()).toMatchObject({ source: 'no-reference', offset_ms: null, is_off: false })
    expect(JSON.parse((await entries()).at(-1)?.detail ?? '')).toMatchObject({ source: 'no-reference', offsetMs: null })
  })
})
