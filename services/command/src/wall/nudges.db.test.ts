import { describe, expect, test } from 'vitest'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { AT, nudgeGround, placedAt, REASON } from './nudges.test-kit.ts'

describe('a nudge that moves much waits for a second officer', () => {
  const lent = nudgeGround()
  const { effectOf, pairOf, save, count, nudges, decide, call, lonely, toldOf } = lent

  test('the effect is shown before: which items of both rigs move, and by how much', async () => {
    expect((await effectOf(pairOf(540))).body).toEqual({
      ...{ items: 8, shiftMs: 40, needsSecond: true, pinned: 'none', moves: null, standing: null },
    })
    const lonely = await lent.kit.addItem(lent.incident, { placement: placedAt(AT + 60_000) })
    const other = await lent.kit.addItem(lent.incident, { placement: placedAt(AT + 61_000) })
    expect((await effectOf({ item: lonely, other, offsetMs: 1960 })).body).toEqual({
      ...{ items: 2, shiftMs: 960, needsSecond: false, pinned: 'none', moves: null, standing: null },
    })
    expect((await effectOf({ item: lonely, other, offsetMs: 2100 })).body).toMatchObject({ needsSecond: true })
    const saved = await save({ item: lonely, other, offsetMs: 1960 })
    expect(saved).toMatchObject({ status: 201, body: { outcome: 'anchored', id: expect.stringMatching(/^an_/) } })
    const { rows } = await lent.kit.database.owner.query('select source from evidence.anchor where id = $1', [
      saved.body.id,
    ])
    expect(rows).toEqual([{ source: 'comparison' }])
  })

  test('a proposal is no anchor until another officer confirms it; then it becomes one, and a solve is queued', async () => {
    const saved = await save(pairOf(700))
    expect(saved).toMatchObject({ status: 201, body: { outcome: 'proposed', items: 8, shiftMs: 200 } })
    const before = await count('evidence.anchor')
    expect((await nudges(lent.viewer))[0]).toMatchObject({ nudge: saved.body.id, reason: null, ended: null })
    expect((await nudges(lent.carla))[0]).toMatchObject({ reason: REASON })
    expect(await decide(lent.anna, saved.body.id, 'confirmed')).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You proposed it/) } },
    })
    expect((await decide(lent.bertil, saved.body.id, 'taken-back')).status).toBe(403)
    expect((await decide(lent.viewer, saved.body.id, 'confirmed')).status).toBe(403)
    expect((await decide(lent.stranger, saved.body.id, 'confirmed')).status).toBe(404)
    expect((await decide(lent.bertil, saved.body.id, 'confirmed', ' ')).body.code).toBe('reason-needed')
    expect(await count('evidence.anchor')).toBe(before)
    await lent.kit.database.owner.query(`delete from work.outbox where incident_id = $1`, [lent.incident])
    const confirmed = await decide(lent.bertil, saved.body.id, 'confirmed')
    expect(confirmed).toMatchObject({ status: 201, body: { outcome: 'confirmed' } })
    const { rows } = await lent.kit.database.owner.query(
      `select a.officer_id, l.offset_ms, l.a from evidence.anchor a join evidence.link l on l.id = a.link_id where a.id = $1`,
      [confirmed.body.anchor],
    )
    const sign = (lent.one[0] ?? '') < (lent.two[0] ?? '') ? 1 : -1
    expect(rows).toMatchObject([{ officer_id: lent.ids['anna'], offset_ms: sign * 700 }])
    expect(await count('work.outbox', `and task = 'reconstruct-incident'`)).toBe(1)
    const told = await lent.kit.database.owner.query<{ action: string; actor: string }>(
      `select action, actor from custody.entry where incident_id = $1 and subject = $2 and action ~ '^(nudge|anchor)'
       order by seq`,
      [lent.incident, lent.two[0]],
    )
    expect(told.rows).toEqual([
      { action: 'nudge.proposed', actor: lent.ids['anna'] },
      { action: 'nudge.confirmed', actor: lent.ids['bertil'] },
      { action: 'anchor.set', actor: lent.ids['bertil'] },
    ])
  })

  test('two concurrent confirmations make one anchor', async () => {
    const { body } = await save(pairOf(800, 1))
    const before = await count('evidence.anchor')
    const both = await Promise.all([
      decide(lent.bertil, body.id, 'confirmed'),
      decide(lent.carla, body.id, 'confirmed'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await count('evidence.anchor')).toBe(before + 1)
    expect(await count('evidence.nudge_end', `and nudge_id = '${body.id}'`)).toBe(1)
  })

  test('a proposal that is rejected or taken back makes no anchor, and says why', async () => {
    const before = await count('evidence.anchor')
    const rejected = await save(pairOf(900, 2))
    expect((await decide(lent.carla, rejected.body.id, 'rejected', 'it is another flash')).status).toBe(201)
    const back = await save(pairOf(910, 2))
    expect((await decide(lent.anna, back.body.id, 'taken-back', 'I looked again')).status).toBe(201)
    const told = new Map((await nudges()).map((nudge) => [nudge.nudge, nudge.ended]))
    expect(told.get(rejected.body.id ?? '')).toMatchObject({ outcome: 'rejected', reason: 'it is another flash' })
    expect(told.get(back.body.id ?? '')).toMatchObject({ outcome: 'taken-back' })
    expect((await decide(lent.carla, rejected.body.id, 'confirmed')).status).toBe(409)
    expect(await count('evidence.anchor')).toBe(before)
  })

  test('a proposal whose rig has grown meanwhile ends, and says what it would move now', async () => {
    const { body } = await save(pairOf(1000, 2))
    const grown = await lent.kit.addItem(lent.incident, { placement: placedAt(AT + 9000) })
    await createReconstruction(lent.kit.database.owner, lent.incident).setRig([...lent.one, grown])
    const refused = await decide(lent.carla, body.id, 'confirmed')
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^It would move something/) } })
    const told = (await nudges()).find(({ nudge }) => nudge === body.id)
    expect(told?.ended).toMatchObject({ outcome: 'expired', why: 'effect-differs', now: { items: 9, shiftMs: 500 } })
  })

  test('a proposal whose item was withdrawn ends by itself, once, with its entries', async () => {
    const { body } = await save(pairOf(1010, 3))
    await lent.kit.database.owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [
      lent.two[3],
    ])
    await Promise.all([nudges(), nudges(lent.carla), nudges(lent.viewer)])
    const told = (await nudges()).find(({ nudge }) => nudge === body.id)
    expect(told?.ended).toMatchObject({ outcome: 'expired', why: 'item-left', now: null })
    expect(await count('custody.entry', `and action = 'nudge.expired' and detail like '%${body.id}%'`)).toBe(2)
    await lent.kit.database.owner.query('update evidence.card set hidden = null where item_id = $1', [lent.two[3]])
  })

  test('only the effect that was shown is saved: an outdated effect, or an item of another incident, saves nothing', async () => {
    const shown = { items: 2, shiftMs: 500 }
    const stale = await call(lent.anna, '/nudges', { ...pairOf(1000, 2), shown, reason: REASON })
    expect(stale).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^What it would move has/) } })
    const away = { item: lent.one[0] ?? '', other: lent.elsewhere, offsetMs: 0 }
    expect((await effectOf(away)).status).toBe(409)
    expect((await call(lent.anna, '/nudges', { ...away, shown, reason: REASON })).status).toBe(409)
    expect((await call(lent.anna, '/nudges', { ...pairOf(0), other: lent.one[0], shown, reason: REASON })).status).toBe(
      400,
    )
    expect((await call(lent.viewer, '/nudges', { ...pairOf(0), shown, reason: REASON })).status).toBe(403)
    expect((await call(lent.stranger, '/nudges', { ...pairOf(0), shown, reason: REASON })).status).toBe(404)
  })

  test('between two pinned items nothing would move: this is shown before, saving is refused, and a proposal is not confirmed', async () => {
    const [left, right] = [await lonely(AT + 100_000), await lonely(AT + 101_000)]
    const pin = async (item: string, time: object) => {
      const made = await call(lent.anna, `/items/${item}/anchors`, {
        time,
        source: 'cctv',
        reason: 'the clock in sight',
      })
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
    // A pin to a wide interval does not hold an item in place.
    await pin(right, { from: AT + 90_000, to: AT + 130_000 })
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'one' })
    const narrow = await pin(right, { at: AT + 101_000 })
    const { items, shiftMs } = (await effectOf(pair)).body
    expect((await effectOf(pair)).body).toMatchObject({ pinned: 'both', moves: null })
    const refused = await call(lent.anna, '/nudges', { ...pair, shown: { items, shiftMs }, reason: REASON })
    expect(refused).toMatchObject({ status: 409, body: { message: expect.stringMatching(/^Both are pinned/) } })
    expect(await toldOf(waits.body.id)).toMatchObject({ pins: { pinned: 'both' } })
    expect(await decide(lent.bertil, waits.body.id, 'confirmed')).toMatchObject({
      ...{ status: 409, body: { message: expect.stringMatching(/^Both are pinned/) } },
    })
    expect((await call(lent.anna, `/anchors/${narrow}/recall`, { reason: 'another clock' })).status).toBe(201)
    expect((await decide(lent.bertil, waits.body.id, 'confirmed')).status).toBe(201)
  })

  test('a pin of any member holds its rig; within one rig only items with their own pin are held', async () => {
    const [a, b, c] = [await lonely(AT + 200_000), await lonely(AT + 201_000), await lonely(AT + 202_000)]
    await createReconstruction(lent.kit.database.owner, lent.incident).setRig([a, b])
    const body = { time: { at: AT + 200_000 }, source: 'cctv', reason: 'the clock in sight' }
    expect((await call(lent.anna, `/items/${a}/anchors`, body)).status).toBe(201)
    expect((await effectOf({ item: c, other: b, offsetMs: 4000 })).body).toMatchObject({ pinned: 'one', moves: 'item' })
    expect((await effectOf({ item: a, other: b, offsetMs: 4000 })).body).toMatchObject({
      pinned: 'one',
      moves: 'other',
    })
  })
})
