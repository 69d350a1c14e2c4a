import { describe, expect, test } from 'vitest'
import { until } from '../../../../packages/queues/src/valkey.test-kit.ts'
import { newId } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { key, NOW, placedAt, triageGround } from './triage.test-kit.ts'

describe('the queue of undecided items', () => {
  const lent = triageGround()
  const { take, decide, post, lapse } = lent

  test('gives each officer a different item: films and photos first, the longest waiting of them', async () => {
    const document = await lent.kit.addItem(lent.incident, { kind: 'document' })
    const photo = await lent.kit.addItem(lent.incident)
    const film = await lent.kit.addItem(lent.incident, { kind: 'video' })
    const sound = await lent.kit.addItem(lent.incident, { kind: 'audio' })
    expect((await take(lent.anna)).map(({ item }) => item)).toEqual([photo])
    expect((await take(lent.bert)).map(({ item }) => item)).toEqual([film])
    expect((await take(lent.anna, { want: 3 })).map(({ item }) => item)).toEqual([photo, sound, document])
    expect((await take(lent.bert, { want: 3 })).map(({ item }) => item)).toEqual([film])
  })

  test('an officer whose choice a colleague leased a moment before gets the next item, and is not told that the queue is empty', async () => {
    const [first, second] = [await lent.kit.addItem(lent.incident), await lent.kit.addItem(lent.incident)]
    const colleague = await lent.kit.database.owner.connect()
    try {
      await colleague.query('begin')
      // The colleague skips the lock on the item's row, like an officer who read before the lock and inserts after it.
      await colleague.query('set local session_replication_role = replica')
      await colleague.query(
        `insert into staff.lease (item_id, incident_id, officer_id, holder, why, until)
         values ($1, $2, $3, $4, 'waiting', clock_timestamp() + interval '1 hour')`,
        [first, lent.incident, lent.bert.officer.id, lent.bert.holder],
      )
      const taken = take(lent.anna)
      await until('she stands behind the same lease', async () => {
        const { rows } = await lent.kit.database.owner.query(
          `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()
             and query like '%insert into staff.lease%'`,
        )
        return rows.length > 0
      })
      await colleague.query('commit')
      expect((await taken).map(({ item }) => item)).toEqual([second])
    } finally {
      await colleague.query('rollback')
      colleague.release()
    }
  })

  test('leases that lapsed long ago are deleted when leases are taken; one that just lapsed is only free', async () => {
    const [old, fresh] = [await lent.kit.addItem(lent.incident), await lent.kit.addItem(lent.incident)]
    expect(await take(lent.anna, { want: 2 })).toHaveLength(2)
    for (const [item, minutes] of [
      [old, 11],
      [fresh, 1],
    ])
      await lent.kit.database.owner.query(
        'update staff.lease set until = clock_timestamp() - make_interval(mins => $2) where item_id = $1',
        [item, minutes],
      )
    expect(await take(lent.bert, { filter: { kind: 'audio' } })).toEqual([])
    const { rows } = await lent.kit.database.owner.query(
      'select item_id as item from staff.lease where incident_id = $1',
      [lent.incident],
    )
    expect(rows).toEqual([{ item: fresh }])
    expect(await take(lent.bert, { want: 2 })).toHaveLength(2)
  })

  test('begins with an open grave alarm, then reopened urgent items, then a new scene', async () => {
    const plain = await lent.kit.addItem(lent.incident, { placement: placedAt(NOW) })
    const seen = await lent.kit.addItem(lent.incident, { placement: placedAt(NOW) })
    const sceneItem = await lent.kit.addItem(lent.incident, { kind: 'document', placement: placedAt(NOW) })
    const urgent = await lent.kit.addItem(lent.incident)
    const rung = await lent.kit.addItem(lent.incident, { kind: 'other', submission: newId('submission') })
    await createReconstruction(lent.kit.database.owner, lent.incident).addScene({
      ...{ id: 'sc_one', items: [sceneItem], submissions: 1, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await createReconstruction(lent.kit.database.owner, lent.incident).addScene({
      ...{ id: 'sc_two', items: [seen, plain], submissions: 1, first: [NOW, NOW], last: [NOW, NOW], peakAt: NOW },
    })
    await decide(lent.anna, seen, 'relevant')
    await decide(lent.anna, urgent, 'urgent')
    await decide(lent.anna, urgent, 'undecided')
    await lent.kit.database.owner.query(
      `insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, hits, words_at, group_key, group_id)
       select 'al_' || i.id, i.incident_id, 'grave', 'bleeding', '{bleeding}', 'statement', 's', i.id, i.submission_id, '[]', now(), i.id, 'al_' || i.id
       from evidence.item i where i.id = $1`,
      [rung],
    )
    const first = await take(lent.anna, { want: 3, putOffToo: true })
    expect(first).toMatchObject([
      { item: rung, why: 'alarm' },
      { item: urgent, why: 'flagged' },
      { item: sceneItem, why: 'new-scene' },
    ])
    expect(await take(lent.bert, { want: 3 })).toMatchObject([{ item: plain, why: 'waiting' }])
  })

  test('gives an undone item at once, although the page holds its maximum', async () => {
    const items = [
      await lent.kit.addItem(lent.incident),
      await lent.kit.addItem(lent.incident),
      await lent.kit.addItem(lent.incident),
    ]
    await lent.kit.addItem(lent.incident)
    const [slipped = ''] = items
    expect(await take(lent.anna, { want: 3 })).toHaveLength(3)
    const wish = key()
    await decide(lent.anna, slipped, 'not-relevant', { wish })
    expect(await take(lent.anna, { want: 3 })).toHaveLength(3)
    await post(lent.anna, `/decisions/${wish}/undo`, { wish: key() })
    const taken = await take(lent.anna, { want: 3, first: slipped })
    expect(taken.map(({ item }) => item)).toContain(slipped)
    expect(taken).toHaveLength(4)
  })

  test('frees lapsed leases, and handles renewed and returned ones', async () => {
    const item = await lent.kit.addItem(lent.incident)
    expect(await take(lent.anna)).toMatchObject([{ item }])
    expect(await take(lent.bert)).toEqual([])
    // Asking again renews the lease for a minute from now.
    const { owner } = lent.kit.database
    const { rows: old } = await owner.query(
      `update staff.lease set until = until - interval '40 seconds' where item_id = $1 returning until`,
      [item],
    )
    expect(await take(lent.anna)).toMatchObject([{ item }])
    const kept = `select until >= $2::timestamptz + interval '40 seconds' as longer from staff.lease where item_id = $1`
    expect((await owner.query(kept, [item, old[0].until])).rows).toEqual([{ longer: true }])
    await lapse()
    expect(await take(lent.bert)).toMatchObject([{ item }])
    expect(await take(lent.anna)).toEqual([])
    await post(lent.bert, '/leases/returns', { holder: lent.bert.holder })
    expect(await take(lent.anna)).toMatchObject([{ item }])
  })

  test('gives restricted, hidden and folded items to nobody who may not see them', async () => {
    const restricted = await lent.kit.addItem(lent.incident)
    const hidden = await lent.kit.addItem(lent.incident)
    const open = await lent.kit.addItem(lent.incident)
    const twin = await lent.kit.addItem(lent.incident)
    const owner = lent.kit.database.owner
    await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [hidden])
    await owner.query(`update evidence.card set folded_into = $2 where item_id = $1`, [twin, open])
    await owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[lent.incident, restricted, lent.bert.officer.id, [lent.bert.officer.id, lent.bert.officer.id]],
    ])
    expect((await take(lent.anna, { want: 3 })).map(({ item }) => item)).toEqual([open])
    expect(await take(lent.bert, { want: 3 })).toMatchObject([{ item: restricted, restricted: true }])
    expect((await decide(lent.anna, restricted, 'relevant')).status).toBe(403)
    const { left } = (await (await lent.anna.ask(`/api/incidents/${lent.incident}/triage`)).json()) as { left: number }
    expect(left).toBe(1)
  })

  test('is filtered by the address: kind, place, time, scene', async () => {
    const film = await lent.kit.addItem(lent.incident, {
      kind: 'video',
      placement: { ...placedAt(NOW), lat: 60.17, lon: 24.93 },
    })
    const sound = await lent.kit.addItem(lent.incident, { kind: 'audio', placement: placedAt(NOW - 3_600_000) })
    const of = async (filter: object) => {
      const items = await take(lent.anna, { want: 3, filter })
      await post(lent.anna, '/leases/returns', { holder: lent.anna.holder })
      return items.map(({ item }) => item)
    }
    expect(await of({ kind: 'audio' })).toEqual([sound])
    expect(await of({ box: '60,24,61,25' })).toEqual([film])
    expect(await of({ from: String(NOW - 3_700_000), to: String(NOW - 3_500_000) })).toEqual([sound])
    expect(await of({ kind: 'video', box: '10,10,11,11' })).toEqual([])
    expect((await post(lent.anna, '/leases', { holder: lent.anna.holder, filter: { kind: 'nonsense' } })).status).toBe(
      400,
    )
  })

  test('returns what is left, what was done, and who else is here', async () => {
    // The day is that of the incident's zone. The zone is one in which it is about noon now, so that no day ends during
    // the test.
    const ahead = 12 - new Date().getUTCHours()
    await lent.kit.database.owner.query('update platform.incident set zone = $2 where id = $1', [
      ...[lent.incident, `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`],
    ])
    const items = [
      await lent.kit.addItem(lent.incident),
      await lent.kit.addItem(lent.incident),
      await lent.kit.addItem(lent.incident),
    ]
    await decide(lent.anna, items[0] ?? '', 'relevant')
    await decide(lent.anna, items[0] ?? '', 'urgent')
    const wish = key()
    await decide(lent.anna, items[1] ?? '', 'relevant', { wish })
    await post(lent.anna, `/decisions/${wish}/undo`, { wish: key() })
    await decide(lent.bert, items[2] ?? '', 'undecided')
    await take(lent.bert)
    const progress = await (await lent.anna.ask(`/api/incidents/${lent.incident}/triage`)).json()
    expect(progress).toMatchObject({
      ...{ left: 2, putOff: 1, today: { own: 1, all: 2 }, quarter: { own: 1, all: 2 } },
      here: [{ officer: lent.bert.officer.name, items: 1 }],
    })
  })

  test('with a filter, counts what is left from the current facts, even while others count, and without closed items', async () => {
    const { owner } = lent.kit.database
    const here = { placement: { ...placedAt(NOW), lat: 60.17, lon: 24.93 } }
    const film = await lent.kit.addItem(lent.incident, { kind: 'video', ...here })
    const closed = await lent.kit.addItem(lent.incident, here)
    await lent.kit.addItem(lent.incident, { placement: placedAt(NOW - 3_600_000) })
    await owner.query('select evidence.restrict_item($1, $2, $3, true, $4)', [
      ...[lent.incident, closed, lent.bert.officer.id, [lent.bert.officer.id, lent.bert.officer.id]],
    ])
    const left = async (who: typeof lent.anna, filter: string) =>
      (await (await who.ask(`/api/incidents/${lent.incident}/triage?${filter}`)).json()).left
    const now = `from=${NOW - 5000}&to=${NOW + 5000}`
    const box = 'box=60,24,61,25'
    const all = async () => [
      await left(lent.anna, box),
      await left(lent.bert, box),
      await left(lent.anna, now),
      await left(lent.bert, now),
    ]
    expect(await all()).toEqual([1, 1, 1, 2])
    await owner.query(`select pg_advisory_lock(hashtextextended('evidence.recount', 34))`)
    try {
      await decide(lent.anna, film, 'relevant')
      expect(await all()).toEqual([0, 0, 0, 1])
      await lent.kit.addItem(lent.incident, here)
      await decide(lent.bert, closed, 'urgent')
      await lent.kit.addItem(lent.incident, { kind: 'audio', ...here })
      expect(await all()).toEqual([2, 2, 2, 2])
    } finally {
      await owner.query(`select pg_advisory_unlock(hashtextextended('evidence.recount', 34))`)
    }
    expect(await all()).toEqual([2, 2, 2, 2])
  })
})
