import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
beforeAll(async () => {
  kit = await openCommandKit()
})
afterAll(() => kit.release())

test('members are listed with their roles and their presence; members of another incident are not listed', async () => {
  const incident = await kit.addIncident()
  const elsewhere = await kit.addIncident()
  const chief = await kit.addOfficer('chief', { [incident]: 'commander' })
  await kit.addOfficer('away', { [incident]: 'analyst' })
  await kit.addOfficer('other', { [elsewhere]: 'commander' })
  const ask = await kit.signIn(chief)
  const answer = await (await ask(`/api/incidents/${incident}/members`)).json()
  expect(answer).toMatchObject({
    members: [
      { name: 'chief', role: 'commander', isHere: true },
      { name: 'away', role: 'analyst', isHere: false },
    ],
  })
  const table = new Map(
    (answer as { roles: { role: string; may: string[] }[] }).roles.map((one) => [one.role, one.may]),
  )
  expect(table.get('auditor')).toEqual(['incident-read', 'custody-read'])
  expect(table.get('viewer')).not.toContain('review-decide')
})

test('a list without a view leaves one custody entry per slot, before it is read', async () => {
  const incident = await kit.addIncident()
  const ask = await kit.signIn(await kit.addOfficer('looker', { [incident]: 'viewer' }))
  for (const path of ['/overview', '/overview', '/anchors', '/briefs', '/police', '/nudges', '/duties'])
    expect((await ask(`/api/incidents/${incident}${path}`)).status).toBe(200)
  const { rows } = await kit.database.owner.query(
    "select subject from custody.entry where incident_id = $1 and action = 'look.view' order by subject",
    [incident],
  )
  expect(rows.map(({ subject }) => subject)).toEqual(['briefs', 'duties', 'nudges', 'overview', 'pins', 'police'])
})

test('a commander unlocks a member who was locked out by wrong attempts; custody records it, and nobody else may do or see it', async () => {
  const incident = await kit.addIncident()
  const elsewhere = await kit.addIncident()
  const leader = await kit.signIn(await kit.addOfficer('leader', { [incident]: 'commander' }))
  const analyst = await kit.signIn(await kit.addOfficer('analyst', { [incident]: 'analyst' }))
  const shut = await kit.addOfficer('shut', { [incident]: 'analyst' })
  const stranger = await kit.addOfficer('stranger', { [elsewhere]: 'analyst' })
  for (const { name } of [shut, stranger])
    for (let tries = 0; tries < 5; tries += 1)
      await kit.ask('/api/session', { method: 'POST', body: JSON.stringify({ name, password: 'x', totp: '1' }) })
  const lockOf = async (ask: Ask) => {
    const { members } = (await (await ask(`/api/incidents/${incident}/members`)).json()) as {
      members: { name: string; lockedUntil: number | null }[]
    }
    return members.find(({ name }) => name === 'shut')?.lockedUntil
  }
  expect(await lockOf(leader)).toBeGreaterThan(Date.now())
  expect(await lockOf(analyst)).toBe(null)
  const letIn = async (ask: Ask, officer: string) => {
    const answer = await ask(`/api/incidents/${incident}/members/${officer}/unlock`, { method: 'POST', body: '{}' })
    return [answer.status, await answer.json()]
  }
  expect(await letIn(analyst, shut.id)).toMatchObject([403, { code: 'not-allowed' }])
  expect(await letIn(leader, stranger.id)).toMatchObject([404, { code: 'not-found' }])
  expect(await letIn(leader, shut.id)).toEqual([200, { unlocked: 'unlocked' }])
  expect(await letIn(leader, shut.id)).toEqual([200, { unlocked: 'same' }])
  expect(await lockOf(leader)).toBe(null)
  await kit.signIn(shut)
  await expect(kit.signIn(stranger)).rejects.toThrow('429')
  const { rows } = await kit.database.owner.query(
    "select subject, detail from custody.entry where incident_id = $1 and action = 'officer.unlocked'",
    [incident],
  )
  expect(rows).toEqual([{ subject: shut.id, detail: '{}' }])
})
