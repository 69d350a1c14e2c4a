/** Attempts to bypass the functions that bind custody: by hand, by another role, by a search path. */
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { ACTING, forgeryGround, INCIDENT, ITEM } from './custody-forgery.test-kit.ts'
import { PROCESS_ROLES } from './role-url.ts'

const { append, as, notAllowed, owner, ownerUrl, refused } = forgeryGround()

describe('beside the functions that bind custody', () => {
  test('no process inserts, changes or removes a row of custody, or changes who may write what', async () => {
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

  test('no process can call the unchecked writer, or replace the functions that check', async () => {
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

  test('no process can switch to another role or the owner, and SET ROLE changes no actor', async () => {
    const { rows } = await owner().query<{ owner: string }>('select current_user as owner')
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

  test('a process gains nothing by a function, a table or a search path of its own', async () => {
    await notAllowed('inspect', 'create schema mine')
    await notAllowed('inspect', 'create temporary table writer (role text, action text)')
    await as('inspect').query('set search_path = pg_temp, public')
    await refused(() => append('inspect', { actor: 'worker:preserve', action: 'item.preserved' }))
    await as('inspect').query('reset search_path')
  })

  test('a session that takes the owner’s role for a moment is still restricted: only session_user counts', async () => {
    const owner = new pg.Client({ connectionString: ownerUrl() })
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
