import { randomBytes } from 'node:crypto'
import { type HeardAlarm, hearNext } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { createAlarmKeeper } from './alarm-keeper.ts'
import { keeperDeps, keepOnce, say } from './alarms.test-kit.ts'

let kit: CommandKit
let incident: string
beforeAll(async () => {
  kit = await openCommandKit()
})
beforeEach(async () => {
  // What runs is watched: an incident of each test's own.
  await kit.database.owner.query(`update platform.incident set state = 'closed'`)
  incident = await kit.addIncident()
})
afterAll(() => kit.release())

const query = async (text: string, values: unknown[] = []) => (await kit.database.owner.query(text, values)).rows
const alarms = () => query('select * from evidence.alarm where incident_id = $1 order by seq', [incident])
const marks = () => query('select * from evidence.unheard where incident_id = $1', [incident])

describe('words of danger', () => {
  test('ring once, whoever listens and however often', async () => {
    const { statement, submission } = await say(kit, incident, 'he is coming, she is bleeding')
    await say(kit, incident, 'all is well here')
    await Promise.all([keepOnce(kit), keepOnce(kit), keepOnce(kit)])
    await keepOnce(kit)
    const rows = await alarms()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      class: 'grave',
      source_id: statement,
      submission_id: submission,
      subject: statement,
    })
    expect(rows[0].rules).toEqual(['attacker-near', 'bleeding'])
    expect(await marks()).toEqual([])
  })

  test('survive a keeper that dies in between: nothing lost, nothing doubled', async () => {
    await say(kit, incident, 'we are trapped')
    const die = async (): Promise<HeardAlarm> => {
      throw new Error('killed')
    }
    await expect(hearNext(kit.deps.db, { limit: 10, hear: die })).rejects.toThrow('killed')
    expect(await marks()).toHaveLength(1)
    await keepOnce(kit)
    expect(await alarms()).toHaveLength(1)
    // The mark comes again, as after a commit that nobody heard of.
    const [{ source_id: statement }] = await alarms()
    await query(`insert into evidence.unheard values ($1, 'statement', $2)`, [incident, statement])
    await keepOnce(kit)
    expect(await alarms()).toHaveLength(1)
  })

  test('of somebody in danger are heard before those of a drill, however long those waited', async () => {
    for (let at = 0; at < 3; at += 1) await say(kit, incident, 'there is a bomb')
    const real = await kit.addIncident({ state: 'active' })
    await say(kit, real, 'we are trapped')
    const heard: string[] = []
    await hearNext(kit.deps.db, {
      limit: 1,
      hear: async (unheard) => {
        heard.push(unheard.incident)
        return undefined
      },
    })
    expect(heard).toEqual([real])
  })

  test('a thousand statements at once are each heard once by three keepers', async () => {
    await query(
      `insert into evidence.statement (id, submission_id, incident_id, words, received_at)
       select 'no_' || n || $1, 'su_' || n, $1, case when n % 10 = 0 then 'there is a bomb' else 'hello' end, now() from generate_series(1, 1000) n`,
      [incident],
    )
    await Promise.all([keepOnce(kit), keepOnce(kit), keepOnce(kit)])
    await keepOnce(kit)
    expect(await alarms()).toHaveLength(100)
    expect(await marks()).toEqual([])
  })

  test('in a transcript ring for the item, and once for its translation, too; a document tells', async () => {
    const item = await kit.addItem(incident)
    const text = (source: string, segments: object[]) =>
      query(
        `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
         values ($1, $2, $3, $4, true, $4, $5, '')`,
        [newId('text'), item, incident, source, JSON.stringify(segments)],
      )
    await text('transcript', [
      { startMs: 0, endMs: 900, text: 'hei' },
      { startMs: 900, endMs: 2000, text: 'täällä ammutaan' },
    ])
    await keepOnce(kit)
    await text('translation', [{ startMs: 900, endMs: 2000, text: 'there is shooting here' }])
    await text('document', [{ page: 1, text: 'somebody was trapped' }])
    await keepOnce(kit)
    const rows = await alarms()
    expect(rows.map(({ class: weight, rules, item_id: of }) => [weight, rules, of])).toEqual([
      ['grave', ['shooting'], item],
      ['ordinary', ['trapped'], item],
    ])
    expect(rows[0].hits).toMatchObject([{ part: '1', from: 7, to: 15, language: 'fi' }])
  })

  test('a canary’s words ring nowhere', async () => {
    const check = await kit.addIncident({ kind: 'check' })
    await say(kit, check, 'he is coming')
    await keepOnce(kit)
    expect(await query('select from evidence.alarm where incident_id = $1', [check])).toHaveLength(0)
  })

  test('the running keeper rings by itself', async () => {
    const keeper = createAlarmKeeper(keeperDeps(kit, { everyMs: 200 }))
    await say(kit, incident, 'han kommer')
    await expect.poll(async () => (await alarms()).length).toBe(1)
    await keeper.close()
  })
})

