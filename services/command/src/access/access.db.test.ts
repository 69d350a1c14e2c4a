import { ROLES, type Role } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'
import { ACCESS } from './access-table.ts'

const PREFIX = '/api/incidents/:incident'
const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }

describe('who may do what', () => {
  let kit: CommandKit
  let incident: string
  let item: string
  let other: { incident: string; item: string }
  const asked = new Map<Role, Ask>()
  let stranger: Ask

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    item = await kit.addItem(incident, { renditions: [thumb] })
    const incidentOfOther = await kit.addIncident()
    other = { incident: incidentOfOther, item: await kit.addItem(incidentOfOther, { renditions: [thumb] }) }
    for (const role of ROLES) asked.set(role, await kit.signIn(await kit.addOfficer(role, { [incident]: role })))
    stranger = await kit.signIn(await kit.addOfficer('stranger', { [other.incident]: 'commander' }))
  })
  afterAll(() => kit.release())

  const routes = () =>
    kit.app.routes
      .filter((route) => route.method !== 'ALL' && route.path.startsWith(PREFIX))
      .map(({ method, path }) => `${method} ${path}`)

  const pathOf = (path: string, at: { incident: string; item: string }) =>
    `${PREFIX}${path}`
      .replace(':incident', at.incident)
      .replace(':item', at.item)
      .replace(':submission', newId('submission'))
      .replace(':anchor', newId('anchor'))
      .replace(':revision', '1')
      .replace(':kind', 'thumb')
      .replace(':download', `${newId('note')}-${'0'.repeat(64)}`)
      .replaceAll(/:[a-z]+/g, 'nobody')
  const call = async (ask: Ask, route: { method: string; path: string }, at: { incident: string; item: string }) => {
    const body = route.method === 'POST' ? { body: '{"decision":"urgent","reason":"because"}' } : {}
    const answer = await ask(pathOf(route.path, at), { method: route.method, ...body })
    await answer.body?.cancel()
    return answer.status
  }

  test('the access table has every route of an incident, and no other line', () => {
    expect(new Set(routes())).toEqual(
      new Set(Object.values(ACCESS).map(({ method, path }) => `${method} ${PREFIX}${path}`)),
    )
  })

  test('an officer of another incident gets 404 from every route, as for an incident that does not exist', async () => {
    for (const route of Object.values(ACCESS)) {
      expect.soft([route.path, await call(stranger, route, { incident, item })]).toEqual([route.path, 404])
      const nowhere = { incident: newId('incident'), item }
      expect.soft([route.path, await call(stranger, route, nowhere)]).toEqual([route.path, 404])
    }
  })

  test('an item of another incident, or an unknown item, gives 404', async () => {
    const ask = asked.get('commander') ?? stranger
    for (const route of Object.values(ACCESS).filter(({ path }) => path.includes(':item'))) {
      expect.soft([route.path, await call(ask, route, { incident, item: other.item })]).toEqual([route.path, 404])
      expect.soft([route.path, await call(ask, route, { incident, item: 'it_nonsense' })]).toEqual([route.path, 404])
    }
  })

  test.each(ROLES)('%s may do what its column says and nothing else', async (role) => {
    const ask = asked.get(role) ?? stranger
    for (const [name, route] of Object.entries(ACCESS)) {
      const isAllowed = (route.roles as readonly Role[]).includes(role)
      const answer = await ask(pathOf(route.path, { incident, item }), {
        method: route.method,
        ...(route.method === 'POST' ? { body: '{"decision":"urgent","reason":"because"}' } : {}),
      })
      const code = answer.ok ? undefined : ((await answer.json()) as { code: string }).code
      await answer.body?.cancel().catch(() => undefined)
      expect.soft([name, code === 'not-allowed']).toEqual([name, !isAllowed])
    }
  })

  test('without a session every answer is "sign in"', async () => {
    for (const route of Object.values(ACCESS))
      expect.soft([route.path, await call(kit.ask, route, { incident, item })]).toEqual([route.path, 401])
    expect((await kit.ask('/api/incidents')).status).toBe(401)
  })

  test('a canary’s incident is in no list', async () => {
    const check = await kit.addIncident({ kind: 'check' })
    const ask = await kit.signIn(await kit.addOfficer('checker', { [check]: 'commander', [incident]: 'viewer' }))
    const { incidents } = (await (await ask('/api/incidents')).json()) as { incidents: { id: string }[] }
    expect(incidents.map((one) => one.id)).toEqual([incident])
  })
})
