import { describe, expect, test } from 'vitest'
import { afterQuestion } from '../../../../packages/database/src/after-question.test-kit.ts'
import { type Ask, newId } from '../command.test-kit.ts'
import { createCommand } from '../create-command.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { AT, anchorGround, REASON, type Told } from './anchors.test-kit.ts'

describe('anchors that move much', () => {
  const lent = anchorGround()
  const { owed, anchors, post, placed, pinOf } = lent

  /** Makes a rig of seven items, a second apart. */
  const rigAt = async (at: number) => {
    const rig: string[] = []
    for (let more = 0; more < 7; more += 1) rig.push(await placed(at + more * 1000))
    await createReconstruction(lent.kit.database.owner, lent.incident).setRig(rig)
    return rig
  }

  const told = async (ask: Ask, path: string) =>
    (await (await ask(`/api/incidents/${lent.incident}${path}`)).json()) as Told

  const waiting = async () => (await told(lent.viewer, '/nudges/waiting')).waiting

  const KEY = () => newId('note').slice(3)

  test('a link by numbers that moves much becomes a proposal, as a nudge does, and keeps its source', async () => {
    const [one, far] = [await placed(AT), await placed(AT + 60_000)]
    const body = { other: far, offsetMs: 1000, source: 'broadcast', reason: 'the same bang' }
    const effect = await told(lent.commander, `/nudges/effect?item=${one}&other=${far}&offsetMs=1000`)
    expect(effect).toMatchObject({ items: 2, shiftMs: -59_000, needsSecond: true })
    const { rows } = await lent.kit.database.owner.query<{ seq: string }>(
      'select seq from evidence.item where id = $1',
      [far],
    )
    expect(await told(lent.commander, `/nudges/effect?item=${one}&other=${rows[0]?.seq}&offsetMs=1000`)).toEqual(effect)
    expect(await told(lent.commander, `/nudges/effect?item=${one}&other=999999&offsetMs=1000`)).toMatchObject({
      code: 'not-found',
    })
    // The effect that the page showed must equal the real one, so a request cannot understate it.
    const shown = { items: 2, shiftMs: 0 }
    expect((await post(lent.commander, `/items/${one}/links`, { ...body, shown })).body['code']).toBe('illegal-state')
    const before = (await anchors(lent.commander)).length
    const saved = await post(lent.commander, `/items/${one}/links`, body)
    expect(saved).toMatchObject({
      status: 201,
      body: { outcome: 'proposed', anchor: null, items: 2, shiftMs: -59_000 },
    })
    expect(await anchors(lent.commander)).toHaveLength(before)
    const path = `/nudges/${saved.body['id']}/decision`
    const yes = { decision: 'confirmed', reason: 'heard it too' }
    expect(await post(lent.commander, path, yes)).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You proposed it/) } },
    })
    const both = await Promise.all([post(lent.colleague, path, yes), post(lent.colleague, path, yes)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    // The anchor names both officers, and custody says whose proposal the second one confirmed.
    expect((await anchors(lent.commander))[0]).toMatchObject({
      ...{ about: 'link', source: 'broadcast', officer: 'carla' },
      asksSecond: { items: 2, shiftMs: -59_000, second: { officer: 'dora', reason: 'heard it too' } },
    })
    const trail = await told(lent.commander, `/custody?subject=${one}`)
    expect(trail.entries.find(({ action }) => action === 'anchor.set')).toMatchObject({
      ...{ actorName: 'dora', proposerName: 'carla' },
    })
  })

  test('a proposal by numbers can be taken back by its author, and ends by itself when its effect has changed', async () => {
    const [one, far] = [await placed(AT), await placed(AT + 60_000)]
    const propose = async (offsetMs: number) =>
      String(
        (await post(lent.commander, `/items/${one}/links`, { other: far, offsetMs, reason: 'the same bang' })).body[
          'id'
        ],
      )
    const [taken, stale] = [await propose(1000), await propose(2000)]
    const back = { decision: 'taken-back', reason: 'it was another bang' }
    expect((await post(lent.colleague, `/nudges/${taken}/decision`, back)).status).toBe(403)
    expect((await post(lent.commander, `/nudges/${taken}/decision`, back)).status).toBe(201)
    await lent.kit.database.owner.query(
      'update evidence.current_placement set earliest = earliest + 9000, estimate = estimate + 9000, latest = latest + 9000 where item_id = $1',
      [far],
    )
    expect(
      (await post(lent.colleague, `/nudges/${stale}/decision`, { decision: 'confirmed', reason: 'yes' })).status,
    ).toBe(409)
    const { nudges } = await told(lent.commander, `/nudges?item=${far}`)
    expect(nudges.map(({ ended }) => ended?.outcome).sort()).toEqual(['expired', 'taken-back'])
  })

  test('an item with bounds only moves by no more than its bounds; an item that is not placed cannot be linked', async () => {
    const one = await placed(AT)
    const open = await lent.kit.addItem(lent.incident, {
      placement: { earliest: 0, estimate: null, latest: AT + 3_600_000, status: 'open' },
    })
    const effectOf = (offsetMs: number) =>
      told(lent.commander, `/nudges/effect?item=${one}&other=${open}&offsetMs=${offsetMs}`)
    expect(await effectOf(90_000)).toMatchObject({ items: 2, shiftMs: 0, needsSecond: false })
    expect(await effectOf(3_660_000)).toMatchObject({ shiftMs: 60_000, needsSecond: true })
    const swapped = await told(lent.commander, `/nudges/effect?item=${open}&other=${one}&offsetMs=-3660000`)
    expect(swapped).toMatchObject({ shiftMs: -60_000, needsSecond: true })
    const body = { other: await lent.kit.addItem(lent.incident), offsetMs: 10, reason: 'the same bang' }
    expect((await post(lent.commander, `/items/${one}/links`, body)).body['code']).toBe('illegal-state')
  })

  test('a pin counts at once; if it moves more than five items, it is marked as one officer’s until a second confirms it', async () => {
    const rig = await rigAt(AT)
    const [first = '', next = ''] = rig
    const effect = await told(lent.commander, `/items/${first}/pin-effect?from=${AT + 90_000}&to=${AT + 90_000}`)
    expect(effect).toEqual({ items: 7, shiftMs: 90_000, needsSecond: true })
    await lent.kit.database.owner.query(`delete from work.outbox where incident_id = $1`, [lent.incident])
    const before = await waiting()
    const body = { time: { at: AT + 90_000 }, source: 'cctv', reason: REASON }
    const made = await post(lent.commander, `/items/${first}/anchors`, body)
    expect(made).toMatchObject({ status: 201, body: { effect: { items: 7, shiftMs: 90_000, needsSecond: true } } })
    expect(await owed()).toHaveLength(1)
    expect(await waiting()).toBe(before + 1)
    expect((await told(lent.viewer, '/nudges')).pins[0]).toMatchObject({
      ...{ anchor: made.body['anchor'], reason: null, recalled: null, asksSecond: { items: 7, second: null } },
    })
    const path = `/anchors/${made.body['anchor']}/confirmation`
    const yes = { reason: 'the clock in the picture says so' }
    expect(await post(lent.commander, path, yes)).toMatchObject({
      ...{ status: 403, body: { message: expect.stringMatching(/^You pinned it/) } },
    })
    expect((await post(lent.viewer, path, yes)).status).toBe(403)
    expect((await post(lent.stranger, path, yes)).status).toBe(404)
    expect((await post(lent.colleague, path, {})).body['code']).toBe('reason-needed')
    const both = await Promise.all([post(lent.colleague, path, yes), post(lent.colleague, path, yes)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await waiting()).toBe(before)
    const [told_] = (await told(lent.commander, `/nudges?item=${first}`)).pins
    expect(told_).toMatchObject({ asksSecond: { second: { officer: 'dora', reason: yes.reason } } })
    const { rows } = await lent.kit.database.owner.query<{ action: string; detail: string }>(
      `select action, detail from custody.entry where incident_id = $1 and subject = $2 order by seq`,
      [lent.incident, first],
    )
    expect(rows.map(({ action, detail }) => [action, JSON.parse(detail)])).toMatchObject([
      ['anchor.set', { moves: 7, byOne: true }],
      ['anchor.confirmed', { anchor: made.body['anchor'], moves: 7 }],
    ])
    // If the second officer takes the pin back, nothing is left to confirm.
    const other_ = await post(lent.commander, `/items/${next}/anchors`, body)
    expect(
      (await post(lent.colleague, `/anchors/${other_.body['anchor']}/recall`, { reason: 'another clock' })).status,
    ).toBe(201)
    expect((await post(lent.colleague, `/anchors/${other_.body['anchor']}/confirmation`, yes)).status).toBe(409)
    expect(await waiting()).toBe(before)
  })

  test('a pin that moves few items needs no second officer, however far; a pin of a place needs none either', async () => {
    const alone = await placed(AT)
    const before = await waiting()
    const made = await pinOf(alone, { time: { at: AT - 3_600_000 }, source: 'cctv', reason: REASON })
    expect(made).toMatchObject({ status: 201, body: { effect: { items: 1, shiftMs: -3_600_000, needsSecond: false } } })
    const yes = { reason: 'it is so' }
    expect((await post(lent.colleague, `/anchors/${made.body['anchor']}/confirmation`, yes)).status).toBe(404)
    const place = await pinOf(alone, { place: { lat: 1, lon: 1, radiusM: 9 }, source: 'cctv', reason: REASON })
    expect((await post(lent.colleague, `/anchors/${place.body['anchor']}/confirmation`, yes)).status).toBe(404)
    expect(await waiting()).toBe(before)
  })

  test('a pin or link that is sent again, even concurrently, is one; with another text its key is refused as spent', async () => {
    const [one, near, far] = [await placed(AT), await placed(AT + 1000), await placed(AT + 60_000)]
    const count = async () => (await anchors(lent.commander)).length
    const before = await count()
    const pin = { time: { at: AT }, source: 'cctv', reason: REASON, wish: KEY() }
    const link = { other: near, offsetMs: 1100, reason: 'the same bang', wish: KEY() }
    for (const [path, body] of [
      ['anchors', pin],
      ['links', link],
    ] as const) {
      const answers = await Promise.all([1, 2, 3].map(() => post(lent.commander, `/items/${one}/${path}`, body)))
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
      expect(new Set(answers.map(({ body: { anchor } }) => anchor)).size).toBe(1)
      expect(
        (await post(lent.commander, `/items/${one}/${path}`, { ...body, reason: 'another reason' })).body['code'],
      ).toBe('wish-spent')
    }
    expect(await count()).toBe(before + 2)
    const much = { ...link, other: far, wish: KEY() }
    const ids = await Promise.all(
      [1, 2].map(async () => (await post(lent.commander, `/items/${one}/links`, much)).body['id']),
    )
    expect(new Set(ids).size).toBe(1)
    // The same idempotency key from another officer counts as a different key.
    expect((await post(lent.colleague, `/items/${one}/links`, { ...link, other: far })).body['outcome']).toBe(
      'proposed',
    )
  })

  test('a retry while the link is being saved gets the first answer, whatever else was requested in between', async () => {
    const [one, near] = [await placed(AT), await placed(AT + 1000)]
    const body = { other: near, offsetMs: 1100, reason: 'the same bang', wish: KEY() }
    const officer = await lent.kit.addOfficer('elsa', { [lent.incident]: 'commander' })
    const swift = await lent.kit.signIn(officer)
    lent.kit.advance(60_000)
    const answers: Awaited<ReturnType<typeof post>>[] = []
    const keepFirst = async () => {
      answers.push(await post(swift, `/items/${one}/links`, body))
    }
    const db = lent.kit.deps.db.withPlugin(afterQuestion('from evidence.press', keepFirst))
    const slow = await lent.kit.signIn(officer, createCommand({ ...lent.kit.deps, db }))
    answers.push(await post(slow, `/items/${one}/links`, body))
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(answers[1]?.body).toEqual(answers[0]?.body)
  })
})
