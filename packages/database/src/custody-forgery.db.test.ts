/** What a process that was taken over tries to write into custody: each over a real connection of its own role. */
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROCESS_ROLES, type ProcessRole } from './role-url.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

const INCIDENT = 'in_flood'
const OTHER = 'in_fire'
const ITEM = 'it_a'
const ACTING = 'of_anna'
const WORKERS = ['preserve', 'inspect', 'normalise', 'reconstruct'] as const
/** What each worker truly writes. */
const OWN = {
  preserve: 'item.preserved',
  inspect: 'item.inspected',
  normalise: 'text.read',
  reconstruct: 'revision.stored',
} as const

let database: TestDatabase
const clients = new Map<ProcessRole, pg.Client>()
beforeAll(async () => {
  database = await createTestDatabase()
  const { owner } = database
  for (const id of [INCIDENT, OTHER])
    await owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $1, 'event', 'active', false, 'x', 'ke_' || $1, 'age1x', '\\x00', '\\x00')`,
      [id],
    )
  await owner.query(`insert into staff.officer (id, name, password_hash, totp_secret, disabled, ends_at) values
    ('of_anna', 'anna', 'h', 's', false, null), ('of_bert', 'bert', 'h', 's', true, null),
    ('of_cora', 'cora', 'h', 's', false, now() - interval '1 minute'), ('of_dora', 'dora', 'h', 's', false, null)`)
  await owner.query(
    `insert into staff.membership (incident_id, officer_id, role) values
    ($1, 'of_anna', 'analyst'), ($1, 'of_bert', 'analyst'), ($1, 'of_cora', 'analyst')`,
    [INCIDENT],
  )
  await owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ('it_a', $1, 'up_a', 'su_a', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y'),
       ('it_b', $2, 'up_b', 'su_b', 1, false, 'witness', 3, '\\x01', now(), 'k', 3, 'age1y')`,
    [INCIDENT, OTHER],
  )
  await owner.query(`insert into evidence.card (item_id, incident_id) values ('it_a', $1), ('it_b', $2)`, [
    INCIDENT,
    OTHER,
  ])
  for (const role of PROCESS_ROLES) {
    const client = new pg.Client({ connectionString: database.urlOf(role) })
    await client.connect()
    clients.set(role, client)
  }
})
afterAll(async () => {
  for (const client of clients.values()) await client.end()
  await database.release()
})

const as = (role: ProcessRole): pg.Client => {
  const client = clients.get(role)
  if (!client) throw new Error('no such role')
  return client
}
interface Forged {
  readonly incident?: string
  readonly actor: string
  readonly action: string
  readonly subject?: string
}
const append = (role: ProcessRole, { incident = INCIDENT, actor, action, subject = ITEM }: Forged) =>
  as(role).query(`select custody.append($1, $2, $3, $4, '{}')`, [incident, actor, action, subject])
const written = async (): Promise<number> =>
  (await database.owner.query('select count(*)::integer as n from custody.entry')).rows[0].n

