import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { findEscalationCall, listCalls, takeCall } from '@firsthand/database/command/alarms'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import type { DutyPhone } from '../door/ports/duty-phone.ts'
import { keeperDeps, keepOnce, phoneAt, say } from './alarms.test-kit.ts'
import { sendDueCalls } from './caller.ts'

interface Rung {
  readonly path: string
  readonly body: string
  readonly headers: IncomingMessage['headers']
}

let kit: CommandKit
let incident: string
let server: Server
let rung: Rung[]
let answer: (response: ServerResponse) => void
let address: string

beforeAll(async () => {
  kit = await openCommandKit()
  server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      rung.push({ path: request.url ?? '', body: Buffer.concat(pieces).toString(), headers: request.headers })
      answer(response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(async () => {
  rung = []
  answer = (response) => response.writeHead(204).end()
  incident = await kit.addIncident({ title: 'SECRET-TITLE' })
})
afterEach(async () => {
  await kit.database.owner.query(`update platform.incident set state = 'closed'`)
  // Pending calls of one test are postponed, so that the next test does not retry them, however long it takes.
  await kit.database.owner.query(
    `update evidence.alarm_call set not_before = now() + interval '1 day' where state = 'pending'`,
  )
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await kit.release()
})

const calls = async () =>
  (await kit.database.owner.query('select * from evidence.alarm_call where incident_id = $1 order by seq', [incident]))
    .rows
const send = (phone: DutyPhone, answerMs = 60_000) =>
  sendDueCalls({ ...keeperDeps(kit, { phone }), answerMs }, new AbortController().signal)
const hurry = () =>
  kit.database.owner.query(
    `update evidence.alarm_call set not_before = now(), lease_until = null where state = 'pending' and incident_id = $1`,
    [incident],
  )

test('the duty phone gets what and where, and not a word of the witness', async () => {
  const phone = phoneAt(`${address}/ring`, { secret: 'a secret of the duty phone' })
  const { statement, submission } = await say(kit, incident, 'SECRET-WORDS he is coming')
  await keepOnce(kit, { phone })
  expect(await send(phone)).toBe(1)
  const [first] = rung
  const told = JSON.parse(first?.body ?? '{}')
  expect(told).toMatchObject({ version: 1, event: 'alarm', incident, class: 'grave', count: 1, exercise: true })
  expect(told.rules).toEqual(['attacker-near'])
  expect(told.link).toBe(`http://localhost:4444/incidents/${incident}/alarms`)
  for (const hidden of ['SECRET', 'coming', statement, submission, 'Kamppi']) expect(first?.body).not.toContain(hidden)
  const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(first?.headers['firsthand-signature'])) ?? []
  expect(v1).toBe(createHmac('sha256', 'a secret of the duty phone').update(`${t}.${first?.body}`).digest('hex'))
  expect(first?.headers['firsthand-delivery']).toBe(told.id)
  expect((await calls())[0]).toMatchObject({ state: 'sent', attempt: 1, code: null })
  expect(await send(phone)).toBe(0)
})

test('the list of calls names no officer until one takes the called alarm', async () => {
  const phone = phoneAt(address)
  await say(kit, incident, 'he is coming')
  await keepOnce(kit, { phone })
  await send(phone)
  const call = async () => (await listCalls(kit.deps.db, { incident, limit: 5 }))[0]
  expect(await call()).toMatchObject({ state: 'sent', takenBy: null, takenAt: null })
  const wanda = await kit.addOfficer('Wanda', { [incident]: 'analyst' })
  const ask = await kit.signIn(wanda)
  const alarms = JSON.parse(rung[0]?.body ?? '{}').alarms
  const body = JSON.stringify({ alarms, wish: newId('note') })
  expect((await ask(`/api/incidents/${incident}/alarms/takings`, { method: 'POST', body })).status).toBe(200)
  expect(await call()).toMatchObject({ state: 'sent', takenBy: 'Wanda', takenAt: expect.any(Number) })
})

test('a restricted item is called without its rule, even if it was restricted while the phone did not answer', async () => {
  const phone = phoneAt(address)
  const restrict = async () => {
    const { submission } = await say(kit, incident, 'a bomb')
    const item = await kit.addItem(incident, { submission })
    return () => kit.database.owner.query('update evidence.card set restricted = true where item_id = $1', [item])
  }
  const before = await restrict()
  const later = await restrict()
  await before()
  await say(kit, incident, 'he is bleeding')
  await keepOnce(kit, { phone })
  await later()
  await send(phone)
  const { count, rules, alarms } = JSON.parse(rung[0]?.body ?? '{}')
  expect({ count, rules, named: alarms.length }).toEqual({ count: 3, rules: ['bleeding'], named: 3 })
})

test('a storm of alarms is one call', async () => {
  const phone = phoneAt(address)
  for (const words of ['gun', 'bomb', 'bleeding', 'trapped']) await say(kit, incident, words)
  await keepOnce(kit, { phone })
  const age = (seconds: number) =>
    kit.database.owner.query(
      'update evidence.alarm_call set made_at = clock_timestamp() - make_interval(secs => $2) where incident_id = $1',
      [incident, seconds],
    )
  // Dates the call an hour ahead, so that the gap before the next call does not end too early on a slow machine.
  await age(-3600)
  await say(kit, incident, 'hiding')
  await keepOnce(kit, { phone })
  await send(phone)
  expect(rung.map(({ body }) => JSON.parse(body).count)).toEqual([4])
  // The later alarm is called when the gap is over.
  await age(16)
  await keepOnce(kit, { phone })
  await send(phone)
  expect(rung.map(({ body }) => JSON.parse(body).count)).toEqual([4, 1])
})

interface Failed {
  readonly code: string
  /** Expected seconds until the retry. */
  readonly wait: number
  readonly answerMs?: number
}

test('a refusal, a redirect and a timeout are retried, with longer and longer waits', async () => {
  const phone = phoneAt(address)
  await say(kit, incident, 'gun')
  await keepOnce(kit, { phone })
  const fail = async (how: typeof answer, { code, wait, answerMs }: Failed) => {
    answer = how
    const began = Date.now()
    expect(await send(phone, answerMs)).toBe(1)
    const [row] = await calls()
    expect(row).toMatchObject({ state: 'pending', code })
    // The wait began between `began` and the present moment.
    expect(row.not_before.getTime() - began).toBeGreaterThan(wait * 1000 - 50)
    expect(row.not_before.getTime() - Date.now()).toBeLessThan(wait * 1000 + 50)
    // Not due yet: nothing is sent.
    await kit.database.owner.query(`update evidence.alarm_call set not_before = not_before + interval '1 hour'`)
    expect(await send(phone)).toBe(0)
    await hurry()
  }
  await fail((response) => response.writeHead(500).end('no'), { code: 'status-500', wait: 5 })
  const elsewhere = { location: `${address}/elsewhere` }
  await fail((response) => response.writeHead(302, elsewhere).end(), { code: 'redirected', wait: 10 })
  await fail(() => undefined, { code: 'timed-out', wait: 20, answerMs: 300 })
  // The redirect is not followed. The paths are compared as a set, because it depends on the machine whether the call
  // that gets no answer arrived before its timeout.
  expect(new Set(rung.map(({ path }) => path))).toEqual(new Set(['/']))
  answer = (response) => response.writeHead(200).end()
  await send(phone)
  expect((await calls())[0]).toMatchObject({ state: 'sent', attempt: 4 })
})

test('an address where nobody listens prevents no alarm', async () => {
  const phone = phoneAt('http://127.0.0.1:1/')
  await say(kit, incident, 'gun')
  await keepOnce(kit, { phone })
  await send(phone)
  expect((await calls())[0]).toMatchObject({ state: 'pending', code: 'unreachable' })
  const { rows } = await kit.database.owner.query('select from evidence.alarm where incident_id = $1', [incident])
  expect(rows).toHaveLength(1)
})

test('an alarm that nobody takes is called to the second phone, once', async () => {
  const phone = phoneAt(`${address}/first`, { escalation: `${address}/second` })
  await say(kit, incident, 'gun')
  await keepOnce(kit, { phone })
  await kit.database.owner.query(
    `update evidence.alarm set rang_at = rang_at - interval '4 minutes' where incident_id = $1`,
    [incident],
  )
  await Promise.all([keepOnce(kit, { phone }), keepOnce(kit, { phone })])
  await keepOnce(kit, { phone })
  await send(phone)
  expect(rung.map(({ path, body }) => [path, JSON.parse(body).event])).toEqual([
    ['/first', 'alarm'],
    ['/second', 'escalation'],
  ])
})

test('a storm that nobody takes is one call as well: an alarm that escalates a moment later waits for the next call', async () => {
  const phone = phoneAt(`${address}/first`, { escalation: `${address}/second` })
  const ripen = (seconds: number) =>
    kit.database.owner.query(
      `update evidence.alarm set rang_at = rang_at - make_interval(secs => $2) where incident_id = $1`,
      [incident, seconds],
    )
  const escalated = async () => (await calls()).filter(({ step }) => step === 'escalation').map(({ count }) => count)
  await say(kit, incident, 'gun')
  await keepOnce(kit, { phone })
  await ripen(240)
  await keepOnce(kit, { phone })
  for (const words of ['bomb', 'they are shooting']) {
    await say(kit, incident, words)
    await keepOnce(kit, { phone })
    await ripen(240)
    await keepOnce(kit, { phone })
  }
  expect(await escalated()).toEqual([1])
  await kit.database.owner.query(
    `update evidence.alarm_call set made_at = made_at - interval '16 seconds' where incident_id = $1`,
    [incident],
  )
  await keepOnce(kit, { phone })
  expect((await escalated()).toSorted()).toEqual([1, 2])
})

test('an escalation does not mean that somebody was called: only a call that arrived does', async () => {
  const phone = phoneAt(address)
  const state = () => findEscalationCall(kit.deps.db, incident)
  const grow = () =>
    kit.database.owner.query(
      `update evidence.alarm set rang_at = rang_at - interval '4 minutes' where incident_id = $1`,
      [incident],
    )
  await say(kit, incident, 'gun')
  await keepOnce(kit)
  expect(await state()).toBeUndefined()
  await grow()
  await keepOnce(kit)
  expect(await state()).toBe('none')
  await say(kit, incident, 'bomb')
  await keepOnce(kit, { phone })
  await grow()
  await keepOnce(kit, { phone })
  expect(await state()).toBe('calling')
  answer = (response) => response.writeHead(500).end('no')
  await send(phone)
  expect(await state()).toBe('failed')
  answer = (response) => response.writeHead(204).end()
  await hurry()
  await send(phone)
  expect(await state()).toBe('called')
  // A second alarm has no call of its own; the call that arrived was for the first alarm.
  await say(kit, incident, 'hiding')
  await keepOnce(kit)
  await grow()
  await keepOnce(kit)
  expect(await state()).toBe('none')
  await kit.database.owner.query(`update evidence.alarm set taken_at = now(), taken_by = $2 where incident_id = $1`, [
    incident,
    (await kit.addOfficer('who answers', { [incident]: 'analyst' })).id,
  ])
  expect(await state()).toBeUndefined()
})

test('two processes send a call once; if the sender dies, the other sends it', async () => {
  const phone = phoneAt(address)
  await say(kit, incident, 'gun')
  await keepOnce(kit, { phone })
  const taken = await takeCall(kit.deps.db, 30)
  expect(taken?.attempt).toBe(1)
  expect(await send(phone)).toBe(0)
  // The process that held the lease died, so the lease lapses.
  await kit.database.owner.query(
    `update evidence.alarm_call set lease_until = now() - interval '1 second' where state = 'pending'`,
  )
  const sent = await Promise.all([send(phone), send(phone)])
  expect(sent[0] + sent[1]).toBe(1)
  expect(rung).toHaveLength(1)
})

test('without a duty phone nothing is called, and no calls pile up', async () => {
  await say(kit, incident, 'gun')
  await keepOnce(kit)
  expect(await calls()).toEqual([])
})
