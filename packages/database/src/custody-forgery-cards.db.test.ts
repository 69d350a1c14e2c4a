/** A card is hidden, and a picture covered, only with a custody entry that says so and names the session's officer. */
import { beforeAll, describe, expect, test } from 'vitest'
import { ACTING, forgeryGround, INCIDENT, OTHER } from './custody-forgery.test-kit.ts'
import { PROCESS_ROLES } from './role-url.ts'

const { append, as, notAllowed, owner, refused, written } = forgeryGround()

describe('a card that a process would hide', () => {
  const CARD = `select hidden, superseded_by, restricted, cleared from evidence.card where item_id = 'it_a'`
  const shown = { hidden: null, superseded_by: null, restricted: false, cleared: false }

  test('cannot be hidden, shown or folded by an update of any process, or inserted as hidden', async () => {
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
    expect((await owner().query(CARD)).rows).toEqual([shown])
  })

  test('has functions that only preserve may call', async () => {
    for (const role of PROCESS_ROLES.filter((one) => one !== 'preserve'))
      for (const call of [
        `evidence.keep_card('it_a')`,
        `evidence.withdraw_items('su_a', null)`,
        `evidence.withdraw_words('su_a')`,
        `evidence.erase_item('it_a', 'check')`,
        `evidence.move_card('it_a', 'it_b', 'none')`,
      ])
        await notAllowed(role, `select ${call}`)
  })

  test('stays as it is if preserve is compromised: nobody withdrew, moved or replaced it, and it is of no check', async () => {
    const preserve = as('preserve')
    const before = await written()
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 0 }])
    expect((await preserve.query(`select evidence.withdraw_items('su_a', 1) as n`)).rows).toEqual([{ n: 0 }])
    expect((await preserve.query(`select evidence.withdraw_words('su_a') as n`)).rows).toEqual([{ n: 0 }])
    await expect(preserve.query(`select evidence.erase_item('it_a', 'check')`)).rejects.toMatchObject({ code: 'FH002' })
    await refused(
      () => preserve.query(`select evidence.move_card('it_a', 'it_b', 'none')`),
      /one file in two incidents/,
    )
    await refused(() => preserve.query(`select evidence.move_card('it_a', 'it_a', 'none')`))
    await expect(preserve.query(`select evidence.keep_card('it_a')`)).rejects.toMatchObject({ code: '23505' })
    expect(await written()).toBe(before)
    expect((await owner().query(CARD)).rows).toEqual([shown])
  })

  test('has no entry that was written by hand: withdrawn, replaced, moved, arrived and erased come from the change itself', async () => {
    for (const action of [
      'item.withdrawn',
      'statement.withdrawn',
      'item.superseded',
      'item.moved',
      'item.arrived',
      'item.erased',
    ])
      await refused(() => append('preserve', { actor: 'worker:preserve', action }), /does not write this action/)
  })

  test('is hidden after its witness withdrew it, with its entry in the same transaction', async () => {
    const preserve = as('preserve')
    await owner().query(`insert into public_zone.submission (id, incident_id, source, url_hash, code_hash, reply_recipient)
      values ('su_a', '${INCIDENT}', 'witness', decode(repeat('00', 32), 'hex'), decode(repeat('01', 32), 'hex'), 'age1z')`)
    await owner().query(`insert into public_zone.document (id, submission_id, kind, sealed, object_key, key_id)
      values ('do_a', 'su_a', 'withdrawal', '\\x00', 'o', 'ke_x')`)
    await preserve.query('begin')
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 1 }])
    await preserve.query('rollback')
    expect((await owner().query(CARD)).rows).toEqual([shown])
    const before = await written()
    await preserve.query(`select evidence.withdraw_items('su_a', null)`)
    expect((await preserve.query(`select evidence.withdraw_items('su_a', null) as n`)).rows).toEqual([{ n: 0 }])
    const { rows } = await owner().query(
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
      await owner().query(
        `select actor, action, subject, detail from custody.entry where incident_id = $1 order by seq desc limit 1`,
        [INCIDENT],
      )
    ).rows[0]
  beforeAll(async () => {
    await owner().query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
       values ('it_c', $1, 'up_c', 'su_c', 1, false, 'witness', 3, '\\x02', now(), 'k', 3, 'age1y')`,
      [INCIDENT],
    )
    await owner().query(`insert into evidence.card (item_id, incident_id, cleared) values ('it_c', $1, true)`, [
      INCIDENT,
    ])
  })

  test('cannot be covered by a disabled officer: nothing is written, and it stays as it was', async () => {
    const cover = (officer: string) =>
      as('command').query(`select evidence.cover_items($1, array['it_c'], $2, 'asked', null)`, [INCIDENT, officer])
    await refused(() => cover('of_bert'), /in this name/)
    expect((await owner().query(`select cleared from evidence.card where item_id = 'it_c'`)).rows).toEqual([
      { cleared: true },
    ])
    await cover(ACTING)
    expect(await newest()).toMatchObject({ actor: ACTING, action: 'item.covered', subject: 'it_c' })
  })

  test('has an entry with the worker whose session covered it, not another one', async () => {
    await owner().query(`update evidence.card set cleared = true where item_id = 'it_c'`)
    await as('inspect').query(`update evidence.card set flags = array['infected'] where item_id = 'it_c'`)
    expect(await newest()).toEqual({
      ...{ actor: 'worker:inspect', action: 'item.covered', subject: 'it_c', detail: '{"why":"infected"}' },
    })
  })
})
