import { findEscalationCall } from '@firsthand/database/command/alarms'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../command.test-kit.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, phoneAt, say } from './alarms.test-kit.ts'

const ground = alarmGround()
const { alarms, query, commander, listed } = ground
const phone = { ...phoneAt('http://127.0.0.1:9/'), isCalledForNews: true }
let demonstration: string

beforeEach(async () => {
  demonstration = newId('demonstration')
  const call = `select platform.begin_demonstration($1, $2, 'ops:grace') as why`
  expect(await byOps(call, [demonstration, ground.incident])).toEqual([{ why: null }])
})

const byOps = async (text: string, values: unknown[]) =>
  (await ground.kit.database.poolOf('ops').query(text, values)).rows

/** Adds a witness's submission. `made`: it belongs to a demonstration, which ops register before any of it arrives. */
async function sending(made: 'made' | 'real'): Promise<string> {
  const { submission } = await ground.kit.addSubmission(ground.incident)
  if (made === 'real') return submission
  const [row] = await query('select url_hash from public_zone.submission where id = $1', [submission])
  expect(await byOps('select platform.mark_demonstrated($1, $2) as why', [demonstration, row.url_hash])).toEqual([
    { why: null },
  ])
  return submission
}
const cry = async (made: 'made' | 'real', words: string) =>
  say(ground.kit, ground.incident, words, { submission: await sending(made), danger: true })
const keep = () => keepOnce(ground.kit, { phone })
const grow = () =>
  query(`update evidence.alarm set rang_at = rang_at - interval '4 minutes' where incident_id = $1`, [ground.incident])
const calls = (step: string) =>
  query(`select alarms, rules, count from evidence.alarm_call where incident_id = $1 and step = $2 order by seq`, [
    ground.incident,
    step,
  ])
const escalations = () =>
  query(`select detail from custody.entry where incident_id = $1 and action = 'alarm.escalated'`, [ground.incident])
const escalated = () => findEscalationCall(ground.kit.deps.db, ground.incident)

describe('a person in danger whom a demonstration made', () => {
  test('rings on the screens of a drill, and calls nobody: neither at once nor after nobody takes it', async () => {
    await cry('made', 'he has a gun')
    const item = await ground.kit.addItem(ground.incident, {
      submission: await sending('made'),
      declaration: { origin: 'voice-note', danger: true },
    })
    await keep()
    const told = await listed(await commander(), 'ringing')
    expect(told.alarms.map(({ rules, item: of }) => [rules[0], of])).toEqual([
      ['in-danger', null],
      ['in-danger', item],
    ])
    await grow()
    await keep()
    expect((await alarms()).map((row) => [row.called_at !== null, row.escalated_at !== null])).toEqual([
      [true, true],
      [true, true],
    ])
    expect(await escalations()).toMatchObject([{ detail: expect.stringContaining('"count":2') }])
    expect(await escalated()).toBe('made')
    expect([await calls('alarm'), await calls('escalation')]).toEqual([[], []])
  })

  test('rings again if it was taken without an outcome, and calls nobody then either', async () => {
    await cry('made', 'abc')
    await keep()
    const { id: officer } = await ground.kit.addOfficer(newId('note'), { [ground.incident]: 'analyst' })
    await query(
      `update evidence.alarm set taken_at = clock_timestamp() - interval '1 hour', taken_by = $2 where incident_id = $1`,
      [ground.incident, officer],
    )
    await keep()
    expect(await alarms()).toMatchObject([{ rings: 2, taken_at: null }])
    expect(await calls('alarm')).toEqual([])
  })

  test('is left out of the call for a real alarm, which counts only real ones and names only their rules', async () => {
    await cry('made', 'she is bleeding')
    const real = await cry('real', 'there is a bomb')
    await cry('made', 'there is a fire')
    await keep()
    const [alarm] = (await alarms()).filter((row) => row.source_id === real.statement)
    const called = { alarms: [alarm.id], rules: ['explosion', 'in-danger'], count: 1 }
    const sorted = async (step: string) =>
      (await calls(step)).map((call) => ({ ...call, rules: call.rules.toSorted() }))
    expect(await sorted('alarm')).toEqual([called])
    await grow()
    await keep()
    expect(await sorted('escalation')).toEqual([called])
    expect(await escalations()).toMatchObject([{ detail: expect.stringContaining('"count":3') }])
    // A made alarm escalates after the real one: the state shown is still that of the real alarm's call.
    await cry('made', 'abc')
    await keep()
    await grow()
    await keep()
    expect(await escalated()).toBe('calling')
  })

  test('stands behind a real alarm, says that it is made, and is never grouped with a real one', async () => {
    const words = 'we are trapped'
    await cry('made', words)
    await keep()
    await grow()
    await keep()
    expect(await escalated()).toBe('made')
    const real = await cry('real', words)
    await keep()
    const { alarms: rows } = await listed(await commander(), 'ringing')
    expect(
      rows.map(({ made, submission, alike }) => [
        made,
        submission === real.submission,
        Array.isArray(alike) && alike.length,
      ]),
    ).toEqual([
      [false, true, 1],
      [true, false, 1],
    ])
    // The banner describes the real alarm, so it must not show the made alarm's call.
    expect(await escalated()).toBeUndefined()
  })

  test('does call in a real incident, if it should ever get there', async () => {
    await cry('made', 'abc')
    await query('update platform.incident set exercise = false where id = $1', [ground.incident])
    await keep()
    expect(await calls('alarm')).toMatchObject([{ count: 1 }])
  })
})

