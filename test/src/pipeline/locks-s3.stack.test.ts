import { createHash } from 'node:crypto'
import type { Stores } from '@firsthand/object-store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findOrStartS3 } from '../services/ceph/test-s3.ts'
import { DAY_MS, type KeptItem, type LockWorld, openLockWorld } from './locks-s3.test-kit.ts'

// Started here and not in a hook, because a skipped suite must be known before the hooks run.
const { s3, release } = await findOrStartS3()
const why = 'unavailable' in s3 ? s3.unavailable : undefined
/** Stores keep times in whole seconds. */
const SECOND_MS = 1000

/**
 * Yields the days of two years, in steps of one day, some days, a missed week and a missed month. On some of these days
 * the store refuses.
 */
function* twoYears(): Generator<{ readonly day: number; readonly isRefusing: boolean }> {
  const strides = [1, 1, 1, 2, 1, 7, 1, 1, 3, 20, 1, 1, 5, 31]
  let day = 0
  for (let step = 0; day < 730; step += 1) {
    day += strides[step % strides.length] ?? 1
    yield { day, isRefusing: step % 20 === 11 }
  }
}

interface Day {
  readonly incident: string
  readonly items: readonly KeptItem[]
  readonly now: number
  readonly keepUntil: number
  readonly isRefusing: boolean
}