/** Refused by the function itself, in its own words, and nothing stands in any chain. */
async function refused(attempt: () => Promise<unknown>, sentence?: RegExp): Promise<void> {
  const before = await written()
  const outcome = await attempt().then(
    () => 'written',
    (error: { code: string; message: string }) => error,
  )
  expect(outcome).toMatchObject({ code: 'FH010', ...(sentence ? { message: expect.stringMatching(sentence) } : {}) })
  expect(await written()).toBe(before)
}
/** Refused by Postgres: the role has no such right. */
async function notAllowed(role: ProcessRole, statement: string): Promise<void> {
  await expect(as(role).query(statement), `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' })
}

describe.each(WORKERS)('a worker that was taken over: %s', (role) => {
  const me = `worker:${role}`

  test('writes what it does, as itself', async () => {
    await append(role, { actor: me, action: OWN[role] })
    const { rows } = await database.owner.query(
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

  test('makes no chain of an incident that is not there, and writes nothing to the chain of the platform', async () => {
    for (const incident of ['in_made-up', '', 'Platform', 'platform '])
      await refused(() => append(role, { incident, actor: me, action: OWN[role] }), /no such incident/)
    await refused(() => append(role, { incident: 'platform', actor: me, action: OWN[role] }), /belongs to an incident/)
    await refused(() => append(role, { incident: 'platform', actor: me, action: 'officer.made' }))
    const { rows } = await database.owner.query('select incident_id from custody.chain where incident_id <> $1', [
      INCIDENT,
    ])
    expect(rows).toEqual([])
  })

  test('does not write of an item into the chain of another incident', () =>
    refused(() => append(role, { incident: OTHER, actor: me, action: OWN[role] }), /item is of another incident/))

  test('has no look of an officer', () =>
    notAllowed(role, `select custody.look('${INCIDENT}', '${ACTING}', '${ITEM}', 'opened', '{}')`))
})

describe('intake and relay', () => {
  test.each(['intake', 'relay'] as const)('%s writes nothing at all', async (role) => {
    await notAllowed(role, `select custody.append('${INCIDENT}', 'worker:${role}', 'item.preserved', '${ITEM}', '{}')`)
    await notAllowed(role, `select custody.look('${INCIDENT}', '${ACTING}', '${ITEM}', 'opened', '{}')`)
  })
})

describe('command that was taken over', () => {
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
      expect((await database.owner.query('select from custody.look where officer_id = $1', [officer])).rows).toEqual([])
    },
  )

  test('has no look of an incident that is not there, or of a kind that no officer has', async () => {
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

  test('makes no chain of its own, and writes to that of the platform what is the platform’s alone', async () => {
    await refused(() => append('command', { incident: 'in_made-up', actor: ACTING, action: 'reason.given' }), /no such/)
    await refused(() => append('command', { incident: 'platform', actor: ACTING, action: 'reason.given' }), /belongs/)
    await append('command', { incident: 'platform', actor: ACTING, action: 'duty-call.asked', subject: 'dc_a' })
  })
})

describe('the command line that was taken over', () => {
  test('writes in a name that is stated, in whatever script', async () => {
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

  test('does not write what workers and officers do, nor into a chain that is not there', async () => {
    for (const action of ['look.downloaded', 'item.erased', 'item.preserved', 'review.decided', 'item.rebuilt'])
      await refused(() => append('ops', { actor: 'ops:anna', action }), /does not write this action/)
    await refused(() => append('ops', { incident: 'in_made-up', actor: 'ops:anna', action: 'incident.closing' }))
    await refused(() => append('ops', { incident: 'platform', actor: 'ops:anna', action: 'incident.closing' }))
  })
})

describe('around the function', () => {
  test('no process writes, changes or removes a row of custody, or says who may write what', async () => {
    const columns = `'${INCIDENT}', 99, 0, 'worker:preserve', 'item.erased', '${ITEM}', '{}', null, '', ''`
    for (const role of PROCESS_ROLES)
      for (const statement of [
        `insert into custody.entry values (${columns})`,
        `update custody.entry set actor = 'other'`,
        'delete from custody.entry',
        'truncate custody.entry',
        `insert into custody.chain values ('in_made-up', 0, '')`,
        `update custody.chain set head = ''`,
        'delete from custody.chain',
        `insert into custody.look values ('${INCIDENT}', '${ACTING}', '${ITEM}', 'shown', 0)`,
        'update custody.look set slot = 0',
        'delete from custody.look',
        `insert into custody.writer (role, action) values ('firsthand_${role}', 'item.erased')`,
        'update custody.writer set role = role',
        'delete from custody.writer',
      ])
        await notAllowed(role, statement)
  })

  test('no process calls what writes without asking, or changes the functions that ask', async () => {
    for (const role of PROCESS_ROLES)
      for (const statement of [
        `select custody.enter('${INCIDENT}', 'x', 'item.erased', '${ITEM}', '{}', null)`,
        `select custody.refuse_forgery('${INCIDENT}', 'x', 'item.erased', '${ITEM}')`,
        `create or replace function custody.refuse_forgery(text, text, text, text) returns void language sql as ''`,
        `alter function custody.append(text, text, text, text, text, text) security invoker`,
        'alter table custody.entry disable trigger all',
      ])
        await notAllowed(role, statement)
  })

  test('no role is taken on: neither another process’s nor the owner’s, and what a role is set to changes nobody’s name', async () => {
    const { rows } = await database.owner.query<{ owner: string }>('select current_user as owner')
    const others = [...PROCESS_ROLES.map((role) => `firsthand_${role}`), rows[0]?.owner ?? '']
    for (const role of PROCESS_ROLES)
      for (const other of others.filter((one) => one !== `firsthand_${role}`)) {
        await notAllowed(role, `set role "${other}"`)
        await notAllowed(role, `set session authorization "${other}"`)
      }
    await as('inspect').query('set role firsthand_inspect')
    await refused(() => append('inspect', { actor: 'worker:preserve', action: 'item.preserved' }))
    await as('inspect').query('reset role')
  })

  test('a function, a table or a search path of its own changes nothing', async () => {
    await notAllowed('inspect', 'create schema mine')
    await notAllowed('inspect', 'create temporary table writer (role text, action text)')
    await as('inspect').query('set search_path = pg_temp, public')
    await refused(() => append('inspect', { actor: 'worker:preserve', action: 'item.preserved' }))
    await as('inspect').query('reset search_path')
  })

  test('who takes the owner’s own role for a moment is still bound: only the session counts', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl })
    await owner.connect()
    try {
      await owner.query('begin')
      await owner.query('set local session authorization firsthand_inspect')
      await expect(
        owner.query(`select custody.append($1, 'worker:preserve', 'item.preserved', $2, '{}')`, [INCIDENT, ITEM]),
      ).rejects.toMatchObject({ code: 'FH010' })
      await owner.query('rollback')
    } finally {
      await owner.end()
    }
  })
})

describe('a card that a process would hide', () => {
  const CARD = `select hidden, superseded_by, restricted, cleared from evidence.card where item_id = 'it_a'`
  const shown = { hidden: null, superseded_by: null, restricted: false, cleared: false }

  test('is hidden by no process by an update, and none lets it be seen, folds it or makes one that is hidden', async () => {
    for (const role of PROCESS_ROLES)
      for (const statement of [
        `update evidence.card set hidden = 'withdrawn' where item_id = 'it_a'`,
        `update evidence.card set hidden = null`,
        `update evidence.card set superseded_by = 'it_b' where item_id = 'it_a'`,
        `update evidence.card set stage = 'ready', hidden = 'check' where item_id = 'it_a'`,
        `update evidence.card set restricted = true`,
        `update evidence.card set cleared = true`,
        `update evidence.card set folded_into = 'it_b'`,
        `update evidence.card set incident_id = '${OTHER}' where item_id = 'it_a'`,
        `insert into evidence.card (item_id, incident_id, hidden) values ('it_a', '${INCIDENT}', 'withdrawn')`,
        `insert into evidence.card (item_id, incident_id) values ('it_a', '${INCIDENT}')`,
        `insert into evidence.card (item_id, incident_id) values ('it_a', '${INCIDENT}')
           on conflict (item_id) do update set hidden = 'moved'`,
        'delete from evidence.card',
      ])
        await notAllowed(role, statement)
    expect((await database.owner.query(CARD)).rows).toEqual([shown])
  })

  test('has its functions for preserve alone', async () => {
    for (const role of PROCESS_ROLES.filter((one) => one !== 'preserve'))
      for (const call of [
        `evidence.keep_card('it_a')`,
        `evidence.withdraw_items('su_a', null)`,
        `evidence.erase_item('it_a', 'check')`,
        `evidence.move_card('it_a', 'it_b', 'none')`,
      ])
        await notAllowed(role, `select ${call}`)
  })

  test('stays as it is where preserve was taken over: nobody withdrew, moved or replaced it, and it is of no check', async () => {
    const preserve = as('preserve')
    const before = await written()
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 0 }])
    expect((await preserve.query(`select evidence.withdraw_items('su_a', 1) as n`)).rows).toEqual([{ n: 0 }])
    await expect(preserve.query(`select evidence.erase_item('it_a', 'check')`)).rejects.toMatchObject({ code: 'FH002' })
    await refused(
      () => preserve.query(`select evidence.move_card('it_a', 'it_b', 'none')`),
      /one file in two incidents/,
    )
    await refused(() => preserve.query(`select evidence.move_card('it_a', 'it_a', 'none')`))
    await expect(preserve.query(`select evidence.keep_card('it_a')`)).rejects.toMatchObject({ code: '23505' })
    expect(await written()).toBe(before)
    expect((await database.owner.query(CARD)).rows).toEqual([shown])
  })

  test('leaves no entry that says it was: withdrawn, replaced, moved, arrived and erased come from the change itself', async () => {
    for (const action of ['item.withdrawn', 'item.superseded', 'item.moved', 'item.arrived', 'item.erased'])
      await refused(() => append('preserve', { actor: 'worker:preserve', action }), /does not write this action/)
  })

  test('is hidden once its witness withdrew it, with its entry in the same transaction', async () => {
    const preserve = as('preserve')
    await database.owner.query(`insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
      values ('su_a', '${INCIDENT}', 'witness', decode(repeat('00', 32), 'hex'), decode(repeat('01', 32), 'hex'), 'age1z')`)
    await database.owner.query(`insert into public_zone.document (id, submission_id, kind, sealed, object_key, key_id)
      values ('do_a', 'su_a', 'withdrawal', '\\x00', 'o', 'ke_x')`)
    await preserve.query('begin')
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 1 }])
    await preserve.query('rollback')
    expect((await database.owner.query(CARD)).rows).toEqual([shown])
    const before = await written()
    await preserve.query(`select evidence.withdraw_items('su_a', null)`)
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 0 }])
    const { rows } = await database.owner.query(
      `select actor, action, subject, detail from custody.entry where incident_id = $1 order by seq desc limit 1`,
      [INCIDENT],
    )
    expect(rows).toEqual([
      { actor: 'worker:preserve', action: 'item.withdrawn', subject: 'it_a', detail: '{"kept":true}' },
    ])
    expect(await written()).toBe(before + 1)
  })
})

describe('a picture that is covered by a trigger', () => {
  const newest = async () =>
    (
      await database.owner.query(
        `select actor, action, subject, detail from custody.entry where incident_id = $1 order by seq desc limit 1`,
        [INCIDENT],
      )
    ).rows[0]
  beforeAll(async () => {
    await database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
       values ('it_c', $1, 'up_c', 'su_c', 1, false, 'witness', 3, '\\x02', now(), 'k', 3, 'age1y')`,
      [INCIDENT],
    )
    await database.owner.query(`insert into evidence.card (item_id, incident_id, cleared) values ('it_c', $1, true)`, [
      INCIDENT,
    ])
  })

  test('is covered by no officer who was disabled: nothing is written, and it stays as it was', async () => {
    const cover = (officer: string) =>
      as('command').query(`select evidence.cover_items($1, array['it_c'], $2, 'asked', null)`, [INCIDENT, officer])
    await refused(() => cover('of_bert'), /in this name/)
    expect((await database.owner.query(`select cleared from evidence.card where item_id = 'it_c'`)).rows).toEqual([
      { cleared: true },
    ])
    await cover(ACTING)
    expect(await newest()).toMatchObject({ actor: ACTING, action: 'item.covered', subject: 'it_c' })
  })

  test('names the worker whose session covered it, not another one', async () => {
    await database.owner.query(`update evidence.card set cleared = true where item_id = 'it_c'`)
    await as('inspect').query(`update evidence.card set flags = array['infected'] where item_id = 'it_c'`)
    expect(await newest()).toEqual({
      ...{ actor: 'worker:inspect', action: 'item.covered', subject: 'it_c', detail: '{"why":"infected"}' },
    })
  })
})