describe('ordinary news', () => {
  const look = async () => {
    const { id } = await ground.kit.addOfficer(newId('note'), { [ground.incident]: 'analyst' })
    await query(
      `update evidence.alert set looked_at = clock_timestamp() - interval '1 hour', looked_by = $2
       where incident_id = $1 and looked_at is null`,
      [ground.incident, id],
    )
  }
  const news = () => query('select * from evidence.alert where incident_id = $1 order by seq', [ground.incident])
  const PLACE = { earliest: 1, estimate: 2, latest: 3, status: 'placed' }
  const addMade = async (lat: number) => {
    const submission = await sending('made')
    const placement = { ...PLACE, lat, lon: 24.9 }
    const item = await ground.kit.addItem(ground.incident, { submission, placement })
    await say(ground.kit, ground.incident, 'all is well', { submission, lat, lon: 24.9 })
    return item
  }
  const addReal = async (lat: number) =>
    ground.kit.addItem(ground.incident, { submission: await sending('real'), placement: { ...PLACE, lat, lon: 24.9 } })
  const addScene = async (name: string, items: readonly string[]) => {
    await query(
      `insert into evidence.scene (incident_id, id, revision, submissions, items, first_earliest, first_latest, peak_at, last_earliest, last_latest)
       values ($1, $2, 1, 1, 1, 1, 1, 1, 1, 1)`,
      [ground.incident, name],
    )
    for (const item of items)
      await query('insert into evidence.scene_item (incident_id, scene_id, item_id) values ($1, $2, $3)', [
        ...[ground.incident, name, item],
      ])
  }

  test('of a demonstration is shown but never called: its files, words, places and scenes', async () => {
    const item = await addMade(60.1)
    await keep()
    expect(await news()).toMatchObject([{ items: 1, words: 1, places: 1, is_real: false }])
    await look()
    await addScene('sc_made', [item])
    await addMade(61.5)
    await keep()
    expect(await news()).toMatchObject([{}, { items: 1, words: 1, scenes: 1, places: 1, is_real: false }])
    expect(await calls('ordinary')).toEqual([])
  })

  test('of a real witness is called once, even if made news came first', async () => {
    await addMade(60.1)
    await keep()
    await addReal(60.1)
    await keep()
    await addReal(60.1)
    await keep()
    expect(await calls('ordinary')).toHaveLength(1)
    // The same news is reported only once.
    await look()
    await addMade(60.1)
    await keep()
    expect(await calls('ordinary')).toHaveLength(1)
  })

  test('of a new scene or place is called if a real witness is there, too', async () => {
    const scenes = { sc_made: [await addMade(60.1)], sc_real: [await addMade(62.5), await addReal(62.5)] }
    await keep()
    const counts = [await calls('ordinary')]
    const again = async (lat: number) => {
      await query('update evidence.place_cell set told = false where incident_id = $1 and lat_cell = $2', [
        ...[ground.incident, Math.floor(lat * 200)],
      ])
      await keep()
      counts.push(await calls('ordinary'))
      await look()
    }
    await look()
    for (const lat of [60.1, 62.5]) await again(lat)
    for (const [name, items] of Object.entries(scenes)) {
      await addScene(name, items)
      await keep()
      counts.push(await calls('ordinary'))
      await look()
    }
    expect(await news()).toHaveLength(5)
    expect(counts.map((made) => made.length)).toEqual([1, 1, 2, 2, 3])
  })
})
