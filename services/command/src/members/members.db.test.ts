import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
beforeAll(async () => {
  kit = await openCommandKit()
})
afterAll(() => kit.release())

test('members are told with their roles and whether they are here; those of another incident are not', async () => {
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

test('a list that no view stands for leaves one entry a slot, before it is read', async () => {
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
