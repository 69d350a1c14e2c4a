import { describe, expect, test } from 'vitest'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

const lent = alarmGround()
const { alarms, query, commander } = lent

describe('ordinary news', () => {
  const news = () => query('select * from evidence.alert where incident_id = $1 order by seq', [lent.incident])
  const placed = (lat: number, lon: number) =>
    lent.kit.addItem(lent.incident, { placement: { earliest: 1, estimate: 2, latest: 3, status: 'placed', lat, lon } })

  test('is one alert until somebody looks', async () => {
    const ask = await commander()
    await lent.kit.addItem(lent.incident)
    await keepOnce(lent.kit)
    await lent.kit.addItem(lent.incident)
    await lent.kit.addItem(lent.incident)
    await say(lent.kit, lent.incident, 'all is well')
    await Promise.all([keepOnce(lent.kit), keepOnce(lent.kit)])
    expect(await news()).toMatchObject([{ items: 3, submissions: 3, words: 1, rings: 1, looked_at: null }])
    await ask(`/api/incidents/${lent.incident}/news/looks`, { method: 'POST', body: '{}' })
    await lent.kit.addItem(lent.incident)
    await keepOnce(lent.kit)
    // Items that arrive just after an officer looked become news only some minutes later.
    expect(await news()).toHaveLength(1)
    await query(`update evidence.alert set looked_at = looked_at - interval '5 minutes' where incident_id = $1`, [
      lent.incident,
    ])
    await keepOnce(lent.kit)
    expect((await news()).map(({ items, rings }) => [items, rings])).toEqual([
      [3, 1],
      [1, 1],
    ])
  })

  test('rings again for a new place, but not for one near a known place', async () => {
    await placed(60.17, 24.93)
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ rings: 1, places: 1, cause: 'place' }])
    await placed(60.1705, 24.9305)
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ rings: 1, places: 1, items: 2 }])
    await placed(60.25, 25.05)
    await placed(60.2501, 25.0501)
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ rings: 2, places: 2 }])
    await say(lent.kit, lent.incident, 'I am here', { lat: 61.5, lon: 23.7 })
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ rings: 3, places: 3 }])
  })

  test('rings again for a new scene, even during the rest, but not for a renamed one', async () => {
    const ask = await commander()
    const scene = (id: string, from: number, to: number, lat: number | null) =>
      query(
        `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest, lat, lon)
         values ($1, $2, 1, 2, 3, $3, $3, $3, $4, $4, $5, $5)`,
        [lent.incident, id, from, to, lat],
      )
    await scene('sc_a', 1000, 2000, 60.17)
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ scenes: 1, rings: 1, cause: 'scene' }])
    await ask(`/api/incidents/${lent.incident}/news/looks`, { method: 'POST', body: '{}' })
    await query('delete from evidence.scene where incident_id = $1', [lent.incident])
    await scene('sc_b', 900, 2000, 60.171)
    await keepOnce(lent.kit)
    expect(await news()).toHaveLength(1)
    await scene('sc_c', 900_000, 990_000, 60.171)
    await keepOnce(lent.kit)
    expect(await news()).toMatchObject([{ scenes: 1 }, { scenes: 1, rings: 1 }])
  })

  test('reports a stalled queue once, and the alert goes when the queue moves again', async () => {
    const ask = await commander()
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    const look = () => keepOnce(lent.kit, { watch })
    const minutes = (count: number) =>
      query(
        `update platform.queue_watch set moved_at = moved_at - make_interval(mins => $1), waits_since = waits_since - make_interval(mins => $1)`,
        [count],
      )
    const wait = async (queue: string, state = 'queued') => {
      const text = `insert into work.outbox (queue, task, incident_id, subject, state) values ($1, 'x', $2, 'x', $3) returning id`
      return (await query(text, [queue, lent.incident, state]))[0].id
    }
    const end = (row: string) => query(`update work.outbox set state = 'done' where id = $1`, [row])
    const warnings = async () => (await (await ask(`/api/incidents/${lent.incident}/status`)).json()).warnings
    await query(`update work.outbox set state = 'done'`)
    const rows = [await wait('inspect'), await wait('inspect'), await wait('inspect-slow'), await wait('inspect')]
    await look()
    await minutes(6)
    // One job ended, so the queue moves; the slow lane is allowed more time.
    await end(rows[0])
    await look()
    expect(await news()).toEqual([])
    await minutes(6)
    await Promise.all([look(), look()])
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect'], cause: 'stuck', rings: 1, items: 0 }])
    expect(await warnings()).toContain('worker-stuck')
    // Once the stalled queue was reported, it is part of the same news as the new items, and does not ring again.
    await lent.kit.addItem(lent.incident)
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect'], rings: 1, items: 1 }])
    await minutes(15)
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect', 'inspect-slow'], rings: 2 }])
    await end(rows[1])
    await end(rows[2])
    await look()
    expect(await news()).toMatchObject([{ stuck: [], cause: 'items', items: 1 }])
    expect(await warnings()).not.toContain('worker-stuck')
    // An alert that reported only the stalled queue is removed when the queue moves.
    await query('delete from evidence.alert')
    await minutes(6)
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect'], items: 0 }])
    await end(rows[3])
    await look()
    expect(await news()).toEqual([])
  })

  test('reports once that the store refuses longer locks, and the alert goes when it locks again', async () => {
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    await query(`update work.outbox set state = 'done'`)
    await keepOnce(lent.kit, { watch })
    await query('delete from evidence.alert')
    await query(
      `insert into evidence.lock_pass (incident_id, refused_at, refused_code) values ($1, now(), 'forbidden')`,
      [lent.incident],
    )
    await keepOnce(lent.kit, { watch })
    await keepOnce(lent.kit, { watch })
    expect(await news()).toMatchObject([{ stuck: ['locks'], cause: 'stuck', rings: 1, items: 0 }])
    await query('update evidence.lock_pass set refused_at = null')
    await keepOnce(lent.kit, { watch })
    expect(await news()).toEqual([])
  })

  test('does not count as stalled: a job that waits after a failure, one that runs, and a film that progresses', async () => {
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    await query(`update work.outbox set state = 'done'`)
    await query(
      `insert into work.outbox (queue, task, incident_id, subject, state, not_before) values
        ('preserve', 'x', $1, 'x', 'pending', now() + interval '5 minutes'), ('inspect', 'x', $1, 'x', 'running', null),
        ('normalise-slow', 'x', $1, 'x', 'running', null), ('normalise-slow', 'x', $1, 'x', 'queued', null),
        ('reconstruct', 'x', $1, 'x', 'running', null)`,
      [lent.incident],
    )
    await keepOnce(lent.kit, { watch })
    await query(
      `update platform.queue_watch set moved_at = moved_at - interval '1 hour', waits_since = waits_since - interval '1 hour'`,
    )
    const item = await lent.kit.addItem(lent.incident, { kind: 'video' })
    await query(
      `insert into evidence.making (item_id, incident_id, kind, state, share) values ($1, $2, 'proxy', 'running', 0.4)`,
      [...[item, lent.incident]],
    )
    await keepOnce(lent.kit, { watch })
    // A solve that hangs counts as stalled even if its queue holds no other job, because it holds up everything.
    expect(await news()).toMatchObject([{ stuck: ['reconstruct'] }])
    await query(`update work.outbox set state = 'done'`)
  })

  test('does not keep a grave alarm from ringing', async () => {
    await lent.kit.addItem(lent.incident)
    await keepOnce(lent.kit)
    await say(lent.kit, lent.incident, 'gun')
    await keepOnce(lent.kit)
    expect((await alarms()).map(({ class: weight }) => weight)).toEqual(['grave'])
  })
})
