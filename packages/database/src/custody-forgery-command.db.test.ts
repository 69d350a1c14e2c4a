/**
 * Whose name a custody entry can bear: a compromised command (the officers' service) can write only as itself or as an
 * officer who may act; the command line writes under whatever person's name is stated to it, such as `ops:anna`.
 */
import { describe, expect, test } from 'vitest'
import { ACTING, forgeryGround, INCIDENT, ITEM } from './custody-forgery.test-kit.ts'

const { append, as, owner, refused } = forgeryGround()

describe('a compromised command', () => {
  test('writes as itself, and as an officer who acts', async () => {
    await append('command', { actor: 'command', action: 'alarm.escalated', subject: INCIDENT })
    await append('command', { actor: ACTING, action: 'reason.given' })
    expect(
      (await as('command').query(`select custody.look($1, $2, $3, 'opened', '{}') as new`, [INCIDENT, ACTING, ITEM]))
        .rows,
    ).toEqual([{ new: true }])
  })

  test.each([
    ...['of_bert', 'of_cora', 'of_never-was', '', 'anna', 'Command', 'service:command', 'patrol'],
    ...['worker:preserve', 'worker:command', 'ops:anna', 'ops:cli', 'owner'],
  ])('does not write as %j: disabled, ended, never there, or not its name', (actor) =>
    refused(() => append('command', { actor, action: 'reason.given' }), /in this name/),
  )

  test.each(['of_bert', 'of_cora', 'of_never-was', 'of_dora', 'command', 'worker:preserve'])(
    'has no look by %s: disabled, ended, never there, no member, or no officer',
    async (officer) => {
      const look = () =>
        as('command').query(`select custody.look($1, $2, $3, 'shown', '{}')`, [INCIDENT, officer, ITEM])
      await refused(look)
      expect((await owner().query('select from custody.look where officer_id = $1', [officer])).rows).toEqual([])
    },
  )

  test('enters no look in an incident that does not exist, or of an unknown kind', async () => {
    const look = (incident: string, kind: string) =>
      as('command').query(`select custody.look($1, $2, $3, $4, '{}')`, [incident, ACTING, ITEM, kind])
    await refused(() => look('in_made-up', 'opened'))
    await refused(() => look('platform', 'opened'))
    await refused(() => look(INCIDENT, 'forgotten'), /does not write this action/)
  })

  test('does not write what workers and operators do', async () => {
    for (const action of ['item.erased', 'item.preserved', 'item.withdrawn', 'item.rebuilt', 'officer.made', 'made.up'])
      await refused(() => append('command', { actor: ACTING, action }), /does not write this action/)
  })

  test('makes no chain of its own, and writes only the platform’s actions into the platform’s chain', async () => {
    await refused(() => append('command', { incident: 'in_made-up', actor: ACTING, action: 'reason.given' }), /no such/)
    await refused(() => append('command', { incident: 'platform', actor: ACTING, action: 'reason.given' }), /belongs/)
    await append('command', { incident: 'platform', actor: ACTING, action: 'duty-call.asked', subject: 'dc_a' })
  })
})

describe('a compromised command line', () => {
  test('writes under a stated name, in whatever script', async () => {
    for (const actor of ['ops:anna', 'ops:Åsa Öberg-Šimić', 'ops:Олена', `ops:${'x'.repeat(64)}`])
      await append('ops', { actor, action: 'incident.closing', subject: INCIDENT })
    await append('ops', { incident: 'platform', actor: 'ops:anna', action: 'officer.made', subject: ACTING })
  })

  test.each([
    ...[
      'ops:',
      'ops',
      'ops: ',
      'ops: anna',
      'ops:anna ',
      'ops:an\nna',
      'ops:an\u202ena',
      'ops:\u200b',
      `ops:${'x'.repeat(65)}`,
    ],
    ...['anna', ACTING, 'command', 'worker:preserve', 'owner', 'xops:anna'],
  ])('does not write as %j', (actor) =>
    refused(() => append('ops', { actor, action: 'incident.closing', subject: INCIDENT }), /in this name/),
  )

  test('does not write what workers and officers do, nor into a chain that does not exist', async () => {
    for (const action of ['look.downloaded', 'item.erased', 'item.preserved', 'review.decided', 'item.rebuilt'])
      await refused(() => append('ops', { actor: 'ops:anna', action }), /does not write this action/)
    await refused(() => append('ops', { incident: 'in_made-up', actor: 'ops:anna', action: 'incident.closing' }))
    await refused(() => append('ops', { incident: 'platform', actor: 'ops:anna', action: 'incident.closing' }))
  })
})