describe('nobody takes it', () => {
  const age = (seconds: number) =>
    query(`update evidence.alarm set rang_at = rang_at - make_interval(secs => $2) where incident_id = $1`, [
      incident,
      seconds,
    ])

  test('after three minutes it escalates, once', async () => {
    await say(kit, incident, 'hiding')
    await keepOnce(kit)
    await age(100)
    await keepOnce(kit)
    expect((await alarms())[0].escalated_at).toBeNull()
    await age(90)
    await Promise.all([keepOnce(kit), keepOnce(kit)])
    const [{ escalated_at: first }] = await alarms()
    expect(first).not.toBeNull()
    await keepOnce(kit)
    expect((await alarms())[0].escalated_at).toEqual(first)
    const entries = await query(`select from custody.entry where incident_id = $1 and action = 'alarm.escalated'`, [
      incident,
    ])
    expect(entries).toHaveLength(1)
  })

  test('what an officer took, and what its witness took back, does not escalate', async () => {
    const ask = await commander()
    await say(kit, incident, 'bleeding')
    const taken = await say(kit, incident, 'trapped')
    await keepOnce(kit)
    const [one, two] = await alarms()
    await answer(ask, 'takings', { alarms: [one.id] })
    await withdraw(taken.submission)
    await age(200)
    await keepOnce(kit)
    expect((await alarms())[0].escalated_at).toBeNull()
    expect(
      await query(`select from custody.entry where incident_id = $1 and action = 'alarm.escalated'`, [incident]),
    ).toHaveLength(0)
    const { alarms: listed } = (await (await ask(await listPath(ask, 'all'))).json()) as { alarms: { id: string }[] }
    expect(listed.map(({ id }) => id)).toEqual([one.id])
    expect(two.id).not.toBe(one.id)
  })
})

