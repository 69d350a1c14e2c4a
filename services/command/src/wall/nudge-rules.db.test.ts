import { createPool } from '@firsthand/database/command'
import { describe, expect, test } from 'vitest'
import { type Ask, newId } from '../command.test-kit.ts'
import { AT, nudgeGround, REASON } from './nudges.test-kit.ts'

describe('a nudge that waits for a second officer', () => {
  const lent = nudgeGround()
  const { effectOf, pairOf, save, count, nudges, decide, call, lonely, toldOf } = lent

  test('an offset of more than 31 days has its own sentence, in the requested language', async () => {
    const far = { item: lent.one[0] ?? '', other: lent.two[0] ?? '', offsetMs: 32 * 86_400_000 }
    expect((await effectOf(far)).body.message).toMatch(/^They stand more than 31 days apart/)
    const shown = { items: 2, shiftMs: 500 }
    expect(await call(lent.anna, '/nudges?language=sv', { ...far, shown, reason: REASON })).toMatchObject({
      ...{ status: 409, body: { message: expect.stringMatching(/^De ligger mer än 31 dagar isär/) } },
    })
  })

  test('the number of waiting proposals is shown to every member, and to nobody else', async () => {
    const waiting = async (ask: Ask) => {
      const answer = await ask(`/api/incidents/${lent.incident}/nudges/waiting`)
      return answer.status === 200 ? ((await answer.json()) as { waiting: number }).waiting : answer.status
    }
    const before = Number(await waiting(lent.viewer))
    expect(before).toBe((await nudges()).filter(({ ended }) => ended === null).length)
    const { body } = await save({ item: lent.one[2] ?? '', other: lent.two[2] ?? '', offsetMs: 7000 })
    expect(await waiting(lent.viewer)).toBe(before + 1)
    await decide(lent.anna, body.id, 'taken-back')
    expect(await waiting(lent.carla)).toBe(before)
    expect(await waiting(lent.stranger)).toBe(404)
  })

  test('an officer who may not open a restricted item can neither propose nor decide', async () => {
    const { body } = await save(pairOf(1100, 3))
    const path = `/items/${lent.two[3]}/restriction`
    const officers = [lent.ids['anna'], lent.ids['carla']]
    expect((await call(lent.carla, path, { restricted: true, officers, reason: 'a wounded child' })).status).toBe(201)
    expect((await decide(lent.bertil, body.id, 'confirmed')).body.code).toBe('restricted')
    expect((await effectOf(pairOf(1100, 3), lent.bertil)).body.code).toBe('restricted')
    expect((await nudges(lent.carla)).find(({ nudge }) => nudge === body.id)).toMatchObject({ reason: null })
    expect((await decide(lent.carla, body.id, 'confirmed')).status).toBe(201)
  })

  test('if the two items have an officers’ link, nothing is saved, proposed or confirmed: the link is named, and no reason is stored', async () => {
    const pair = { item: await lonely(AT + 300_000), other: await lonely(AT + 307_000), offsetMs: 9000 }
    // Both proposals wait, and only one of them may be confirmed.
    const [first, late] = [await save(pair), await save({ ...pair, offsetMs: 11_000 }, lent.bertil)]
    expect((await decide(lent.bertil, first.body.id, 'confirmed')).status).toBe(201)
    const notes = await count('staff.note')
    const says = /^An officer has linked the two already: № \d+ began 9 s after № \d+, by anna\./
    const linked = {
      status: 409,
      body: { code: 'illegal-state', why: 'pair-linked', message: expect.stringMatching(says) },
    }
    expect(await decide(lent.carla, late.body.id, 'confirmed')).toMatchObject(linked)
    const told = await toldOf(late.body.id)
    expect(told).toMatchObject({ ended: null, standing: { offsetMs: 9000, officer: 'anna' } })
    // The same refusal if the two items are exchanged, if the shift is another one, and if the link is entered as
    // numbers and not on the wall.
    const turned = { item: pair.other, other: pair.item, offsetMs: -9500 }
    expect((await effectOf(turned)).body).toMatchObject({ standing: { offsetMs: -9000, officer: 'anna' } })
    expect(await save({ ...pair, offsetMs: 7200 })).toMatchObject(linked)
    expect(await save({ ...pair, offsetMs: 12_000 }, lent.carla)).toMatchObject(linked)
    const link = { other: turned.other, offsetMs: turned.offsetMs, reason: REASON }
    expect(await call(lent.carla, `/items/${turned.item}/links`, link)).toMatchObject(linked)
    expect(await count('staff.note')).toBe(notes)
    // After the first link is taken back, the waiting proposal can be confirmed.
    const { rows } = await lent.kit.database.owner.query<{ id: string }>(
      'select anchor_id as id from evidence.nudge_end where nudge_id = $1',
      [first.body.id],
    )
    expect((await call(lent.carla, `/anchors/${rows[0]?.id}/recall`, { reason: 'another bang' })).status).toBe(201)
    expect(await toldOf(late.body.id)).toMatchObject({ standing: null })
    expect((await decide(lent.carla, late.body.id, 'confirmed')).status).toBe(201)
  })

  test('of two officers who link the same items at once, one succeeds', async () => {
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
    const both = await Promise.all([call(lent.anna, '/nudges', body), call(lent.bertil, '/nudges', turned)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  test('a proposal that ended by itself is shown as ended, not as decided; a refused decision stores no reason', async () => {
    const pair = { item: await lonely(AT + 600_000), other: await lonely(AT + 601_000), offsetMs: 4000 }
    const { body } = await save(pair)
    await lent.kit.database.owner.query(
      'update evidence.current_placement set estimate = estimate + 300 where item_id = $1',
      [pair.other],
    )
    const notes = await count('staff.note')
    const ended = { status: 409, body: { message: expect.stringMatching(/^It would move something else by now/) } }
    // The first attempt ends the proposal; the second finds it ended.
    expect(await decide(lent.bertil, body.id, 'confirmed')).toMatchObject(ended)
    expect(await decide(lent.carla, body.id, 'confirmed')).toMatchObject(ended)
    expect(await count('staff.note')).toBe(notes)
    expect(await count('custody.entry', `and action = 'nudge.expired' and detail like '%${body.id}%'`)).toBe(2)
  })

  test('officers take back their own proposal even if the item was closed to them, and nobody else’s', async () => {
    const pair = { item: await lonely(AT + 700_000), other: await lonely(AT + 701_000), offsetMs: 4000 }
    const { body } = await save(pair)
    const near = await save({ item: pair.item, other: await lonely(AT + 702_000), offsetMs: 2300 })
    const closing = { restricted: true, officers: [lent.ids['bertil'], lent.ids['carla']], reason: 'a wounded child' }
    expect((await call(lent.carla, `/items/${pair.item}/restriction`, closing)).status).toBe(201)
    expect((await decide(lent.anna, body.id, 'confirmed')).body.code).toBe('restricted')
    expect((await decide(lent.anna, body.id, 'taken-back', 'I was wrong')).status).toBe(201)
    expect((await call(lent.viewer, `/anchors/${near.body.id}/recall`, { reason: 'not mine' })).status).toBe(403)
    expect((await call(lent.anna, `/anchors/${near.body.id}/recall`, { reason: 'I was wrong' })).status).toBe(201)
  })

  test('the database enforces the rule: command itself cannot write a proposal or its end', async () => {
    const { body } = await save({ item: lent.one[2] ?? '', other: lent.two[2] ?? '', offsetMs: 5000 })
    const pool = createPool({ url: lent.kit.database.urlOf('command'), max: 1 })
    try {
      for (const table of ['nudge', 'nudge_end', 'anchor'])
        await expect(pool.query(`insert into evidence.${table} default values`)).rejects.toMatchObject({
          code: '42501',
        })
      const end = async (officer: string | undefined) => {
        const args = [lent.incident, body.id, officer, newId('note'), 'confirmed', newId('anchor'), newId('link')]
        const { rows } = await pool.query<{ outcome: string }>(
          'select evidence.end_nudge($1, $2, $3, $4, $5, $6, $7) as outcome',
          args,
        )
        return rows[0]?.outcome
      }
      expect(await end(lent.ids['anna'])).toBe('own')
      expect(await end(newId('officer'))).toBe('not-allowed')
      // The database refuses, because no reason was stored.
      expect(await end(lent.ids['bertil'])).toBe('reason-needed')
      for (const table of ['nudge', 'nudge_end', 'still', 'still_digest'])
        await expect(pool.query(`delete from evidence.${table}`)).rejects.toMatchObject({ code: '42501' })
    } finally {
      await pool.end()
    }
  })
})
