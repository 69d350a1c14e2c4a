import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

let kit: CommandKit
let ask: Ask
let ids: readonly [closed: string, real: string, drill: string]

beforeAll(async () => {
  kit = await openCommandKit()
  // The drill is created last, as if somebody forgot to end it.
  ids = [
    await kit.addIncident({ state: 'closed', title: 'Over' }),
    await kit.addIncident({ state: 'active', title: 'Flood' }),
    await kit.addIncident({ state: 'drill', title: 'Left open' }),
  ]
  const officer = await kit.addOfficer('anna', Object.fromEntries(ids.map((id) => [id, 'analyst'])))
  await kit.database.owner.query('update staff.officer set opens = true where id = $1', [officer.id])
  ask = await kit.signIn(officer)
})
afterAll(() => kit.release())

const order = async (path: string): Promise<readonly string[]> => {
  const { incidents } = (await (await ask(path)).json()) as { incidents: readonly { id: string }[] }
  return incidents.map(({ id }) => id)
}

test('a real incident stands before a drill that was left open, in the list and on the operations page', async () => {
  const [closed, real, drill] = ids
  expect(await order('/api/incidents')).toEqual([real, drill, closed])
  expect(await order('/api/platform/state')).toEqual([real, drill, closed])
})
