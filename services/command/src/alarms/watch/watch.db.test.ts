import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from '../../command.test-kit.ts'
import { keepOnce, say } from '../alarms.test-kit.ts'

interface Gap {
  readonly incident: string
  readonly title: string
  readonly watcher: string | null
  readonly mayWatch: boolean
}

describe('officers who watch the alarms of a real incident', () => {
  let kit: CommandKit
  let opener: TestOfficer
  let wanda: TestOfficer
  let tova: TestOfficer
  const asks = new Map<string, Ask>()

  beforeAll(async () => {
    kit = await openCommandKit()
    const elsewhere = await kit.addIncident({ title: 'A drill elsewhere' })
    opener = await kit.addOfficer('opener')
    await kit.database.owner.query('update staff.officer set opens = true where id = $1', [opener.id])
    wanda = await kit.addOfficer('Wanda')
    tova = await kit.addOfficer('Tova', { [elsewhere]: 'viewer' })
    for (const officer of [opener, wanda, tova]) asks.set(officer.name, await kit.signIn(officer))
  })
  beforeEach(async () => {
    await kit.database.owner.query(`update platform.incident set state = 'closed' where kind = 'event'`)
    await kit.database.owner.query('delete from platform.watch_sign')
  })
  afterAll(() => kit.release())

  const askAs = (officer: TestOfficer): Ask => asks.get(officer.name) ?? kit.ask
  const post = (officer: TestOfficer, path: string, body: object = {}) =>
    askAs(officer)(`/api${path}`, { method: 'POST', body: JSON.stringify(body) })
  const gapsOf = async (officer: TestOfficer) =>
    (await (await askAs(officer)('/api/watch')).json()) as { gaps: Gap[]; mine: string | null }
  const aged = () =>
    kit.database.owner.query(`update platform.watch_sign set seen_at = seen_at - interval '91 seconds'`)

  const open = async (watcher?: string) => {
    const preflight = newId('preflight')
    await kit.database.owner.query('insert into platform.preflight (id, officer_id, lines) values ($1, $2, $3)', [
      ...[preflight, opener.id, '[]'],
    ])
    const answer = await post(opener, '/platform/incidents', {
      ...{ title: 'Fire at the depot', slug: newId('note').slice(3, 20), place: 'Depot', zone: 'Europe/Helsinki' },
      ...{ languages: ['en'], emergencyNumber: '112', texts: {}, state: 'active', preflight, watcher },
    })
    return (await answer.json()) as { incident?: string; code?: string; message?: string }
  }

  test('an officer whose alarm screen is open is offered as watcher and becomes its analyst; everybody is told when the screen is closed', async () => {
    const offered = async () => await (await askAs(opener)('/api/platform/watchers')).json()
    expect(await offered()).toEqual({ watchers: [] })
    expect(await open()).toMatchObject({ code: 'nobody-answers' })
    expect(await open(wanda.id)).toMatchObject({
      code: 'nobody-answers',
      message: expect.stringContaining('duty phone'),
    })
    expect((await post(wanda, '/watch/signs')).status).toBe(200)
    expect(await offered()).toEqual({ watchers: [{ id: wanda.id, name: 'Wanda' }] })
    const { incident = '' } = await open(wanda.id)
    expect(incident).toMatch(/^in_/)
    const { rows } = await kit.database.owner.query(
      'select officer_id, role from staff.membership where incident_id = $1 order by role',
      [incident],
    )
    expect(rows).toEqual([
      { officer_id: wanda.id, role: 'analyst' },
      { officer_id: opener.id, role: 'ops' },
    ])
    const trail = await kit.database.owner.query(
      `select actor, subject from custody.entry where incident_id = $1 and action = 'incident.watched'`,
      [incident],
    )
    expect(trail.rows).toEqual([{ actor: opener.id, subject: wanda.id }])
    // Her waiting screen then opens this incident by itself.
    expect(await gapsOf(wanda)).toEqual({ gaps: [], ringing: [], mine: incident })
    await aged()
    const gone = { incident, title: 'Fire at the depot', watcher: 'Wanda' }
    for (const [officer, mayWatch] of [
      [wanda, true],
      [tova, false],
      [opener, false],
    ] as const)
      expect((await gapsOf(officer)).gaps).toMatchObject([{ ...gone, mayWatch }])
    // Wanda counts as watching even on another incident's alarm screen, because that screen also rings for this
    // incident.
    const other = await kit.addIncident({ title: 'Another' })
    await kit.database.owner.query('insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)', [
      ...[other, wanda.id, 'viewer'],
    ])
    expect((await post(wanda, `/incidents/${other}/watch-signs`)).status).toBe(200)
    expect((await gapsOf(tova)).gaps).toEqual([])
    // That screen rings only for alarms that she may take. After she lost her role here, nobody watches this incident.
    await kit.database.owner.query(`update staff.membership set role = 'viewer' where incident_id = $1`, [incident])
    expect((await gapsOf(tova)).gaps).toMatchObject([gone])
  })

  test('officers who may take alarms are told of ringing ones in every real incident, even one that was closed meanwhile', async () => {
    const ringing = async (officer: TestOfficer) =>
      ((await (await askAs(officer)('/api/watch')).json()) as { ringing: object[] }).ringing
    const add = async (title: string, role: string, more: object = {}) => {
      const incident = await kit.addIncident({ title, state: 'active', ...more })
      await kit.database.owner.query(
        'insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)',
        [incident, wanda.id, role],
      )
      await say(kit, incident, 'there is a bomb')
      await say(kit, incident, 'somebody shot my brother')
      return incident
    }
    const [gas] = [await add('Gas leak', 'analyst'), await add('Seen only', 'viewer')]
    await add('A drill', 'analyst', { state: 'drill' })
    await keepOnce(kit)
    expect(await ringing(wanda)).toMatchObject([{ incident: gas, title: 'Gas leak', count: 2, isEscalated: false }])
    expect(await ringing(tova)).toEqual([])
    await kit.database.owner.query(`update platform.incident set state = 'closed' where id = $1`, [gas])
    expect(await ringing(wanda)).toMatchObject([{ count: 2 }])
    await kit.database.owner.query('update evidence.alarm set taken_at = now(), taken_by = $2 where incident_id = $1', [
      gas,
      wanda.id,
    ])
    expect(await ringing(wanda)).toEqual([])
  })

  test('an officer who may take alarms can take over the watch; a viewer cannot', async () => {
    await post(wanda, '/watch/signs')
    const { incident = '' } = await open(wanda.id)
    await aged()
    expect((await post(tova, `/incidents/${incident}/watch`)).status).toBe(404)
    const role = (to: string) =>
      kit.database.owner.query(
        `insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)
         on conflict (incident_id, officer_id) do update set role = excluded.role`,
        [incident, tova.id, to],
      )
    await role('viewer')
    expect((await post(tova, `/incidents/${incident}/watch`)).status).toBe(403)
    expect((await gapsOf(tova)).gaps).toMatchObject([{ watcher: 'Wanda', mayWatch: false }])
    await role('analyst')
    expect((await gapsOf(tova)).gaps).toMatchObject([{ watcher: 'Wanda', mayWatch: true }])
    expect((await post(tova, `/incidents/${incident}/watch`)).status).toBe(200)
    expect((await gapsOf(wanda)).gaps).toEqual([])
    await aged()
    expect((await gapsOf(wanda)).gaps).toMatchObject([{ watcher: 'Tova' }])
    const { rows } = await kit.database.owner.query(
      `select actor, subject from custody.entry where incident_id = $1 and action = 'incident.watched' order by seq`,
      [incident],
    )
    expect(rows.at(-1)).toEqual({ actor: tova.id, subject: tova.id })
  })

  test('an officer who is named at a reopening becomes its analyst; openers cannot name themselves', async () => {
    await post(wanda, '/watch/signs')
    const { incident = '' } = await open(wanda.id)
    const move = async (from: string, to: string, watcher?: string) =>
      (await post(opener, `/platform/incidents/${incident}/state`, { from, to, watcher })).status
    expect(await move('active', 'closing')).toBe(200)
    await kit.database.owner.query('delete from platform.watch_sign')
    await post(opener, '/watch/signs')
    expect(await move('closing', 'active', opener.id)).toBe(409)
    expect(await move('closing', 'active', tova.id)).toBe(409)
    await post(tova, '/watch/signs')
    expect(await move('closing', 'active', tova.id)).toBe(200)
    const { rows } = await kit.database.owner.query(
      'select role from staff.membership where incident_id = $1 and officer_id = $2',
      [incident, tova.id],
    )
    expect(rows).toEqual([{ role: 'analyst' }])
    expect((await gapsOf(wanda)).gaps).toEqual([])
  })

  test('openers cannot watch their own incident, because that would make them readers', async () => {
    await post(opener, '/watch/signs')
    expect(await (await askAs(opener)('/api/platform/watchers')).json()).toEqual({ watchers: [] })
    expect(await open(opener.id)).toMatchObject({ code: 'nobody-answers' })
  })

  test('everybody is told of a real incident without a watcher, if no duty phone is configured', async () => {
    const incident = await kit.addIncident({ title: 'Deaf', state: 'active' })
    expect((await gapsOf(tova)).gaps).toEqual([])
    await kit.database.owner.query(`insert into platform.heartbeat (process, instance, facts)
      values ('command', 'c1', '{"dutyPhone":false}')`)
    expect((await gapsOf(tova)).gaps).toMatchObject([{ incident, title: 'Deaf', watcher: null }])
    await kit.database.owner.query(`insert into platform.heartbeat (process, instance, facts)
      values ('command', 'c2', '{"dutyPhone":true}')`)
    expect((await gapsOf(tova)).gaps).toEqual([])
  })

  test('without a session nothing is told', async () => {
    expect((await kit.ask('/api/watch')).status).toBe(401)
    expect((await kit.ask('/api/watch/signs', { method: 'POST', body: '{}' })).status).toBe(401)
  })
})