describe('an alarm that was taken', () => {
  const age = (column: 'taken_at' | 'rang_at', seconds: number) =>
    query(`update evidence.alarm set ${column} = ${column} - make_interval(secs => $2) where incident_id = $1`, [
      ...[incident, seconds],
    ])
  const actions = async () =>
    (
      await query(
        `select action, actor from custody.entry where incident_id = $1 and action like 'alarm.%' order by seq`,
        [incident],
      )
    ).map(({ action }) => action)

  test('has five minutes for an outcome; without one it rings, is called and escalates again', async () => {
    const ask = await commander()
    await say(kit, incident, 'trapped')
    await keepOnce(kit)
    const [{ id }] = await alarms()
    expect((await answer(ask, 'takings', { alarms: [id] })).body).toEqual({ taken: [id] })
    expect((await listed(ask, 'waiting')).counts).toMatchObject({ grave: 0, taken: 1 })
    await age('taken_at', 290)
    await keepOnce(kit)
    expect((await alarms())[0].taken_at).not.toBeNull()
    await age('taken_at', 20)
    await Promise.all([keepOnce(kit), keepOnce(kit)])
    const [again] = await alarms()
    expect(again).toMatchObject({ taken_at: null, taken_by: null, rings: 2, escalated_at: null })
    expect(again.called_at).not.toBeNull()
    const { alarms: rows, counts } = await listed(ask, 'waiting')
    expect(counts).toMatchObject({ grave: 1, taken: 0 })
    expect(rows[0]).toMatchObject({ droppedBy: expect.stringContaining('commander'), rings: 2 })
    await age('rang_at', 200)
    await keepOnce(kit)
    expect((await alarms())[0].escalated_at).not.toBeNull()
    expect(await actions()).toEqual(['alarm.taken', 'alarm.rang-again', 'alarm.escalated'])
  })

  test('with an outcome is silent for good: passed on to whom, or no action for a reason', async () => {
    const ask = await commander()
    for (const words of ['trapped', 'bleeding']) await say(kit, incident, words)
    await keepOnce(kit)
    const [one, two] = await alarms()
    const passedOn = { outcome: 'passed-on', to: 'Rescue control', reference: 'R-4711' }
    // Who did not take it cannot end it.
    expect((await answer(ask, 'outcomes', { alarms: [one.id], ending: passedOn })).body).toEqual({ ended: [] })
    for (const { id } of [one, two]) await answer(ask, 'takings', { alarms: [id] })
    for (const ending of [
      { outcome: 'passed-on', to: ' ' },
      { outcome: 'no-action' },
      { outcome: 'no-action', reason: 'x' },
      {},
    ])
      expect((await answer(ask, 'outcomes', { alarms: [one.id], ending })).status).toBe(400)
    expect((await answer(ask, 'outcomes', { alarms: [one.id], ending: passedOn })).body).toEqual({ ended: [one.id] })
    const noAction = { outcome: 'no-action', reason: 'It is a play in the theatre' }
    expect((await answer(ask, 'outcomes', { alarms: [two.id], ending: noAction })).body).toEqual({ ended: [two.id] })
    await age('taken_at', 900)
    await keepOnce(kit)
    const { alarms: rows, counts } = await listed(ask, 'ended')
    expect(counts).toMatchObject({ grave: 0, taken: 0 })
    expect(
      rows.map(({ outcome, outcomeTo, outcomeReference, outcomeReason }) => [
        outcome,
        outcomeTo,
        outcomeReference,
        outcomeReason,
      ]),
    ).toEqual([
      ['no-action', null, null, 'It is a play in the theatre'],
      ['passed-on', 'Rescue control', 'R-4711', null],
    ])
    expect(await actions()).toEqual(['alarm.taken', 'alarm.taken', 'alarm.passed-on', 'alarm.no-action'])
    const notes = await query(
      `select n.text from custody.entry e join staff.note n on encode(n.hash, 'hex') = e.note_hash
       where e.incident_id = $1 and e.action in ('alarm.passed-on', 'alarm.no-action') order by e.seq`,
      [incident],
    )
    expect(notes.map(({ text }) => text)).toEqual(['Rescue control, R-4711', 'It is a play in the theatre'])
  })
})

describe('alarms alike', () => {
  const groups = async () => {
    const rows = await alarms()
    const order = [...new Set(rows.map(({ group_id: group }) => group))]
    return rows.map(({ group_id: group }) => order.indexOf(group))
  }

  test('are of one kind, one place and ten minutes', async () => {
    const [harbour, market] = [
      { lat: 60.17, lon: 24.93 },
      { lat: 60.25, lon: 25.05 },
    ]
    await say(kit, incident, 'I saw an explosion', harbour)
    await keepOnce(kit)
    await say(kit, incident, 'there was a huge explosion here', { lat: 60.1705, lon: 24.9305 })
    await say(kit, incident, 'an explosion', market)
    await say(kit, incident, 'an explosion somewhere')
    await say(kit, incident, 'shooting', harbour)
    await keepOnce(kit)
    expect(await groups()).toEqual([0, 0, 1, 2, 3])
    await query(`update evidence.alarm set raised_at = raised_at - interval '11 minutes' where incident_id = $1`, [
      incident,
    ])
    await say(kit, incident, 'another explosion', harbour)
    await keepOnce(kit)
    expect(await groups()).toEqual([0, 0, 1, 2, 3, 4])
  })

  test('cries of people in danger are alike only in the very same words', async () => {
    const place = { lat: 60.17, lon: 24.93 }
    await say(kit, incident, 'We are trapped on the 3rd floor!', place)
    await say(kit, incident, 'we are trapped on the 3rd floor', place)
    await say(kit, incident, 'we are trapped on the 4th floor', place)
    await keepOnce(kit)
    expect(await groups()).toEqual([0, 0, 1])
  })

  test('are taken together, and nothing else is; the list has one line for them', async () => {
    const ask = await commander()
    for (const words of ['an explosion', 'a big explosion', 'we are trapped', 'we are trapped here'])
      await say(kit, incident, words)
    await keepOnce(kit)
    const [first, second, third, fourth] = (await alarms()).map(({ id }) => id)
    const mixed = await answer(ask, 'takings', { alarms: [first, second, third] })
    expect(mixed).toMatchObject({ status: 400, body: { why: 'alarms-apart' } })
    expect((await answer(ask, 'takings', { alarms: [third, fourth] })).status).toBe(400)
    expect((await listed(ask, 'waiting')).alarms.map(({ alike }) => alike)).toEqual([
      [third],
      [fourth],
      [first, second],
    ])
    expect((await listed(ask, 'waiting', `&group=${first}`)).alarms.map(({ id }) => id)).toEqual([first, second])
    expect((await answer(ask, 'takings', { alarms: [first, second] })).body).toEqual({ taken: [first, second] })
  })
})

