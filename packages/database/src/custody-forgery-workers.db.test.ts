/** A compromised worker can write what it does, as itself, and nothing else. */
import { describe, expect, test } from 'vitest'
import { ACTING, forgeryGround, INCIDENT, ITEM, OTHER } from './custody-forgery.test-kit.ts'

const { append, notAllowed, owner, refused } = forgeryGround()

const WORKERS = ['preserve', 'inspect', 'normalise', 'reconstruct'] as const
/** An action that each worker really writes. */
const OWN = {
  preserve: 'item.preserved',
  inspect: 'item.inspected',
  normalise: 'text.read',
  reconstruct: 'revision.stored',
} as const

describe.each(WORKERS)('a compromised worker: %s', (role) => {
  const me = `worker:${role}`

  test('writes what it does, as itself', async () => {
    await append(role, { actor: me, action: OWN[role] })
    const { rows } = await owner().query(
      'select actor, action from custody.entry where incident_id = $1 order by seq desc limit 1',
      [INCIDENT],
    )
    expect(rows).toEqual([{ actor: me, action: OWN[role] }])
  })

  test.each([
    ...WORKERS.filter((other) => other !== role).map((other) => `worker:${other}`),
    ...['worker:relay', 'worker', 'intake', 'command', 'owner', 'ops:anna', ACTING, 'of_bert', '', ' '],
  ])('does not write as %j', (actor) =>
    refused(() => append(role, { actor, action: OWN[role] }), /does not write custody in this name/),
  )

  test.each([
    'look.downloaded',
    'look.opened',
    'reason.given',
    'incident.closed',
    'membership.given',
    'officer.made',
    'item.rebuilt',
  ])('does not write %s, which no worker does', async (action) => {
    await refused(() => append(role, { actor: me, action }), /does not write this action/)
    await refused(() => append(role, { actor: ACTING, action }))
  })

  test('does not write what another worker does', async () => {
    for (const other of WORKERS.filter((one) => one !== role))
      await refused(() => append(role, { actor: me, action: OWN[other] }), /does not write this action/)
  })

  test('makes no chain for an incident that does not exist, and writes nothing to the platform’s chain', async () => {
    for (const incident of ['in_made-up', '', 'Platform', 'platform '])
      await refused(() => append(role, { incident, actor: me, action: OWN[role] }), /no such incident/)
    await refused(() => append(role, { incident: 'platform', actor: me, action: OWN[role] }), /belongs to an incident/)
    await refused(() => append(role, { incident: 'platform', actor: me, action: 'officer.made' }))
    const { rows } = await owner().query('select incident_id from custody.chain where incident_id <> $1', [INCIDENT])
    expect(rows).toEqual([])
  })

  test('does not write about an item into another incident’s chain', () =>
    refused(() => append(role, { incident: OTHER, actor: me, action: OWN[role] }), /item is of another incident/))

  test('enters no officer’s look', () =>
    notAllowed(role, `select custody.look('${INCIDENT}', '${ACTING}', '${ITEM}', 'opened', '{}')`))
})

describe('intake and relay', () => {
  test.each(['intake', 'relay'] as const)('%s writes nothing at all', async (role) => {
    await notAllowed(role, `select custody.append('${INCIDENT}', 'worker:${role}', 'item.preserved', '${ITEM}', '{}')`)
    await notAllowed(role, `select custody.look('${INCIDENT}', '${ACTING}', '${ITEM}', 'opened', '{}')`)
  })
})
