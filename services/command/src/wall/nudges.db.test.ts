import { createPool } from '@firsthand/database/command'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const REASON = 'the same flash in both'
const placedAt = (at: number) => ({ earliest: at - 400, estimate: at, latest: at + 400, status: 'placed' })

interface Saved {
  readonly outcome?: string
  readonly id?: string
  readonly code?: string
  readonly message?: string
  readonly items?: number
  readonly shiftMs?: number
  readonly needsSecond?: boolean
  readonly anchor?: string | null
}
interface Told {
  readonly nudge: string
  readonly reason: string | null
  readonly pins: object | null
  readonly standing: object | null
  readonly ended: { readonly outcome: string; readonly why: string | null; readonly now: object | null } | null
}

describe('a nudge that moves much waits for a second officer', () => {
  let kit: CommandKit
  let incident: string
  let elsewhere: string
  /** Two rigs of four; their first two are compared. */
  let one: string[] = []
  let two: string[] = []
  let anna: Ask
  let bertil: Ask
  let carla: Ask
  let viewer: Ask
  let stranger: Ask
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const second = await kit.addIncident()
    const made = createReconstruction(kit.database.owner, incident)
    const rigOf = async (at: number) => {
      const rig: string[] = []
      for (let more = 0; more < 4; more += 1)
        rig.push(await kit.addItem(incident, { kind: 'video', placement: placedAt(at + more * 1000) }))
      await made.setRig(rig)
      return rig
    }
    one = await rigOf(AT)
    two = await rigOf(AT + 500)
    elsewhere = await kit.addItem(second, { placement: placedAt(AT) })
    const officers = {
      anna: await kit.addOfficer('anna', { [incident]: 'analyst' }),
      bertil: await kit.addOfficer('bertil', { [incident]: 'analyst' }),
      carla: await kit.addOfficer('carla', { [incident]: 'commander' }),
    }
    ids = Object.fromEntries(Object.entries(officers).map(([name, { id }]) => [name, id]))
    ;[anna, bertil, carla] = [
      await kit.signIn(officers.anna),
      await kit.signIn(officers.bertil),
      await kit.signIn(officers.carla),
    ]
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('sam', { [second]: 'commander' }))
  })
  afterAll(() => kit.release())

  const call = async (ask: Ask, path: string, body?: object) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await ask(`/api/incidents/${incident}${path}`, init)
    return { status: answer.status, body: (await answer.json()) as Saved }
  }
  /** Which member of either: two items have one officers' link at a time. */
  const pairOf = (offsetMs: number, which = 0) => ({ item: one[which] ?? '', other: two[which] ?? '', offsetMs })
  const effectOf = async (pair: { item: string; other: string; offsetMs: number }, ask = anna) =>
    call(ask, `/nudges/effect?item=${pair.item}&other=${pair.other}&offsetMs=${pair.offsetMs}`)
  const save = async (pair: { item: string; other: string; offsetMs: number }, ask = anna) => {
    const { items, shiftMs } = (await effectOf(pair)).body
    return call(ask, '/nudges', { ...pair, shown: { items, shiftMs }, reason: REASON })
  }
  const nudges = async (ask: Ask = anna) =>
    ((await (await ask(`/api/incidents/${incident}/nudges`)).json()) as { nudges: Told[] }).nudges
  const decide = (ask: Ask, nudge: string | undefined, decision: string, reason = 'seen it too') =>
    call(ask, `/nudges/${nudge}/decision`, { decision, reason })
  const lonely = (at: number) => kit.addItem(incident, { placement: placedAt(at) })
  const toldOf = async (nudge: string | undefined) => (await nudges()).find((told) => told.nudge === nudge)
  const count = async (what: string, and = '') =>
    Number(
      (
        await kit.database.owner.query(
          `select count(*)::integer as n from ${what} where incident_id = '${incident}' ${and}`,
        )
      ).rows[0]?.n,
    )

  test('what it would move is told before: both rigs, and by how much', async () => {
    expect((await effectOf(pairOf(540))).body).toEqual({
      ...{ items: 8, shiftMs: 40, needsSecond: true, pinned: 'none', moves: null, standing: null },
    })
    const lonely = await kit.addItem(incident, { placement: placedAt(AT + 60_000) })
    const other = await kit.addItem(incident, { placement: placedAt(AT + 61_000) })
    expect((await effectOf({ item: lonely, other, offsetMs: 1960 })).body).toEqual({
      ...{ items: 2, shiftMs: 960, needsSecond: false, pinned: 'none', moves: null, standing: null },
    })
    expect((await effectOf({ item: lonely, other, offsetMs: 2100 })).body).toMatchObject({ needsSecond: true })
    const saved = await save({ item: lonely, other, offsetMs: 1960 })
    expect(saved).toMatchObject({ status: 201, body: { outcome: 'anchored', id: expect.stringMatching(/^an_/) } })
    const { rows } = await kit.database.owner.query('select source from evidence.anchor where id = $1', [saved.body.id])
    expect(rows).toEqual([{ source: 'comparison' }])
  })

  test('a proposal is no anchor until another officer confirms it; then it is one, and a solve is owed', async () => {
    const saved = await save(pairOf(700))
    expect(saved).toMatchObject({ status: 201, body: { outcome: 'proposed', items: 8, shiftMs: 200 } })
    const before = await count('evidence.anchor')
    expect((await nudges(viewer))[0]).toMatchObject({ nudge: saved.body.id, reason: null, ended: null })
    expect((await nudges(carla))[0]).toMatchObject({ reason: REASON })
    expect(await decide(anna, saved.body.id, 'confirmed')).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You proposed it/) } },
    })
    expect((await decide(bertil, saved.body.id, 'taken-back')).status).toBe(403)
    expect((await decide(viewer, saved.body.id, 'confirmed')).status).toBe(403)
    expect((await decide(stranger, saved.body.id, 'confirmed')).status).toBe(404)
    expect((await decide(bertil, saved.body.id, 'confirmed', ' ')).body.code).toBe('reason-needed')
    expect(await count('evidence.anchor')).toBe(before)
    await kit.database.owner.query(`delete from work.outbox where incident_id = $1`, [incident])
    const confirmed = await decide(bertil, saved.body.id, 'confirmed')
    expect(confirmed).toMatchObject({ status: 201, body: { outcome: 'confirmed' } })
    const { rows } = await kit.database.owner.query(
      `select a.officer_id, l.offset_ms, l.a from evidence.anchor a join evidence.link l on l.id = a.link_id where a.id = $1`,
      [confirmed.body.anchor],
    )
    const sign = (one[0] ?? '') < (two[0] ?? '') ? 1 : -1
    expect(rows).toMatchObject([{ officer_id: ids['anna'], offset_ms: sign * 700 }])
    expect(await count('work.outbox', `and task = 'reconstruct-incident'`)).toBe(1)
    const told = await kit.database.owner.query<{ action: string; actor: string }>(
      `select action, actor from custody.entry where incident_id = $1 and subject = $2 and action ~ '^(nudge|anchor)'
       order by seq`,
      [incident, two[0]],
    )
    expect(told.rows).toEqual([
      { action: 'nudge.proposed', actor: ids['anna'] },
      { action: 'nudge.confirmed', actor: ids['bertil'] },
      { action: 'anchor.set', actor: ids['bertil'] },
    ])
  })

  test('two who confirm at once make one anchor', async () => {
    const { body } = await save(pairOf(800, 1))
    const before = await count('evidence.anchor')
    const both = await Promise.all([decide(bertil, body.id, 'confirmed'), decide(carla, body.id, 'confirmed')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await count('evidence.anchor')).toBe(before + 1)
    expect(await count('evidence.nudge_end', `and nudge_id = '${body.id}'`)).toBe(1)
  })

  test('one that is rejected, or taken back, makes nothing, and says why', async () => {
    const before = await count('evidence.anchor')
    const rejected = await save(pairOf(900, 2))
    expect((await decide(carla, rejected.body.id, 'rejected', 'it is another flash')).status).toBe(201)
    const back = await save(pairOf(910, 2))
    expect((await decide(anna, back.body.id, 'taken-back', 'I looked again')).status).toBe(201)
    const told = new Map((await nudges()).map((nudge) => [nudge.nudge, nudge.ended]))
    expect(told.get(rejected.body.id ?? '')).toMatchObject({ outcome: 'rejected', reason: 'it is another flash' })
    expect(told.get(back.body.id ?? '')).toMatchObject({ outcome: 'taken-back' })
    expect((await decide(carla, rejected.body.id, 'confirmed')).status).toBe(409)
    expect(await count('evidence.anchor')).toBe(before)
  })

  test('one whose rig has grown in between ends, and says what it would move by now', async () => {
    const { body } = await save(pairOf(1000, 2))
    const grown = await kit.addItem(incident, { placement: placedAt(AT + 9000) })
    await createReconstruction(kit.database.owner, incident).setRig([...one, grown])
    const refused = await decide(carla, body.id, 'confirmed')
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^It would move something/) } })
    const told = (await nudges()).find(({ nudge }) => nudge === body.id)
    expect(told?.ended).toMatchObject({ outcome: 'expired', why: 'effect-differs', now: { items: 9, shiftMs: 500 } })
  })

  test('one whose item was withdrawn ends by itself, once, with its entries', async () => {
    const { body } = await save(pairOf(1010, 3))
    await kit.database.owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [two[3]])
    await Promise.all([nudges(), nudges(carla), nudges(viewer)])
    const told = (await nudges()).find(({ nudge }) => nudge === body.id)
    expect(told?.ended).toMatchObject({ outcome: 'expired', why: 'item-left', now: null })
    expect(await count('custody.entry', `and action = 'nudge.expired' and detail like '%${body.id}%'`)).toBe(2)
    await kit.database.owner.query('update evidence.card set hidden = null where item_id = $1', [two[3]])
  })

  test('what was shown is what is done: a stale picture of it, or an item elsewhere, saves nothing', async () => {
    const shown = { items: 2, shiftMs: 500 }
    const stale = await call(anna, '/nudges', { ...pairOf(1000, 2), shown, reason: REASON })
    expect(stale).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^What it would move has/) } })
    const away = { item: one[0] ?? '', other: elsewhere, offsetMs: 0 }
    expect((await effectOf(away)).status).toBe(409)
    expect((await call(anna, '/nudges', { ...away, shown, reason: REASON })).status).toBe(409)
    expect((await call(anna, '/nudges', { ...pairOf(0), other: one[0], shown, reason: REASON })).status).toBe(400)
    expect((await call(viewer, '/nudges', { ...pairOf(0), shown, reason: REASON })).status).toBe(403)
    expect((await call(stranger, '/nudges', { ...pairOf(0), shown, reason: REASON })).status).toBe(404)
  })

  test('between two that are pinned nothing would move: it is told before, refused, and a proposal is not confirmed', async () => {
    const [left, right] = [await lonely(AT + 100_000), await lonely(AT + 101_000)]
    const pin = async (item: string, time: object) => {
      const made = await call(anna, `/items/${item}/anchors`, { time, source: 'cctv', reason: 'the clock in sight' })
      expect(made.status).toBe(201)
      return made.body.anchor ?? ''
    }
    const pair = { item: left, other: right, offsetMs: 6000 }
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'none', moves: null })
    const waits = await save(pair)
    expect(waits.body.outcome).toBe('proposed')
    await pin(left, { at: AT + 100_000 })
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'one', moves: 'other' })
    expect(await toldOf(waits.body.id)).toMatchObject({ pins: { pinned: 'one', moves: 'other' } })
    // A pin that leaves it room holds nothing.
    await pin(right, { from: AT + 90_000, to: AT + 130_000 })
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'one' })
    const narrow = await pin(right, { at: AT + 101_000 })
    const { items, shiftMs } = (await effectOf(pair)).body
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'both', moves: null })
    const refused = await call(anna, '/nudges', { ...pair, shown: { items, shiftMs }, reason: REASON })
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^Both are pinned/) } })
    expect(await toldOf(waits.body.id)).toMatchObject({ pins: { pinned: 'both' } })
    expect(await decide(bertil, waits.body.id, 'confirmed')).toMatchObject({
      ...{ status: 409, body: { message: expect.stringMatching(/^Both are pinned/) } },
    })
    expect((await call(anna, `/anchors/${narrow}/recall`, { reason: 'another clock' })).status).toBe(201)
    expect((await decide(bertil, waits.body.id, 'confirmed')).status).toBe(201)
  })

  test('a pin of any member holds its rig; within one rig only what was pinned itself is held', async () => {
    const [a, b, c] = [await lonely(AT + 200_000), await lonely(AT + 201_000), await lonely(AT + 202_000)]
    await createReconstruction(kit.database.owner, incident).setRig([a, b])
    const body = { time: { at: AT + 200_000 }, source: 'cctv', reason: 'the clock in sight' }
    expect((await call(anna, `/items/${a}/anchors`, body)).status).toBe(201)
    expect((await effectOf({ item: c, other: b, offsetMs: 4000 })).body).toMatchObject({ pinned: 'one', moves: 'item' })
    expect((await effectOf({ item: a, other: b, offsetMs: 4000 })).body).toMatchObject({
      pinned: 'one',
      moves: 'other',
    })
  })

  test('more than 31 days apart is told in words of its own, in the language that was asked for', async () => {
    const far = { item: one[0] ?? '', other: two[0] ?? '', offsetMs: 32 * 86_400_000 }
    expect((await effectOf(far)).body.message).toMatch(/^They stand more than 31 days apart/)
    const shown = { items: 2, shiftMs: 500 }
    expect(await call(anna, '/nudges?language=sv', { ...far, shown, reason: REASON })).toMatchObject({
      ...{ status: 409, body: { message: expect.stringMatching(/^De ligger mer än 31 dagar isär/) } },
    })
  })

  test('how many wait is told to every member, and to nobody else', async () => {
    const waiting = async (ask: Ask) => {
      const answer = await ask(`/api/incidents/${incident}/nudges/waiting`)
      return answer.status === 200 ? ((await answer.json()) as { waiting: number }).waiting : answer.status
    }
    const before = Number(await waiting(viewer))
    expect(before).toBe((await nudges()).filter(({ ended }) => ended === null).length)
    const { body } = await save({ item: one[2] ?? '', other: two[2] ?? '', offsetMs: 7000 })
    expect(await waiting(viewer)).toBe(before + 1)
    await decide(anna, body.id, 'taken-back')
    expect(await waiting(carla)).toBe(before)
    expect(await waiting(stranger)).toBe(404)
  })

  test('who may not open a restricted item neither proposes nor decides', async () => {
    const { body } = await save(pairOf(1100, 3))
    const path = `/items/${two[3]}/restriction`
    const officers = [ids['anna'], ids['carla']]
    expect((await call(carla, path, { restricted: true, officers, reason: 'a wounded child' })).status).toBe(201)
    expect((await decide(bertil, body.id, 'confirmed')).body.code).toBe('restricted')
    expect((await effectOf(pairOf(1100, 3), bertil)).body.code).toBe('restricted')
    expect((await nudges(carla)).find(({ nudge }) => nudge === body.id)).toMatchObject({ reason: null })
    expect((await decide(carla, body.id, 'confirmed')).status).toBe(201)
  })

  test('beside an officers’ link of the two nothing is saved, proposed or confirmed: it is named, and nothing of it is kept', async () => {
    const pair = { item: await lonely(AT + 300_000), other: await lonely(AT + 307_000), offsetMs: 9000 }
    // Both wait: the second one is not confirmed beside the first.
    const [first, late] = [await save(pair), await save({ ...pair, offsetMs: 11_000 }, bertil)]
    expect((await decide(bertil, first.body.id, 'confirmed')).status).toBe(201)
    const notes = await count('staff.note')
    const says = /^An officer has linked the two already: № \d+ began 9 s after № \d+, by anna\./
    const linked = {
      status: 409,
      body: { code: 'illegal-state', why: 'pair-linked', message: expect.stringMatching(says) },
    }
    expect(await decide(carla, late.body.id, 'confirmed')).toMatchObject(linked)
    const told = await toldOf(late.body.id)
    expect(told).toMatchObject({ ended: null, standing: { offsetMs: 9000, officer: 'anna' } })
    // From either end, by numbers and by the wall, whatever it would move.
    const turned = { item: pair.other, other: pair.item, offsetMs: -9500 }
    expect((await effectOf(turned)).body).toMatchObject({ standing: { offsetMs: -9000, officer: 'anna' } })
    expect(await save({ ...pair, offsetMs: 7200 })).toMatchObject(linked)
    expect(await save({ ...pair, offsetMs: 12_000 }, carla)).toMatchObject(linked)
    const link = { other: turned.other, offsetMs: turned.offsetMs, reason: REASON }
    expect(await call(carla, `/items/${turned.item}/links`, link)).toMatchObject(linked)
    expect(await count('staff.note')).toBe(notes)
    // Whoever takes it back first may link them anew, and the one that waited may be confirmed.
    const { rows } = await kit.database.owner.query<{ id: string }>(
      'select anchor_id as id from evidence.nudge_end where nudge_id = $1',
      [first.body.id],
    )
    expect((await call(carla, `/anchors/${rows[0]?.id}/recall`, { reason: 'another bang' })).status).toBe(201)
    expect(await toldOf(late.body.id)).toMatchObject({ standing: null })
    expect((await decide(carla, late.body.id, 'confirmed')).status).toBe(201)
  })

  test('of two who link the same two at once one does', async () => {
    const pair = { item: await lonely(AT + 400_000), other: await lonely(AT + 401_000), offsetMs: 1300 }
    const { items, shiftMs } = (await effectOf(pair)).body
    const body = { ...pair, shown: { items, shiftMs }, reason: REASON }
    const turned = {
      ...body,
      item: pair.other,
      other: pair.item,
      offsetMs: -1300,
      shown: { items, shiftMs: -(shiftMs ?? 0) },
    }
    const both = await Promise.all([call(anna, '/nudges', body), call(bertil, '/nudges', turned)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('a link of before that rule sleeps beside another, and is taken back with it instead of waking', async () => {
    const pair = { item: await lonely(AT + 500_000), other: await lonely(AT + 509_000), offsetMs: 9000 }
    const counts = await save(pair)
    const made = createReconstruction(kit.database.owner, incident)
    const slept = await made.addOfficersLink([pair.item, pair.other], 9500, ids['bertil'] ?? '')
    const ofItem = async () => {
      const page = await (await carla(`/api/incidents/${incident}/items/${pair.item}`)).json()
      return (page as { time: { anchors: { anchor: string; link: object; recalled: object | null }[] } }).time.anchors
    }
    const told = new Map((await ofItem()).map((one) => [one.anchor, one]))
    expect(told.get(slept)).toMatchObject({ link: { sleeps: true }, recalled: null })
    expect(told.get(counts.body.id ?? '')).toMatchObject({ link: { sleeps: false } })
    // The one that counts stays when the one that sleeps is taken back; the other way round nothing wakes.
    const again = await made.addOfficersLink([pair.item, pair.other], 9700, ids['bertil'] ?? '')
    expect((await call(carla, `/anchors/${again}/recall`, { reason: 'no use' })).status).toBe(201)
    expect((await ofItem()).filter(({ recalled }) => recalled === null)).toHaveLength(2)
    expect((await call(carla, `/anchors/${counts.body.id}/recall`, { reason: 'another bang' })).status).toBe(201)
    expect((await ofItem()).filter(({ recalled }) => recalled === null)).toEqual([])
    expect(await count('custody.entry', `and detail like '%"anchor":"${slept}"%' and detail like '%"with":%'`)).toBe(2)
  })

  test('what ended by itself is told as ended, not as decided on; a refused decision keeps no reason', async () => {
    const pair = { item: await lonely(AT + 600_000), other: await lonely(AT + 601_000), offsetMs: 4000 }
    const { body } = await save(pair)
    await kit.database.owner.query(
      'update evidence.current_placement set estimate = estimate + 300 where item_id = $1',
      [pair.other],
    )
    const notes = await count('staff.note')
    const ended = { status: 409, body: { message: expect.stringMatching(/^It would move something else by now/) } }
    // The first press ends it, the second finds it ended.
    expect(await decide(bertil, body.id, 'confirmed')).toMatchObject(ended)
    expect(await decide(carla, body.id, 'confirmed')).toMatchObject(ended)
    expect(await count('staff.note')).toBe(notes)
    expect(await count('custody.entry', `and action = 'nudge.expired' and detail like '%${body.id}%'`)).toBe(2)
  })

  test('the own word is taken back also where the item was closed to who gave it; nobody else’s', async () => {
    const pair = { item: await lonely(AT + 700_000), other: await lonely(AT + 701_000), offsetMs: 4000 }
    const { body } = await save(pair)
    const near = await save({ item: pair.item, other: await lonely(AT + 702_000), offsetMs: 2300 })
    const closing = { restricted: true, officers: [ids['bertil'], ids['carla']], reason: 'a wounded child' }
    expect((await call(carla, `/items/${pair.item}/restriction`, closing)).status).toBe(201)
    expect((await decide(anna, body.id, 'confirmed')).body.code).toBe('restricted')
    expect((await decide(anna, body.id, 'taken-back', 'I was wrong')).status).toBe(201)
    expect((await call(viewer, `/anchors/${near.body.id}/recall`, { reason: 'not mine' })).status).toBe(403)
    expect((await call(anna, `/anchors/${near.body.id}/recall`, { reason: 'I was wrong' })).status).toBe(201)
  })

  test('the rule stands in the database: command itself writes no proposal and no end of one', async () => {
    const { body } = await save({ item: one[2] ?? '', other: two[2] ?? '', offsetMs: 5000 })
    const pool = createPool({ url: kit.database.urlOf('command'), max: 1 })
    try {
      for (const table of ['nudge', 'nudge_end', 'anchor'])
        await expect(pool.query(`insert into evidence.${table} default values`)).rejects.toMatchObject({
          code: '42501',
        })
      const end = async (officer: string | undefined) => {
        const args = [incident, body.id, officer, newId('note'), 'confirmed', newId('anchor'), newId('link')]
        const { rows } = await pool.query<{ outcome: string }>(
          'select evidence.end_nudge($1, $2, $3, $4, $5, $6, $7) as outcome',
          args,
        )
        return rows[0]?.outcome
      }
      expect(await end(ids['anna'])).toBe('own')
      expect(await end(newId('officer'))).toBe('not-allowed')
      // No reason was written down.
      expect(await end(ids['bertil'])).toBe('reason-needed')
      for (const table of ['nudge', 'nudge_end', 'still', 'still_digest'])
        await expect(pool.query(`delete from evidence.${table}`)).rejects.toMatchObject({ code: '42501' })
    } finally {
      await pool.end()
    }
  })
})
