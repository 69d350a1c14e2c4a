import { createPool } from '@firsthand/database/command'
import { describe, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { AT, anchorGround, REASON } from './anchors.test-kit.ts'

describe("officers' anchors", () => {
  const lent = anchorGround()
  const { pin, owed, anchors, post, placed } = lent

  test('a pinned instant is a claim of the officer’s clock, with its reason, its custody entry and a queued solve', async () => {
    const made = await pin(lent.commander, { time: { at: AT }, intoMs: 7000, source: 'cctv', reason: REASON })
    expect(made.status).toBe(201)
    const { rows } = await lent.kit.database.owner.query('select * from evidence.claim where item_id = $1', [lent.item])
    expect(rows).toMatchObject([
      {
        ...{ about: 'time', source: 'officer.anchor', clock: 'officer', ref: 'start', trust: 100, zone: 'Z' },
        ...{ at_ms: AT - 7000, raw: '2026-06-01T09:00:00.000Z', error: { kind: 'normal', sdMs: 500 } },
      },
    ])
    expect(await owed()).toEqual([{ task: 'reconstruct-incident', dedupe: `reconstruct:${lent.incident}` }])
    expect(await anchors(lent.commander)).toMatchObject([
      {
        about: 'time',
        item: lent.item,
        source: 'cctv',
        officer: 'carla',
        reason: REASON,
        recalled: null,
        anchor: made.body['anchor'],
      },
    ])
  })

  test('a viewer sees pins and their officers, but no reasons; an officer of another incident sees nothing', async () => {
    expect(await anchors(lent.viewer)).toMatchObject([{ officer: 'carla', source: 'cctv', reason: null }])
    expect((await lent.stranger(`/api/incidents/${lent.incident}/anchors`)).status).toBe(404)
    const body = { time: { at: AT }, source: 'cctv', reason: REASON }
    expect((await pin(lent.stranger, body)).status).toBe(404)
    expect((await pin(lent.viewer, body)).status).toBe(403)
  })

  test('an interval keeps both its ends', async () => {
    expect(
      (await pin(lent.commander, { time: { from: AT, to: AT + 90_001 }, source: 'call-log', reason: REASON })).status,
    ).toBe(201)
    const [newer, older] = await anchors(lent.commander)
    expect(newer).toMatchObject({ time: { fromMs: AT, toMs: AT + 90_001 }, source: 'call-log', recalled: null })
    // An item has one pinned time: the previous pin no longer counts, and names the new pin as its replacement.
    expect(older?.['recalled']).toMatchObject({ officer: 'carla', replacedBy: newer?.['anchor'] })
  })

  test('a place is a pin with a radius', async () => {
    const place = { lat: 60.17, lon: 24.94, radiusM: 40 }
    expect((await pin(lent.commander, { place, source: 'own-observation', reason: REASON })).status).toBe(201)
    expect((await anchors(lent.commander))[0]).toMatchObject({
      about: 'place',
      place,
      claim: expect.stringMatching(/^cl_/),
    })
  })

  test('an invalid time, place, source or reason is refused', async () => {
    const good = { time: { at: AT }, source: 'cctv', reason: REASON }
    for (const bad of [
      { ...good, time: { at: 'noon' } },
      { ...good, time: { from: AT, to: AT - 1 } },
      { ...good, source: 'rumour' },
      { ...good, place: { lat: 1, lon: 1, radiusM: 1 } },
      { place: { lat: 91, lon: 0, radiusM: 10 }, source: 'cctv', reason: REASON },
      { place: { lat: 9, lon: 0, radiusM: 0 }, source: 'cctv', reason: REASON },
    ])
      expect.soft(await pin(lent.commander, bad)).toMatchObject({ status: 400, body: { code: 'malformed' } })
    const ahead = await pin(lent.commander, { ...good, time: { at: Date.now() + 86_400_000 } })
    expect(ahead).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^This file arrived by .* cannot have begun/) },
    })
    expect((await pin(lent.commander, { ...good, reason: ' ' })).body['code']).toBe('reason-needed')
  })

  test('a nudge is stored as a link in the order of the ids, and is listed on both items', async () => {
    const { rows: known } = await lent.kit.database.owner.query<{ seq: number }>(
      'select seq::integer from evidence.item where id = $1',
      [lent.other],
    )
    const body = { other: known[0]?.seq, offsetMs: 1234.5, withinMs: 100, reason: 'the same bang, heard in both' }
    const made = await post(lent.commander, `/items/${lent.item}/links`, body)
    expect(made.status).toBe(201)
    const { rows } = await lent.kit.database.owner.query('select * from evidence.link where id = $1', [
      made.body['link'],
    ])
    const sign = lent.item < lent.other ? 1 : -1
    expect(rows).toMatchObject([{ kind: 'officer', offset_ms: sign * 1234.5, strength: 1 }])
    const pageOf = async (id: string) =>
      (await (await lent.commander(`/api/incidents/${lent.incident}/items/${id}`)).json()) as {
        time: { links: { other: string; offsetMs: number }[]; anchors: unknown[] }
      }
    expect((await pageOf(lent.item)).time.links).toMatchObject([{ other: lent.other, offsetMs: 1234.5, verdict: null }])
    expect((await pageOf(lent.other)).time.links).toMatchObject([{ other: lent.item, offsetMs: -1234.5 }])
    expect((await pageOf(lent.other)).time.anchors).toHaveLength(1)
    expect((await post(lent.commander, `/items/${lent.item}/links`, { ...body, other: lent.item })).status).toBe(400)
    expect((await post(lent.commander, `/items/${lent.item}/links`, { ...body, other: lent.elsewhere })).status).toBe(
      404,
    )
    expect((await post(lent.commander, `/items/${lent.item}/links`, { ...body, other: 999_999 })).status).toBe(404)
  })

  test('a recalled anchor stays in the record, and is recalled only once', async () => {
    const [newest] = await anchors(lent.commander)
    const path = `/anchors/${String(newest?.['anchor'])}/recall`
    expect((await post(lent.viewer, path, { reason: REASON })).status).toBe(403)
    expect((await post(lent.commander, path, {})).body['code']).toBe('reason-needed')
    expect((await post(lent.commander, path, { reason: 'it was another bang' })).status).toBe(201)
    expect((await post(lent.commander, path, { reason: 'again' })).body['code']).toBe('illegal-state')
    expect((await post(lent.commander, `/anchors/${newId('anchor')}/recall`, { reason: REASON })).status).toBe(404)
    expect((await anchors(lent.commander))[0]).toMatchObject({
      recalled: { officer: 'carla', reason: 'it was another bang' },
    })
  })

  test('a link with a withdrawn item is listed as one that does not count', async () => {
    const body = { other: lent.other, offsetMs: 10, withinMs: 100, reason: 'the same bang again' }
    const made = await post(lent.commander, `/items/${lent.item}/links`, body)
    const { owner } = lent.kit.database
    await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [lent.other])
    const told = (await anchors(lent.commander)).find(({ anchor }) => anchor === made.body['anchor'])
    expect(told).toMatchObject({ recalled: null, idle: { item: lent.other, why: 'withdrawn' } })
    await owner.query('update evidence.card set hidden = null where item_id = $1', [lent.other])
    const back = (await anchors(lent.commander)).find(({ anchor }) => anchor === made.body['anchor'])
    expect(back).toMatchObject({ idle: null })
  })

  test('custody has an entry for each anchor with the digests of the pinned values and of the reason', async () => {
    const answer = await lent.commander(`/api/incidents/${lent.incident}/custody?subject=${lent.item}`)
    const { entries } = (await answer.json()) as {
      entries: { action: string; detail: string; reason: string | null }[]
    }
    const told = entries.filter(({ action }) => action.startsWith('anchor.'))
    expect(told.map(({ action }) => action)).toEqual([
      ...['anchor.set', 'anchor.withdrawn', 'anchor.set', 'anchor.set', 'anchor.set', 'anchor.withdrawn', 'anchor.set'],
    ])
    expect(told.at(-1)).toMatchObject({ reason: REASON, detail: expect.stringMatching(/"digest":"[0-9a-f]{64}"/) })
  })

  test('command itself cannot write claims or links, and its functions write only those of an officer', async () => {
    const pool = createPool({ url: lent.kit.database.urlOf('command'), max: 1 })
    try {
      for (const table of ['claim', 'link', 'anchor', 'anchor_recall'])
        await expect(pool.query(`insert into evidence.${table} default values`)).rejects.toMatchObject({
          code: '42501',
        })
      // The database function refuses a pin unless a reason is stored and the officer has a role that decides.
      const args = [
        lent.incident,
        lent.item,
        newId('officer'),
        newId('note'),
        newId('anchor'),
        newId('claim'),
        'cctv',
        AT,
        AT,
      ]
      const { rows } = await pool.query(
        `select evidence.anchor_time(${args.map((_, at) => `$${at + 1}`).join(', ')}) as made`,
        args,
      )
      expect(rows).toEqual([{ made: false }])
      // The database function also refuses a link that moves much without a second officer, whatever the caller's
      // rights.
      const [near, far] = [await placed(AT), await placed(AT + 60_000)]
      const { rows: who } = await lent.kit.database.owner.query<{ id: string }>(
        `select id from staff.officer where name = 'carla'`,
      )
      const note = newId('note')
      await lent.kit.database.owner.query(
        `insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash)
         values ($1, $2, $3, $4, 'anchor', 'x', '\\x00', '\\x00')`,
        [note, lent.incident, who[0]?.id, near],
      )
      const joined = async (offsetMs: number) =>
        (
          await pool.query('select evidence.anchor_link($1, $2, $3, $4, $5, $6, $7, $8, $9, 50) as made', [
            ...[lent.incident, near, far, who[0]?.id, note, newId('anchor'), newId('link'), 'comparison', offsetMs],
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
