import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeKeys } from './place-keys.ts'
import { createWorld, type TestIncident, type TestWorld } from './upload.test-kit.ts'

let world: TestWorld
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.release())

const WORKERS = ['inspect', 'normalise', 'reconstruct'] as const
const isInFolder = (folder: 'keys' | 'closed-keys', incident: TestIncident): boolean =>
  existsSync(join(world.folder, folder, `${incident.keyId}.agekey`))
const told = async (incident: TestIncident): Promise<readonly string[]> =>
  (
    await world.query<{ action: string }>(
      `select action from custody.entry where incident_id = $1 and subject = $2 order by seq`,
      [incident.id, incident.keyId],
    )
  ).map(({ action }) => action)
const close = (incident: TestIncident) =>
  world.query(`update platform.incident set state = 'closed' where id = $1`, [incident.id])
const finish = (incident: TestIncident) =>
  world.query(`update work.outbox set state = 'done' where incident_id = $1`, [incident.id])

async function withItem(): Promise<{ readonly incident: TestIncident; readonly item: string }> {
  const incident = await world.addIncident()
  const upload = await world.addUpload(incident, randomBytes(900))
  await world.run('preserve-upload', incident.id, upload.id)
  const [item] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  return { incident, item: item?.id ?? '' }
}

const keysSeenBy = async (role: (typeof WORKERS)[number] | 'preserve' | 'command', item: string): Promise<number> => {
  const { rows } = await world.database
    .poolOf(role)
    .query('select sealed_identity from evidence.item_key where item_id = $1', [item])
  return rows.length
}

describe('an incident that has closed', () => {
  test('gives no other worker an item’s identity once no work is left; preserve and command still read it', async () => {
    const { incident, item } = await withItem()
    await close(incident)
    // The outbox still holds the row for inspect, so the incident has work to do.
    for (const role of WORKERS) expect(await keysSeenBy(role, item), role).toBe(1)
    await finish(incident)
    for (const role of WORKERS) expect(await keysSeenBy(role, item), role).toBe(0)
    for (const role of ['preserve', 'command'] as const) expect(await keysSeenBy(role, item), role).toBe(1)
  })

  test('has its own identity put away, with one custody entry, and preserve still opens with it', async () => {
    const { incident } = await withItem()
    await placeKeys(world)
    expect([isInFolder('keys', incident), isInFolder('closed-keys', incident)]).toEqual([true, false])
    await close(incident)
    await placeKeys(world)
    expect(isInFolder('keys', incident)).toBe(true)
    await finish(incident)
    await placeKeys(world)
    await placeKeys(world)
    expect([isInFolder('keys', incident), isInFolder('closed-keys', incident)]).toEqual([false, true])
    expect(await told(incident)).toEqual(['key.put-away'])
    const submission = await world.addSubmission(await world.addIncident())
    const withdrawal = await world.addWithdrawal(incident, submission, null)
    expect(await world.run('apply-withdrawal', incident.id, withdrawal)).toMatchObject({ kind: 'done' })
  })

  test('gets it back for an officer’s request, with the custody entry first, and it is put away again afterwards', async () => {
    const { incident, item } = await withItem()
    await close(incident)
    await finish(incident)
    await placeKeys(world)
    await world.query(`select work.add('normalise', 'clean-item', $1, $2)`, [incident.id, item])
    expect(await keysSeenBy('normalise', item)).toBe(1)
    const order: string[] = []
    const keyring = {
      ...world.keyring,
      layBack: async (keyId: TestIncident['keyId']) => {
        if (keyId === incident.keyId) order.push(...(await told(incident)))
        await world.keyring.layBack(keyId)
      },
    }
    await placeKeys({ door: world.door, keyring })
    expect(order).toEqual(['key.put-away', 'key.laid-back'])
    expect([isInFolder('keys', incident), isInFolder('closed-keys', incident)]).toEqual([true, false])
    await finish(incident)
    await placeKeys(world)
    expect([isInFolder('keys', incident), isInFolder('closed-keys', incident)]).toEqual([false, true])
    expect(await told(incident)).toEqual(['key.put-away', 'key.laid-back', 'key.put-away'])
  })

  test('does not get it back for a withdrawal or a lock, which preserve does alone', async () => {
    const { incident, item } = await withItem()
    await close(incident)
    await finish(incident)
    await world.query(`select work.add('preserve', 'apply-withdrawal', $1, 'wi_x')`, [incident.id])
    await placeKeys(world)
    expect(isInFolder('closed-keys', incident)).toBe(true)
    for (const role of WORKERS) expect(await keysSeenBy(role, item), role).toBe(0)
  })

  test('whose move was cut off at any step is set right by the next round, with no second entry', async () => {
    const { incident } = await withItem()
    await close(incident)
    await finish(incident)
    // The state after a kill between removing the key file and the custody entry.
    await world.keyring.putAway(incident.keyId)
    await placeKeys(world)
    expect(await told(incident)).toEqual(['key.put-away'])
    await world.query(`select work.add('normalise', 'clean-item', $1, 'it_x')`, [incident.id])
    // The state after a kill between the custody entry and restoring the key file.
    await world.door.recordKeyPlace({ incident: incident.id, keyId: incident.keyId, away: false })
    await placeKeys(world)
    expect(await told(incident)).toEqual(['key.put-away', 'key.laid-back'])
    expect(isInFolder('keys', incident)).toBe(true)
  })
})

test('only preserve can record where a key lies, and only for the incident’s own key', async () => {
  const { incident } = await withItem()
  for (const role of WORKERS) {
    const call = world.database
      .poolOf(role)
      .query('select evidence.tell_key_place($1, $2, true)', [incident.id, 'ke_x'])
    await expect(call, role).rejects.toMatchObject({ code: '42501' })
  }
  const { rows } = await world.database
    .poolOf('preserve')
    .query('select evidence.tell_key_place($1, $2, true) as told', [incident.id, 'ke_x'])
  expect(rows).toEqual([{ told: false }])
})