describe.skipIf(why !== undefined)(`locks that go on, on S3${why === undefined ? '' : ` (${why})`}`, () => {
  let kit: LockWorld
  beforeAll(async () => {
    if ('unavailable' in s3) throw new Error(s3.unavailable)
    kit = await openLockWorld(s3)
  })
  afterAll(async () => {
    await kit?.release()
    await release()
  })

  const untilsOf = async (item: KeptItem): Promise<readonly number[]> =>
    (await kit.locksOf(item)).map((lock) => lock?.until.getTime() ?? 0)

  const allUntils = async (items: readonly KeptItem[]): Promise<readonly number[]> =>
    (await Promise.all(items.map(untilsOf))).flat()
  /** Checks that no lock got shorter or exceeds the retention. Returns the earliest date. */
  const neverShorter = (before: readonly number[], after: readonly number[], keepUntil: number): number => {
    for (const [at, until] of after.entries()) {
      expect(until).toBeGreaterThanOrEqual(before[at] ?? 0)
      expect(until).toBeLessThanOrEqual(keepUntil + SECOND_MS)
    }
    return Math.min(...after)
  }
  /**
   * Runs one day's pass and compares the locks before and after it. Returns whether the store locked for a shorter time
   * than was requested.
   */
  const liveDay = async (of: Day): Promise<boolean> => {
    const { incident, items, now, keepUntil, isRefusing } = of
    const before = await allUntils(items)
    const end = await kit.pass(incident, now, isRefusing ? kit.refusing : kit.stores)
    expect(end).toBe(now >= keepUntil ? 'nothing-to-lock' : 'done')
    const nearest = neverShorter(before, await allUntils(items), keepUntil)
    const isBehind = nearest < Math.min(now + 30 * DAY_MS, keepUntil) - SECOND_MS
    expect(isBehind && !isRefusing).toBe(false)
    return isBehind
  }
  const keepFor = (incident: string, until: number) =>
    kit.world.query('update platform.incident set keep_until = $2 where id = $1', [incident, new Date(until)])

  test('over two years locks reach thirty days ahead, are never shortened, and never exceed the retention', {
    timeout: 600_000,
  }, async () => {
    const start = Date.now()
    const [first, then] = [start + 300 * DAY_MS, start + 700 * DAY_MS]
    const incident = await kit.world.addIncident({ keepUntil: new Date(first) })
    const items = [await kit.addItem(incident), await kit.addItem(incident)]
    let refusals = 0
    for (const { day, isRefusing } of twoYears()) {
      const now = start + day * DAY_MS
      // In the tenth month, shortly before the retention ends, somebody extends it.
      const keepUntil = day > 290 ? then : first
      await keepFor(incident.id, keepUntil)
      if (await liveDay({ incident: incident.id, items, now, keepUntil, isRefusing })) refusals += 1
    }
    for (const until of await allUntils(items)) expect(Math.abs(until - then)).toBeLessThanOrEqual(SECOND_MS)
    // There is one entry per pass, not per item. Each refusal of the store is recorded, and so is its end.
    expect(refusals).toBeGreaterThan(2)
    expect(await kit.entriesOf(incident.id, 'incident.locks-refused')).toHaveLength(refusals)
    expect(await kit.entriesOf(incident.id, 'incident.locks-restored')).toHaveLength(refusals)
    const entries = await kit.entriesOf(incident.id, 'incident.locks-extended')
    expect(entries.length).toBeGreaterThan(100)
    const ids = items.map(({ id }) => id).toSorted()
    const sha256 = createHash('sha256').update(ids.join('\n')).digest('hex')
    for (const { detail } of entries) expect(detail).toMatchObject({ items: 2, sha256 })
  })

  test('a refusal of the store is recorded once for each item, raises an alarm until the store locks again, and loses nothing', async () => {
    const incident = await kit.world.addIncident()
    const items = [await kit.addItem(incident), await kit.addItem(incident)]
    const [now, later] = [Date.now() + 5 * DAY_MS, Date.now() + 6 * DAY_MS]
    for (const at of [now, now + 600_000, later]) expect(await kit.pass(incident.id, at, kit.refusing)).toBe('done')
    const told = await kit.entriesOf(incident.id, 'item.lock-refused')
    expect(told.map(({ subject }) => subject).toSorted()).toEqual(items.map(({ id }) => id).toSorted())
    expect(told[0]?.detail).toMatchObject({ object: 'as-received', code: 'forbidden' })
    expect(await kit.entriesOf(incident.id, 'incident.locks-extended')).toEqual([])
    const standing = () =>
      kit.world.query<{ refused_at: Date | null; wait: string }>(
        `select refused_at, next_at > to_timestamp($2 / 1000.0) as wait from evidence.lock_pass where incident_id = $1`,
        [incident.id, later],
      )
    expect(await standing()).toEqual([{ refused_at: new Date(now), wait: true }])
    expect(await kit.pass(incident.id, later + 1000)).toBe('done')
    expect(await standing()).toMatchObject([{ refused_at: null }])
    for (const item of items)
      for (const until of await untilsOf(item)) expect(until).toBeGreaterThanOrEqual(later + 30 * DAY_MS)
  })

  test('a drill locks nothing, and the locks of a closed incident are extended', async () => {
    const drill = await kit.world.addIncident({ state: 'drill' })
    const drilled = await kit.addItem(drill)
    expect(await kit.pass(drill.id, Date.now())).toBe('nothing-to-lock')
    expect(await kit.locksOf(drilled)).toEqual([undefined, undefined])
    const closed = await kit.world.addIncident({ lockMode: 'COMPLIANCE', lockDays: 1 })
    const item = await kit.addItem(closed)
    await kit.world.query("update platform.incident set state = 'closed' where id = $1", [closed.id])
    const now = Date.now() + 3_600_000
    expect(await kit.pass(closed.id, now)).toBe('done')
    for (const lock of await kit.locksOf(item)) {
      expect(lock?.mode).toBe('compliance')
      expect(lock?.until.getTime()).toBeGreaterThanOrEqual(now + DAY_MS - SECOND_MS)
    }
  })

  test('if two incidents hold one file, the longer and the stronger lock wins', async () => {
    const long = await kit.world.addIncident({ keepUntil: new Date(Date.now() + 400 * DAY_MS) })
    const short = await kit.world.addIncident({
      lockMode: 'COMPLIANCE',
      keepUntil: new Date(Date.now() + 40 * DAY_MS),
    })
    const item = await kit.addItem(short)
    expect(await kit.world.run('move-item', short.id, item.id, { to: long.id })).toEqual({ kind: 'done' })
    const [moved] = await kit.itemsOf(long.id)
    if (!moved) throw new Error('nothing was moved')
    expect(moved.version).toBe(item.version)
    const now = Date.now() + 35 * DAY_MS
    for (const incident of [long.id, short.id, long.id]) expect(await kit.pass(incident, now)).toBe('done')
    const [asReceived, sidecar] = await kit.locksOf(moved)
    expect(asReceived?.mode).toBe('compliance')
    for (const lock of [asReceived, sidecar])
      expect(lock?.until.getTime()).toBeGreaterThanOrEqual(now + 30 * DAY_MS - SECOND_MS)
    expect(sidecar?.mode).toBe('governance')
    expect(await kit.entriesOf(short.id, 'item.lock-refused')).toEqual([])
    expect(await kit.entriesOf(long.id, 'item.lock-refused')).toEqual([])
  })

  test('a killed pass is resumed, one worker has it at a time, and no lock is requested twice', async () => {
    const incident = await kit.world.addIncident()
    const items = [await kit.addItem(incident), await kit.addItem(incident), await kit.addItem(incident)]
    const now = Date.now() + 10 * DAY_MS
    // The first pass died after it had recorded one item. For a second item it had asked the store but recorded
    // nothing.
    await kit.world.door.withLockPass(incident.id, async (session) => {
      const pass = await session.begin({ now, target: now + 30 * DAY_MS, everyMs: DAY_MS })
      const [first] = await session.due(pass, 1)
      if (!first) throw new Error('nothing is due')
      await session.keep(pass, [{ kind: 'extended', item: first.item, until: pass.target }], now)
      expect(await kit.pass(incident.id, now)).toBe('incident-busy')
    })
    expect(await kit.pass(incident.id, now + 60_000)).toBe('done')
    const entries = await kit.entriesOf(incident.id, 'incident.locks-extended')
    expect(entries.map(({ detail }) => detail['items'])).toEqual([3])
    let locked = 0
    for (const item of items)
      for (const until of await untilsOf(item)) if (until >= now + 30 * DAY_MS - SECOND_MS) locked += 1
    // Two objects for each of the two remaining items. The item recorded as done is not requested again.
    expect(locked).toBe(4)
  })

  /** The same stores. Requests are counted and answered as `how` says. */
  const watched = (
    of: Stores,
    how: (call: number) => 'as it is' | 'away',
  ): Stores & { readonly asked: () => number } => {
    let asked = 0
    const { vault } = of
    const extendLock: Stores['vault']['extendLock'] = async (...wanted) => {
      asked += 1
      return how(asked) === 'away'
        ? { ok: false, error: { code: 'unavailable', cause: 'http-503' } }
        : await vault.extendLock(...wanted)
    }
    const head: Stores['vault']['head'] = (...wanted) => vault.head(...wanted)
    return { ...of, vault: { ...vault, zone: 'vault', head, extendLock }, asked: () => asked }
  }

  test('many items are locked in batches; a store that refuses all is asked ten times, one that is away is waited for', {
    timeout: 300_000,
  }, async () => {
    const incident = await kit.world.addIncident()
    await kit.addMany(incident, 130)
    const now = Date.now() + 3 * DAY_MS
    const left = async (): Promise<number> => {
      const rows = await kit.world.query<{ n: number }>(
        `select count(*) as n from evidence.lock where incident_id = $1 and until < to_timestamp($2 / 1000.0)`,
        [incident.id, now + 30 * DAY_MS - SECOND_MS],
      )
      return rows[0]?.n ?? 0
    }
    const refusing = watched(kit.refusing, () => 'as it is')
    expect(await kit.pass(incident.id, now, refusing)).toBe('done')
    // Ten refusals end the pass, but each of four concurrent runs may have one more request in progress.
    expect(refusing.asked()).toBeLessThan(20)
    expect(await left()).toBe(130)
    // The store goes away in the middle: finished extensions stay recorded, and nothing counts as refused.
    const away = watched(kit.stores, (call) => (call > 100 ? 'away' : 'as it is'))
    expect(await kit.pass(incident.id, now + 60_000, away)).toBe('store-unavailable')
    const behind = await left()
    expect(behind).toBeGreaterThan(70)
    expect(behind).toBeLessThan(90)
    expect(await kit.entriesOf(incident.id, 'incident.locks-extended')).toEqual([])
    const whole = watched(kit.stores, () => 'as it is')
    const began = performance.now()
    expect(await kit.pass(incident.id, now + 120_000, whole)).toBe('done')
    if (process.env['FIGURES'] !== undefined)
      process.stdout.write(`${whole.asked()} locks lengthened in ${Math.round(performance.now() - began)} ms\n`)
    // Only the remaining items are requested, with both objects of each.
    expect(whole.asked()).toBe(2 * behind)
    expect(await left()).toBe(0)
    const [entry] = await kit.entriesOf(incident.id, 'incident.locks-extended')
    expect(entry?.detail).toMatchObject({ items: 130 })
  })
})
