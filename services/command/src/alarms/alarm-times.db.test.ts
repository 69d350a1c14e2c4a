import { randomBytes } from 'node:crypto'
import { makeId } from '@firsthand/domain'
import { expect, test } from 'vitest'
import type { Ask } from '../command.test-kit.ts'
import { alarmGround } from './alarm-keeper.test-kit.ts'
import { keepOnce, phoneAt, say } from './alarms.test-kit.ts'

const ground = alarmGround()
const { alarms, commander, query, withdraw } = ground
const calls = () => query('select * from evidence.alarm_call where incident_id = $1 order by seq', [ground.incident])
const take = (ask: Ask, id: string) =>
  ask(`/api/incidents/${ground.incident}/alarms/takings`, { method: 'POST', body: JSON.stringify({ alarms: [id] }) })

const isWhole = (at: Date): boolean => at.getTime() % 60_000 === 0
const roundedUp = (at: Date): number => Math.ceil(at.getTime() / 60_000) * 60_000
/** Backdates the alarm to an instant that is never a whole minute, whatever the clock says now. */
const age = (seconds: number) =>
  query(
    `update evidence.alarm set words_at = date_trunc('minute', words_at) - make_interval(secs => $2 + 20.517),
       raised_at = date_trunc('minute', raised_at) - make_interval(secs => $2 + 20.517),
       rang_at = date_trunc('minute', rang_at) - make_interval(secs => $2 + 20.517) where incident_id = $1`,
    [ground.incident, seconds],
  )

test('an alarm keeps its exact time until somebody takes it, and only the minute afterwards', async () => {
  const ask = await commander()
  await say(ground.kit, ground.incident, 'we are trapped')
  await keepOnce(ground.kit, { phone: phoneAt('http://127.0.0.1:9') })
  await age(0)
  await query(
    `update evidence.alarm set called_at = raised_at + interval '1.25 seconds', escalated_at = raised_at + interval '3.5 seconds'
    where incident_id = $1`,
    [ground.incident],
  )
  await keepOnce(ground.kit)
  const [before] = await alarms()
  const times = ['words_at', 'raised_at', 'rang_at', 'called_at', 'escalated_at'] as const
  for (const time of times) expect(isWhole(before[time]), time).toBe(false)

  await take(ask, before.id)
  const [after] = await alarms()
  for (const time of times) expect(after[time].getTime(), time).toBe(roundedUp(before[time]))
  // Who took the alarm, and when, stays exact: it is an officer's act, not a witness's time.
  expect(after.taken_by).not.toBeNull()
  expect(after.taken_at.getTime()).toBeLessThanOrEqual(Date.now() + 60_000)
})

test('escalation follows the exact time: after three minutes, not four', async () => {
  await say(ground.kit, ground.incident, 'we are trapped')
  await keepOnce(ground.kit)
  await query(`update evidence.alarm set rang_at = clock_timestamp() - interval '175 seconds' where incident_id = $1`, [
    ground.incident,
  ])
  await keepOnce(ground.kit)
  expect((await alarms())[0].escalated_at).toBeNull()
  await query(`update evidence.alarm set rang_at = rang_at - interval '6 seconds' where incident_id = $1`, [
    ground.incident,
  ])
  await keepOnce(ground.kit)
  expect((await alarms())[0].escalated_at).not.toBeNull()
})

test('a call keeps its exact time until the next one may be made, and only the minute afterwards', async () => {
  const phone = phoneAt('http://127.0.0.1:9')
  await say(ground.kit, ground.incident, 'we are trapped')
  await keepOnce(ground.kit, { phone })
  const made = `date_trunc('minute', clock_timestamp()) - interval '39.483 seconds'`
  await query(
    `update evidence.alarm_call set made_at = clock_timestamp() - interval '3.1 seconds', state = 'sent', ended_at = clock_timestamp()
    where incident_id = $1`,
    [ground.incident],
  )
  await keepOnce(ground.kit, { phone })
  expect((await calls())[0]).toMatchObject({ is_exact: true })
  await query(
    `update evidence.alarm_call set made_at = ${made}, not_before = ${made}, ended_at = ${made} + interval '1 second'
    where incident_id = $1`,
    [ground.incident],
  )
  const [before] = await calls()
  await keepOnce(ground.kit, { phone })
  const [after] = await calls()
  for (const time of ['made_at', 'not_before', 'ended_at'])
    expect(after[time].getTime(), time).toBe(roundedUp(before[time]))
  // A pending call keeps its exact times.
  await query(
    `update evidence.alarm_call set state = 'pending', is_exact = true, ended_at = null, made_at = ${made} where incident_id = $1`,
    [ground.incident],
  )
  await keepOnce(ground.kit, { phone })
  expect(isWhole((await calls())[0].made_at)).toBe(false)
})

test('an ordinary alarm that its witness took back, so that nobody can take it, keeps only the minute; a grave one rings on by the second', async () => {
  const { submission } = await say(ground.kit, ground.incident, 'she is bleeding')
  const item = await ground.kit.addItem(ground.incident, { submission })
  await query(
    `insert into evidence.text (id, item_id, incident_id, source, machine, maker, segments, body)
     values ($1, $2, $3, 'document', true, 'a', '[{"page":1,"text":"somebody was trapped"}]', '')`,
    [makeId('text', randomBytes(16)), item, ground.incident],
  )
  await keepOnce(ground.kit)
  await query(
    `update evidence.alarm set raised_at = date_trunc('minute', raised_at) + interval '20.5 seconds' where incident_id = $1`,
    [ground.incident],
  )
  await withdraw(submission)
  await keepOnce(ground.kit)
  const rows = await alarms()
  expect(rows.map(({ class: weight, raised_at: at }) => [weight, isWhole(at)])).toEqual([
    ['grave', false],
    ['ordinary', true],
  ])
  expect(['words_at', 'rang_at'].filter((time) => !isWhole(rows[1][time]))).toEqual([])
})

test('news keeps its exact time until somebody looks', async () => {
  await query(
    `insert into evidence.alert (id, incident_id, cause, opened_at, rang_at)
    values ('at_' || $1, $1, 'items', date_trunc('minute', now()) - interval '39.483 seconds', date_trunc('minute', now()) - interval '7.25 seconds')`,
    [ground.incident],
  )
  const alert = async () => (await query('select * from evidence.alert where incident_id = $1', [ground.incident]))[0]
  await query(`update evidence.alert set items = 3 where incident_id = $1`, [ground.incident])
  const before = await alert()
  expect([before.opened_at, before.rang_at].some(isWhole)).toBe(false)
  await query(
    `update evidence.alert set looked_at = now(), looked_by = (select id from staff.officer limit 1) where incident_id = $1`,
    [ground.incident],
  )
  const after = await alert()
  expect([after.opened_at.getTime(), after.rang_at.getTime()]).toEqual([
    roundedUp(before.opened_at),
    roundedUp(before.rang_at),
  ])
})
