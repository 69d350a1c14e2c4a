import { describe, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, say } from './alarms.test-kit.ts'

const lent = alarmGround()
const { alarms, query, commander, answer, listed } = lent

describe('an alarm that was taken', () => {
  const age = (column: 'taken_at' | 'rang_at', seconds: number) =>
    query(`update evidence.alarm set ${column} = ${column} - make_interval(secs => $2) where incident_id = $1`, [
      ...[lent.incident, seconds],
    ])
  const actions = async () =>
    (
      await query(
        `select action, actor from custody.entry where incident_id = $1 and action like 'alarm.%' order by seq`,
        [lent.incident],
      )
    ).map(({ action }) => action)

  test('needs an outcome within five minutes; otherwise it rings, is called and escalates again', async () => {
    const ask = await commander()
    await say(lent.kit, lent.incident, 'trapped')
    await keepOnce(lent.kit)
    const [{ id }] = await alarms()
    expect((await answer(ask, 'takings', { alarms: [id] })).body).toEqual({ taken: [id] })
    expect((await listed(ask, 'waiting')).counts).toMatchObject({ grave: 0, taken: 1 })
    await age('taken_at', 290)
    await keepOnce(lent.kit)
    expect((await alarms())[0].taken_at).not.toBeNull()
    await age('taken_at', 20)
    await Promise.all([keepOnce(lent.kit), keepOnce(lent.kit)])
    const [again] = await alarms()
    expect(again).toMatchObject({ taken_at: null, taken_by: null, rings: 2, escalated_at: null })
    expect(again.called_at).not.toBeNull()
    const { alarms: rows, counts } = await listed(ask, 'waiting')
    expect(counts).toMatchObject({ grave: 1, taken: 0 })
    expect(rows[0]).toMatchObject({ droppedBy: expect.stringContaining('commander'), rings: 2 })
    await age('rang_at', 200)
    await keepOnce(lent.kit)
    expect((await alarms())[0].escalated_at).not.toBeNull()
    expect(await actions()).toEqual(['alarm.taken', 'alarm.rang-again', 'alarm.escalated'])
  })

  test('with an outcome is silent for good: passed on to a recipient, or no action for a reason', async () => {
    const ask = await commander()
    for (const words of ['trapped', 'bleeding']) await say(lent.kit, lent.incident, words)
    await keepOnce(lent.kit)
    const [one, two] = await alarms()
    const passedOn = { outcome: 'passed-on', to: 'Rescue control', reference: 'R-4711' }
    // An officer who did not take the alarm cannot end it.
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
    await keepOnce(lent.kit)
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
      [lent.incident],
    )
    expect(notes.map(({ text }) => text)).toEqual(['Rescue control, R-4711', 'It is a play in the theatre'])
  })
})

describe('alarms of one group', () => {
  const groups = async () => {
    const rows = await alarms()
    const order = [...new Set(rows.map(({ group_id: group }) => group))]
    return rows.map(({ group_id: group }) => order.indexOf(group))
  }

  test('have one rule, one place and ten minutes in common', async () => {
    const [harbour, market] = [
      { lat: 60.17, lon: 24.93 },
      { lat: 60.25, lon: 25.05 },
    ]
    await say(lent.kit, lent.incident, 'I saw an explosion', harbour)
    await keepOnce(lent.kit)
    await say(lent.kit, lent.incident, 'there was a huge explosion here', { lat: 60.1705, lon: 24.9305 })
    await say(lent.kit, lent.incident, 'an explosion', market)
    await say(lent.kit, lent.incident, 'an explosion somewhere')
    await say(lent.kit, lent.incident, 'shooting', harbour)
    await keepOnce(lent.kit)
    expect(await groups()).toEqual([0, 0, 1, 2, 3])
    await query(`update evidence.alarm set raised_at = raised_at - interval '11 minutes' where incident_id = $1`, [
      lent.incident,
    ])
    await say(lent.kit, lent.incident, 'another explosion', harbour)
    await keepOnce(lent.kit)
    expect(await groups()).toEqual([0, 0, 1, 2, 3, 4])
  })

  test('that are cries of people in danger have identical words', async () => {
    const place = { lat: 60.17, lon: 24.93 }
    await say(lent.kit, lent.incident, 'We are trapped on the 3rd floor!', place)
    await say(lent.kit, lent.incident, 'we are trapped on the 3rd floor', place)
    await say(lent.kit, lent.incident, 'we are trapped on the 4th floor', place)
    await keepOnce(lent.kit)
    expect(await groups()).toEqual([0, 0, 1])
  })

  test('are taken together, without others; the list has one line for them', async () => {
    const ask = await commander()
    for (const words of ['an explosion', 'a big explosion', 'we are trapped', 'we are trapped here'])
      await say(lent.kit, lent.incident, words)
    await keepOnce(lent.kit)
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
  test('is in the order of gravity, then of age: a licence never stands above a cry for help', async () => {
    const ask = await commander()
    for (const words of ['there is a fire', 'help us', 'bleeding']) await say(lent.kit, lent.incident, words)
    const item = await lent.kit.addItem(lent.incident)
    await keepOnce(lent.kit)
    await query(
      `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
       values ($1, $2, $3, 'document', true, 'x', '[{"page":1,"text":"killed by fire, bleeding, a bomb"}]', '')`,
      [newId('text'), item, lent.incident],
    )
    await keepOnce(lent.kit)
    const { alarms: rows } = await listed(ask, 'waiting')
    expect(rows.map(({ class: weight, rules }) => [weight, rules[0]])).toEqual([
      // Among grave alarms, those of people who are in danger now come before those of events.
      ['grave', 'help-us'],
      ['grave', 'bleeding'],
      ['grave', 'fire'],
      ['ordinary', expect.any(String)],
    ])
  })

  test('continues behind the last alarm that was shown', async () => {
    const ask = await commander()
    for (let count = 0; count < 60; count += 1) await say(lent.kit, lent.incident, `bleeding in room ${count}`)
    await keepOnce(lent.kit)
    const first = await listed(ask, 'waiting')
    const second = await listed(ask, 'waiting', `&after=${first.next}`)
    const ids = [...first.alarms, ...second.alarms].map(({ id }) => id)
    expect([first.alarms.length, second.alarms.length, second.next]).toEqual([50, 10, null])
    expect(ids).toEqual((await alarms()).map(({ id }) => id))
  })
})
