import { createPool } from '@firsthand/database/command'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { afterQuestion } from '../../../../packages/database/src/after-question.test-kit.ts'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { createCommand } from '../create-command.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const REASON = 'the clock of the traffic camera is in the picture'

interface Told {
  readonly entries: readonly { readonly action: string }[]
  readonly waiting: number
  readonly nudges: readonly { readonly ended: { readonly outcome: string } | null }[]
  readonly pins: readonly Record<string, unknown>[]
}
interface Anchors {
  readonly anchors: readonly Record<string, unknown>[]
}

describe("officers' anchors", () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let other: string
  let elsewhere: string
  let commander: Ask
  let viewer: Ask
  let stranger: Ask
  let colleague: Ask

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const second = await kit.addIncident()
    ;[item, other] = [await placed(AT - 7000), await placed(AT - 6000)]
    elsewhere = await kit.addItem(second)
    commander = await kit.signIn(await kit.addOfficer('carla', { [incident]: 'commander' }))
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('sam', { [second]: 'commander' }))
    colleague = await kit.signIn(await kit.addOfficer('dora', { [incident]: 'analyst' }))
  })
  const placed = (at: number) =>
    kit.addItem(incident, { placement: { earliest: at - 400, estimate: at, latest: at + 400, status: 'placed' } })
  afterAll(() => kit.release())

  const post = async (ask: Ask, path: string, body: object) => {
    const answer = await ask(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, string> }
  }
  const pin = (ask: Ask, body: object) => post(ask, `/items/${item}/anchors`, body)
  const pinOf = (id: string, body: object) => post(commander, `/items/${id}/anchors`, body)
  const anchors = async (ask: Ask) =>
    ((await (await ask(`/api/incidents/${incident}/anchors`)).json()) as Anchors).anchors
  const owed = async () => {
    const { rows } = await kit.database.owner.query(
      `select task, dedupe from work.outbox where incident_id = $1 and state = 'pending'`,
      [incident],
    )
    return rows
  }

  test('an instant is a claim of the officer’s clock, with its reason, its entry and the solve that it owes', async () => {
    const made = await pin(commander, { time: { at: AT }, intoMs: 7000, source: 'cctv', reason: REASON })
    expect(made.status).toBe(201)
    const { rows } = await kit.database.owner.query('select * from evidence.claim where item_id = $1', [item])
    expect(rows).toMatchObject([
      {
        ...{ about: 'time', source: 'officer.anchor', clock: 'officer', ref: 'start', trust: 100, zone: 'Z' },
        ...{ at_ms: AT - 7000, raw: '2026-06-01T09:00:00.000Z', error: { kind: 'normal', sdMs: 500 } },
      },
    ])
    expect(await owed()).toEqual([{ task: 'reconstruct-incident', dedupe: `reconstruct:${incident}` }])
    expect(await anchors(commander)).toMatchObject([
      {
        about: 'time',
        item,
        source: 'cctv',
        officer: 'carla',
        reason: REASON,
        recalled: null,
        anchor: made.body['anchor'],
      },
    ])
  })

  test('a viewer sees what was pinned and by whom, not the reason; another incident’s officer sees nothing', async () => {
    expect(await anchors(viewer)).toMatchObject([{ officer: 'carla', source: 'cctv', reason: null }])
    expect((await stranger(`/api/incidents/${incident}/anchors`)).status).toBe(404)
    const body = { time: { at: AT }, source: 'cctv', reason: REASON }
    expect((await pin(stranger, body)).status).toBe(404)
    expect((await pin(viewer, body)).status).toBe(403)
  })

  test('an interval keeps both its ends', async () => {
    expect(
      (await pin(commander, { time: { from: AT, to: AT + 90_001 }, source: 'call-log', reason: REASON })).status,
    ).toBe(201)
    const [newer, older] = await anchors(commander)
    expect(newer).toMatchObject({ time: { fromMs: AT, toMs: AT + 90_001 }, source: 'call-log', recalled: null })
    // An item has one time: the pin before it counts no longer, and says which one took its place.
    expect(older?.['recalled']).toMatchObject({ officer: 'carla', replacedBy: newer?.['anchor'] })
  })

  test('a place is a pin with a radius', async () => {
    const place = { lat: 60.17, lon: 24.94, radiusM: 40 }
    expect((await pin(commander, { place, source: 'own-observation', reason: REASON })).status).toBe(201)
    expect((await anchors(commander))[0]).toMatchObject({ about: 'place', place, claim: expect.stringMatching(/^cl_/) })
  })

  test('what is no time, no place, no source or no reason is refused', async () => {
    const good = { time: { at: AT }, source: 'cctv', reason: REASON }
    for (const bad of [
      { ...good, time: { at: 'noon' } },
      { ...good, time: { from: AT, to: AT - 1 } },
      { ...good, source: 'rumour' },
      { ...good, place: { lat: 1, lon: 1, radiusM: 1 } },
      { place: { lat: 91, lon: 0, radiusM: 10 }, source: 'cctv', reason: REASON },
      { place: { lat: 9, lon: 0, radiusM: 0 }, source: 'cctv', reason: REASON },
    ])
      expect.soft(await pin(commander, bad)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    const ahead = await pin(commander, { ...good, time: { at: Date.now() + 86_400_000 } })
    expect(ahead).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^This file arrived by .* cannot have begun/) },
    })
    expect((await pin(commander, { ...good, reason: ' ' })).body['code']).toBe('reason-needed')
  })

  test('a nudge is a link in the order of the ids, told from both ends', async () => {
    const { rows: known } = await kit.database.owner.query<{ seq: number }>(
      'select seq::integer from evidence.item where id = $1',
      [other],
    )
    const body = { other: known[0]?.seq, offsetMs: 1234.5, withinMs: 100, reason: 'the same bang, heard in both' }
    const made = await post(commander, `/items/${item}/links`, body)
    expect(made.status).toBe(201)
    const { rows } = await kit.database.owner.query('select * from evidence.link where id = $1', [made.body['link']])
    const sign = item < other ? 1 : -1
    expect(rows).toMatchObject([{ kind: 'officer', offset_ms: sign * 1234.5, strength: 1 }])
    const pageOf = async (id: string) =>
      (await (await commander(`/api/incidents/${incident}/items/${id}`)).json()) as {
        time: { links: { other: string; offsetMs: number }[]; anchors: unknown[] }
      }
    expect((await pageOf(item)).time.links).toMatchObject([{ other, offsetMs: 1234.5, verdict: null }])
    expect((await pageOf(other)).time.links).toMatchObject([{ other: item, offsetMs: -1234.5 }])
    expect((await pageOf(other)).time.anchors).toHaveLength(1)
    expect((await post(commander, `/items/${item}/links`, { ...body, other: item })).status).toBe(400)
    expect((await post(commander, `/items/${item}/links`, { ...body, other: elsewhere })).status).toBe(404)
    expect((await post(commander, `/items/${item}/links`, { ...body, other: 999_999 })).status).toBe(404)
  })

  test('what was recalled stays in the record, and is recalled once', async () => {
    const [newest] = await anchors(commander)
    const path = `/anchors/${String(newest?.['anchor'])}/recall`
    expect((await post(viewer, path, { reason: REASON })).status).toBe(403)
    expect((await post(commander, path, {})).body['code']).toBe('reason-needed')
    expect((await post(commander, path, { reason: 'it was another bang' })).status).toBe(201)
    expect((await post(commander, path, { reason: 'again' })).body['code']).toBe('illegal-state')
    expect((await post(commander, `/anchors/${newId('anchor')}/recall`, { reason: REASON })).status).toBe(404)
    expect((await anchors(commander))[0]).toMatchObject({
      recalled: { officer: 'carla', reason: 'it was another bang' },
    })
  })

  test('a link with an item that was withdrawn is told, and said not to count', async () => {
    const body = { other, offsetMs: 10, withinMs: 100, reason: 'the same bang again' }
    const made = await post(commander, `/items/${item}/links`, body)
    const { owner } = kit.database
    await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [other])
    const told = (await anchors(commander)).find(({ anchor }) => anchor === made.body['anchor'])
    expect(told).toMatchObject({ recalled: null, idle: { item: other, why: 'withdrawn' } })
    await owner.query('update evidence.card set hidden = null where item_id = $1', [other])
    const back = (await anchors(commander)).find(({ anchor }) => anchor === made.body['anchor'])
    expect(back).toMatchObject({ idle: null })
  })

  test('custody tells of each with the digest of what was pinned, and of the reason beside it', async () => {
    const answer = await commander(`/api/incidents/${incident}/custody?subject=${item}`)
    const { entries } = (await answer.json()) as {
      entries: { action: string; detail: string; reason: string | null }[]
    }
    const told = entries.filter(({ action }) => action.startsWith('anchor.'))
    expect(told.map(({ action }) => action)).toEqual([
      ...['anchor.set', 'anchor.withdrawn', 'anchor.set', 'anchor.set', 'anchor.set', 'anchor.withdrawn', 'anchor.set'],
    ])
    expect(told.at(-1)).toMatchObject({ reason: REASON, detail: expect.stringMatching(/"digest":"[0-9a-f]{64}"/) })
  })

  /** A rig of seven, a second apart. */
  const rigAt = async (at: number) => {
    const rig: string[] = []
    for (let more = 0; more < 7; more += 1) rig.push(await placed(at + more * 1000))
    await createReconstruction(kit.database.owner, incident).setRig(rig)
    return rig
  }
  const told = async (ask: Ask, path: string) => (await (await ask(`/api/incidents/${incident}${path}`)).json()) as Told
  const waiting = async () => (await told(viewer, '/nudges/waiting')).waiting
  const KEY = () => newId('note').slice(3)

  test('a link in numbers that moves much is a proposal like a nudge, and keeps where it is known from', async () => {
    const [one, far] = [await placed(AT), await placed(AT + 60_000)]
    const body = { other: far, offsetMs: 1000, source: 'broadcast', reason: 'the same bang' }
    const effect = await told(commander, `/nudges/effect?item=${one}&other=${far}&offsetMs=1000`)
    expect(effect).toMatchObject({ items: 2, shiftMs: -59_000, needsSecond: true })
    const { rows } = await kit.database.owner.query<{ seq: string }>('select seq from evidence.item where id = $1', [
      far,
    ])
    expect(await told(commander, `/nudges/effect?item=${one}&other=${rows[0]?.seq}&offsetMs=1000`)).toEqual(effect)
    expect(await told(commander, `/nudges/effect?item=${one}&other=999999&offsetMs=1000`)).toMatchObject({
      code: 'not-found',
    })
    // What was shown is what is done: less of it is believed from nobody.
    const shown = { items: 2, shiftMs: 0 }
    expect((await post(commander, `/items/${one}/links`, { ...body, shown })).body['code']).toBe('illegal-state')
    const before = (await anchors(commander)).length
    const saved = await post(commander, `/items/${one}/links`, body)
    expect(saved).toMatchObject({
      status: 201,
      body: { outcome: 'proposed', anchor: null, items: 2, shiftMs: -59_000 },
    })
    expect(await anchors(commander)).toHaveLength(before)
    const path = `/nudges/${saved.body['id']}/decision`
    const yes = { decision: 'confirmed', reason: 'heard it too' }
    expect(await post(commander, path, yes)).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You proposed it/) } },
    })
    const both = await Promise.all([post(colleague, path, yes), post(colleague, path, yes)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    // Both officers are named beside it, and custody tells whose link the second one confirmed.
    expect((await anchors(commander))[0]).toMatchObject({
      ...{ about: 'link', source: 'broadcast', officer: 'carla' },
      asksSecond: { items: 2, shiftMs: -59_000, second: { officer: 'dora', reason: 'heard it too' } },
    })
    const trail = await told(commander, `/custody?subject=${one}`)
    expect(trail.entries.find(({ action }) => action === 'anchor.set')).toMatchObject({
      ...{ actorName: 'dora', proposerName: 'carla' },
    })
  })

  test('a proposal in numbers is taken back by who made it, and ends by itself when what it would move has changed', async () => {
    const [one, far] = [await placed(AT), await placed(AT + 60_000)]
    const propose = async (offsetMs: number) =>
      String(
        (await post(commander, `/items/${one}/links`, { other: far, offsetMs, reason: 'the same bang' })).body['id'],
      )
    const [taken, stale] = [await propose(1000), await propose(2000)]
    const back = { decision: 'taken-back', reason: 'it was another bang' }
    expect((await post(colleague, `/nudges/${taken}/decision`, back)).status).toBe(403)
    expect((await post(commander, `/nudges/${taken}/decision`, back)).status).toBe(201)
    await kit.database.owner.query(
      'update evidence.current_placement set earliest = earliest + 9000, estimate = estimate + 9000, latest = latest + 9000 where item_id = $1',
      [far],
    )
    expect((await post(colleague, `/nudges/${stale}/decision`, { decision: 'confirmed', reason: 'yes' })).status).toBe(
      409,
    )
    const { nudges } = await told(commander, `/nudges?item=${far}`)
    expect(nudges.map(({ ended }) => ended?.outcome).sort()).toEqual(['expired', 'taken-back'])
  })

  test('what has no time is moved by no more than its bounds; what is not placed yet is linked by nobody', async () => {
    const one = await placed(AT)
    const bounded = await kit.addItem(incident, {
      placement: { earliest: 0, estimate: null, latest: AT + 3_600_000, status: 'bounded' },
    })
    const effectOf = (offsetMs: number) =>
      told(commander, `/nudges/effect?item=${one}&other=${bounded}&offsetMs=${offsetMs}`)
    expect(await effectOf(90_000)).toMatchObject({ items: 2, shiftMs: 0, needsSecond: false })
    expect(await effectOf(3_660_000)).toMatchObject({ shiftMs: 60_000, needsSecond: true })
    const swapped = await told(commander, `/nudges/effect?item=${bounded}&other=${one}&offsetMs=-3660000`)
    expect(swapped).toMatchObject({ shiftMs: -60_000, needsSecond: true })
    const body = { other: await kit.addItem(incident), offsetMs: 10, reason: 'the same bang' }
    expect((await post(commander, `/items/${one}/links`, body)).body['code']).toBe('illegal-state')
  })

  test('a pin counts at once; one that moves more than five items is one officer’s word until a second confirms it', async () => {
    const rig = await rigAt(AT)
    const [first = '', next = ''] = rig
    const effect = await told(commander, `/items/${first}/pin-effect?from=${AT + 90_000}&to=${AT + 90_000}`)
    expect(effect).toEqual({ items: 7, shiftMs: 90_000, needsSecond: true })
    await kit.database.owner.query(`delete from work.outbox where incident_id = $1`, [incident])
    const before = await waiting()
    const body = { time: { at: AT + 90_000 }, source: 'cctv', reason: REASON }
    const made = await post(commander, `/items/${first}/anchors`, body)
    expect(made).toMatchObject({ status: 201, body: { effect: { items: 7, shiftMs: 90_000, needsSecond: true } } })
    expect(await owed()).toHaveLength(1)
    expect(await waiting()).toBe(before + 1)
    expect((await told(viewer, '/nudges')).pins[0]).toMatchObject({
      ...{ anchor: made.body['anchor'], reason: null, recalled: null, asksSecond: { items: 7, second: null } },
    })
    const path = `/anchors/${made.body['anchor']}/confirmation`
    const yes = { reason: 'the clock in the picture says so' }
    expect(await post(commander, path, yes)).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You pinned it/) } },
    })
    expect((await post(viewer, path, yes)).status).toBe(403)
    expect((await post(stranger, path, yes)).status).toBe(404)
    expect((await post(colleague, path, {})).body['code']).toBe('reason-needed')
    const both = await Promise.all([post(colleague, path, yes), post(colleague, path, yes)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await waiting()).toBe(before)
    const [told_] = (await told(commander, `/nudges?item=${first}`)).pins
    expect(told_).toMatchObject({ asksSecond: { second: { officer: 'dora', reason: yes.reason } } })
    const { rows } = await kit.database.owner.query<{ action: string; detail: string }>(
      `select action, detail from custody.entry where incident_id = $1 and subject = $2 order by seq`,
      [incident, first],
    )
    expect(rows.map(({ action, detail }) => [action, JSON.parse(detail)])).toMatchObject([
      ['anchor.set', { moves: 7, byOne: true }],
      ['anchor.confirmed', { anchor: made.body['anchor'], moves: 7 }],
    ])
    // Taken back by the second officer instead, or replaced: then there is nothing to confirm.
    const other_ = await post(commander, `/items/${next}/anchors`, body)
    expect(
      (await post(colleague, `/anchors/${other_.body['anchor']}/recall`, { reason: 'another clock' })).status,
    ).toBe(201)
    expect((await post(colleague, `/anchors/${other_.body['anchor']}/confirmation`, yes)).status).toBe(409)
    expect(await waiting()).toBe(before)
  })

  test('a pin of few asks nobody, however far; of a place nobody either', async () => {
    const alone = await placed(AT)
    const before = await waiting()
    const made = await pinOf(alone, { time: { at: AT - 3_600_000 }, source: 'cctv', reason: REASON })
    expect(made).toMatchObject({ status: 201, body: { effect: { items: 1, shiftMs: -3_600_000, needsSecond: false } } })
    const yes = { reason: 'it is so' }
    expect((await post(colleague, `/anchors/${made.body['anchor']}/confirmation`, yes)).status).toBe(404)
    const place = await pinOf(alone, { place: { lat: 1, lon: 1, radiusM: 9 }, source: 'cctv', reason: REASON })
    expect((await post(colleague, `/anchors/${place.body['anchor']}/confirmation`, yes)).status).toBe(404)
    expect(await waiting()).toBe(before)
  })

  test('a pin and a link that are sent again, also at the same time, are one; with other words the key is spent', async () => {
    const [one, near, far] = [await placed(AT), await placed(AT + 1000), await placed(AT + 60_000)]
    const count = async () => (await anchors(commander)).length
    const before = await count()
    const pin = { time: { at: AT }, source: 'cctv', reason: REASON, wish: KEY() }
    const link = { other: near, offsetMs: 1100, reason: 'the same bang', wish: KEY() }
    for (const [path, body] of [
      ['anchors', pin],
      ['links', link],
    ] as const) {
      const answers = await Promise.all([1, 2, 3].map(() => post(commander, `/items/${one}/${path}`, body)))
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
      expect(new Set(answers.map(({ body: { anchor } }) => anchor)).size).toBe(1)
      expect((await post(commander, `/items/${one}/${path}`, { ...body, reason: 'another reason' })).body['code']).toBe(
        'wish-spent',
      )
    }
    expect(await count()).toBe(before + 2)
    const much = { ...link, other: far, wish: KEY() }
    const ids = await Promise.all(
      [1, 2].map(async () => (await post(commander, `/items/${one}/links`, much)).body['id']),
    )
    expect(new Set(ids).size).toBe(1)
    // Another officer's key of the same letters is another key.
    expect((await post(colleague, `/items/${one}/links`, { ...link, other: far })).body['outcome']).toBe('proposed')
  })

  test('a link that comes again while it is being kept is answered as the first, whatever it asked in between', async () => {
    const [one, near] = [await placed(AT), await placed(AT + 1000)]
    const body = { other: near, offsetMs: 1100, reason: 'the same bang', wish: KEY() }
    const officer = await kit.addOfficer('elsa', { [incident]: 'commander' })
    const swift = await kit.signIn(officer)
    kit.advance(60_000)
    const answers: Awaited<ReturnType<typeof post>>[] = []
    const keepFirst = async () => {
      answers.push(await post(swift, `/items/${one}/links`, body))
    }
    const db = kit.deps.db.withPlugin(afterQuestion('from evidence.press', keepFirst))
    const slow = await kit.signIn(officer, createCommand({ ...kit.deps, db }))
    answers.push(await post(slow, `/items/${one}/links`, body))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[1]?.body).toEqual(answers[0]?.body)
  })

  test('command itself can write no claim and no link, and its functions none but an officer’s', async () => {
    const pool = createPool({ url: kit.database.urlOf('command'), max: 1 })
    try {
      for (const table of ['claim', 'link', 'anchor', 'anchor_recall'])
        await expect(pool.query(`insert into evidence.${table} default values`)).rejects.toMatchObject({
          code: '42501',
        })
      // Without a reason that was written down, or a role that decides, they make nothing.
      const args = [incident, item, newId('officer'), newId('note'), newId('anchor'), newId('claim'), 'cctv', AT, AT]
      const { rows } = await pool.query(
        `select evidence.anchor_time(${args.map((_, at) => `$${at + 1}`).join(', ')}) as made`,
        args,
      )
      expect(rows).toEqual([{ made: false }])
      // Nor does an officer's own right make a link that moves much: the database asks for the second one, too.
      const [near, far] = [await placed(AT), await placed(AT + 60_000)]
      const { rows: who } = await kit.database.owner.query<{ id: string }>(
        `select id from staff.officer where name = 'carla'`,
      )
      const note = newId('note')
      await kit.database.owner.query(
        `insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash)
         values ($1, $2, $3, $4, 'anchor', 'x', '\\x00', '\\x00')`,
        [note, incident, who[0]?.id, near],
      )
      const joined = async (offsetMs: number) =>
        (
          await pool.query('select evidence.anchor_link($1, $2, $3, $4, $5, $6, $7, $8, $9, 50) as made', [
            ...[incident, near, far, who[0]?.id, note, newId('anchor'), newId('link'), 'comparison', offsetMs],
          ])
        ).rows[0]?.made
      expect(await joined(0)).toBe(false)
      expect(await joined(60_500)).toBe(true)
      await expect(
        pool.query('select evidence.join_by_officer($1, $1, $1, $1, $1, $1, $1, $1, 1, 1)', ['x']),
      ).rejects.toMatchObject({ code: '42501' })
    } finally {
      await pool.end()
    }
  })
})