describe('the list of alarms', () => {
  test('is in the order of gravity, then of age: a licence never stands above a cry', async () => {
    const ask = await commander()
    for (const words of ['there is a fire', 'help us', 'bleeding']) await say(kit, incident, words)
    const item = await kit.addItem(incident)
    await keepOnce(kit)
    await query(
      `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
       values ($1, $2, $3, 'document', true, 'x', '[{"page":1,"text":"killed by fire, bleeding, a bomb"}]', '')`,
      [newId('text'), item, incident],
    )
    await keepOnce(kit)
    const { alarms: rows } = await listed(ask, 'waiting')
    expect(rows.map(({ class: weight, rules }) => [weight, rules[0]])).toEqual([
      // People in danger now, then what happens.
      ['grave', 'help-us'],
      ['grave', 'bleeding'],
      ['grave', 'fire'],
      ['ordinary', expect.any(String)],
    ])
  })

  test('goes on behind the last one that was shown', async () => {
    const ask = await commander()
    for (let count = 0; count < 60; count += 1) await say(kit, incident, `bleeding in room ${count}`)
    await keepOnce(kit)
    const first = await listed(ask, 'waiting')
    const second = await listed(ask, 'waiting', `&after=${first.next}`)
    const ids = [...first.alarms, ...second.alarms].map(({ id }) => id)
    expect([first.alarms.length, second.alarms.length, second.next]).toEqual([50, 10, null])
    expect(ids).toEqual((await alarms()).map(({ id }) => id))
  })
})

interface Listed {
  readonly alarms: readonly (Record<string, unknown> & { readonly rules: readonly string[] })[]
  readonly next: string | null
  readonly counts: object
}

const listed = async (ask: Ask, state: string, more = ''): Promise<Listed> =>
  (await (await ask(`${await listPath(ask, state)}${more}`)).json()) as Listed

async function answer(ask: Ask, what: 'takings' | 'outcomes', body: object) {
  const answered = await ask(`/api/incidents/${incident}/alarms/${what}`, {
    method: 'POST',
    body: JSON.stringify(body),
  })
  return { status: answered.status, body: await answered.json() }
}

async function commander(): Promise<Ask> {
  return kit.signIn(await kit.addOfficer(`commander ${newId('note')}`, { [incident]: 'commander' }))
}

async function listPath(ask: Ask, state: string): Promise<string> {
  const opened = await ask(`/api/incidents/${incident}/views`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'live', filter: {} }),
  })
  const { view } = (await opened.json()) as { view: string }
  return `/api/incidents/${incident}/alarms?state=${state}&view=${view}`
}

async function withdraw(submission: string): Promise<void> {
  await query(
    `insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
     values ($1, $2, 'witness', $3, $4, 'age1x') on conflict do nothing`,
    [submission, incident, randomBytes(32), randomBytes(32)],
  )
  await query(
    `insert into public_zone.document (id, submission_id, kind, sealed, key_id, object_key) values ($1, $2, 'withdrawal', '', 'ke_x', $1)`,
    [makeId('note', randomBytes(16)), submission],
  )
}

describe('what a witness writes with a code after the incident was closed', () => {
  const close = () => query(`update platform.incident set state = 'closed' where id = $1`, [incident])

  test('rings when it is of danger, like any cry', async () => {
    const { submission } = await say(kit, incident, 'all is well')
    await keepOnce(kit)
    await close()
    await say(kit, incident, 'he is back, she is bleeding', { submission })
    await keepOnce(kit)
    expect(await alarms()).toMatchObject([{ class: 'grave', submission_id: submission, taken_at: null }])
  })

  test('is news, once, and a closed incident to which nobody wrote is not looked at', async () => {
    await keepOnce(kit)
    await close()
    const news = () =>
      query('select words, looked_at from evidence.alert where incident_id = $1 order by seq', [incident])
    await kit.addItem(incident)
    await keepOnce(kit)
    expect(await news()).toEqual([])
    await say(kit, incident, 'thank you for asking')
    await keepOnce(kit)
    await keepOnce(kit)
    expect(await news()).toEqual([{ words: 1, looked_at: null }])
  })
})

describe('ordinary news', () => {
  const news = () => query('select * from evidence.alert where incident_id = $1 order by seq', [incident])
  const placed = (lat: number, lon: number) =>
    kit.addItem(incident, { placement: { earliest: 1, estimate: 2, latest: 3, status: 'placed', lat, lon } })

  test('is one until somebody looks', async () => {
    const ask = await commander()
    await kit.addItem(incident)
    await keepOnce(kit)
    await kit.addItem(incident)
    await kit.addItem(incident)
    await say(kit, incident, 'all is well')
    await Promise.all([keepOnce(kit), keepOnce(kit)])
    expect(await news()).toMatchObject([{ items: 3, submissions: 3, words: 1, rings: 1, looked_at: null }])
    await ask(`/api/incidents/${incident}/news/looks`, { method: 'POST', body: '{}' })
    await kit.addItem(incident)
    await keepOnce(kit)
    // Who just looked sees it come: it is news again after a moment.
    expect(await news()).toHaveLength(1)
    await query(`update evidence.alert set looked_at = looked_at - interval '5 minutes' where incident_id = $1`, [
      incident,
    ])
    await keepOnce(kit)
    expect((await news()).map(({ items, rings }) => [items, rings])).toEqual([
      [3, 1],
      [1, 1],
    ])
  })

  test('rings again for a new place, and not for one beside a known one', async () => {
    await placed(60.17, 24.93)
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ rings: 1, places: 1, cause: 'place' }])
    await placed(60.1705, 24.9305)
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ rings: 1, places: 1, items: 2 }])
    await placed(60.25, 25.05)
    await placed(60.2501, 25.0501)
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ rings: 2, places: 2 }])
    await say(kit, incident, 'I am here', { lat: 61.5, lon: 23.7 })
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ rings: 3, places: 3 }])
  })

  test('rings again for a new scene, also while it rests, and not when a scene only got another name', async () => {
    const ask = await commander()
    const scene = (id: string, from: number, to: number, lat: number | null) =>
      query(
        `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest, lat, lon)
         values ($1, $2, 1, 2, 3, $3, $3, $3, $4, $4, $5, $5)`,
        [incident, id, from, to, lat],
      )
    await scene('sc_a', 1000, 2000, 60.17)
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ scenes: 1, rings: 1, cause: 'scene' }])
    await ask(`/api/incidents/${incident}/news/looks`, { method: 'POST', body: '{}' })
    await query('delete from evidence.scene where incident_id = $1', [incident])
    await scene('sc_b', 900, 2000, 60.171)
    await keepOnce(kit)
    expect(await news()).toHaveLength(1)
    await scene('sc_c', 900_000, 990_000, 60.171)
    await keepOnce(kit)
    expect(await news()).toMatchObject([{ scenes: 1 }, { scenes: 1, rings: 1 }])
  })

  test('a queue that does not move while work waits is told once, and the alert goes when it moves again', async () => {
    const ask = await commander()
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    const look = () => keepOnce(kit, { watch })
    const minutes = (count: number) =>
      query(
        `update platform.queue_watch set moved_at = moved_at - make_interval(mins => $1), waits_since = waits_since - make_interval(mins => $1)`,
        [count],
      )
    const wait = async (queue: string, state = 'queued') => {
      const text = `insert into work.outbox (queue, task, incident_id, subject, state) values ($1, 'x', $2, 'x', $3) returning id`
      return (await query(text, [queue, incident, state]))[0].id
    }
    const end = (row: string) => query(`update work.outbox set state = 'done' where id = $1`, [row])
    const warnings = async () => (await (await ask(`/api/incidents/${incident}/status`)).json()).warnings
    await query(`update work.outbox set state = 'done'`)
    const rows = [await wait('inspect'), await wait('inspect'), await wait('inspect-slow'), await wait('inspect')]
    await look()
    await minutes(6)
    // One of them ended: it moves, and what is slow may take longer.
    await end(rows[0])
    await look()
    expect(await news()).toEqual([])
    await minutes(6)
    await Promise.all([look(), look()])
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect'], cause: 'stuck', rings: 1, items: 0 }])
    expect(await warnings()).toContain('worker-stuck')
    // Once told, it is one line of the news like the rest.
    await kit.addItem(incident)
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
    // What told of nothing else is gone.
    await query('delete from evidence.alert')
    await minutes(6)
    await look()
    expect(await news()).toMatchObject([{ stuck: ['inspect'], items: 0 }])
    await end(rows[3])
    await look()
    expect(await news()).toEqual([])
  })

  test('a store that refuses to lock files for longer is told once, and the alert goes when it locks again', async () => {
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    await query(`update work.outbox set state = 'done'`)
    await keepOnce(kit, { watch })
    await query('delete from evidence.alert')
    await query(
      `insert into evidence.lock_pass (incident_id, refused_at, refused_code) values ($1, now(), 'forbidden')`,
      [incident],
    )
    await keepOnce(kit, { watch })
    await keepOnce(kit, { watch })
    expect(await news()).toMatchObject([{ stuck: ['locks'], cause: 'stuck', rings: 1, items: 0 }])
    await query('update evidence.lock_pass set refused_at = null')
    await keepOnce(kit, { watch })
    expect(await news()).toEqual([])
  })

  test('what rests after a failure, what is in hand and a film that goes on do not stand still', async () => {
    const watch = { everySeconds: 0, stillSeconds: 300, slowSeconds: 1200 }
    await query(`update work.outbox set state = 'done'`)
    await query(
      `insert into work.outbox (queue, task, incident_id, subject, state, not_before) values
        ('preserve', 'x', $1, 'x', 'pending', now() + interval '5 minutes'), ('inspect', 'x', $1, 'x', 'running', null),
        ('normalise-slow', 'x', $1, 'x', 'running', null), ('normalise-slow', 'x', $1, 'x', 'queued', null),
        ('reconstruct', 'x', $1, 'x', 'running', null)`,
      [incident],
    )
    await keepOnce(kit, { watch })
    await query(
      `update platform.queue_watch set moved_at = moved_at - interval '1 hour', waits_since = waits_since - interval '1 hour'`,
    )
    const item = await kit.addItem(incident, { kind: 'video' })
    await query(
      `insert into evidence.making (item_id, incident_id, kind, state, share) values ($1, $2, 'proxy', 'running', 0.4)`,
      [...[item, incident]],
    )
    await keepOnce(kit, { watch })
    // A solve that hangs holds up everything: nothing else need wait for it.
    expect(await news()).toMatchObject([{ stuck: ['reconstruct'] }])
    await query(`update work.outbox set state = 'done'`)
  })

  test('a grave alarm rings whatever is silent', async () => {
    await kit.addItem(incident)
    await keepOnce(kit)
    await say(kit, incident, 'gun')
    await keepOnce(kit)
    expect((await alarms()).map(({ class: weight }) => weight)).toEqual(['grave'])
  })
})
