import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rehash, tamper } from '../custody/cut-chain.test-kit.ts'
import { cutTail, verifiedCustody } from './custody-verify.test-kit.ts'

const lent = verifiedCustody()
const { verify, headsOf, tellOf, isWholeAlone, addItem } = lent

test('a whole log is reported with what was compared, and its heads are kept where only the owner reads them', async () => {
  const { code, answer } = await verify()
  expect([code, answer.ok, answer.isTold]).toEqual([0, true, true])
  expect(answer.compared).toEqual({
    ...{ incidents: 2, items: 1, hidden: 0, officers: 1, memberships: 1, looks: 0, verifications: 0, files: [] },
  })
  expect(answer.cannotSee.length).toBeGreaterThan(2)
  const [name = ''] = await headsOf()
  expect(answer.heads).toEqual({ file: join(lent.data, 'heads', name), copy: null })
  expect((await stat(answer.heads.file)).mode & 0o777).toBe(0o600)
  const kept = JSON.parse(await readFile(answer.heads.file, 'utf8'))
  expect(kept).toMatchObject({ format: 'firsthand-custody-heads/1', writtenAt: expect.any(String) })
  expect(kept.chains.map(({ incident }: { incident: string }) => incident).sort()).toEqual(
    [lent.incident, lent.other, 'platform'].sort(),
  )
  const told = await lent.database.owner.query(
    `select actor, subject, detail from custody.entry where action = 'custody.verified' and incident_id = 'platform' order by seq`,
  )
  expect(told.rows).toHaveLength(3)
  const { entries, head } = answer.chains.find((chain: { incident: string }) => chain.incident === lent.incident)
  expect(told.rows).toContainEqual({
    actor: expect.stringMatching(/^ops:/),
    subject: lent.incident,
    detail: `{"count":${entries},"head":"${head}","verdict":"whole"}`,
  })
  // The next verification compares with the recorded heads. A chain that has grown still matches.
  await tellOf(lent.item, 'item.lock-missing')
  const again = await verify()
  expect([again.code, again.answer.compared.verifications]).toEqual([0, 3])
  expect(again.answer.compared.files).toMatchObject([{ file: answer.heads.file, heads: 3 }])
  expect(await headsOf()).toHaveLength(2)
})

test('cut 1: a whole chain is deleted, its row as well', async () => {
  await tamper(
    lent.database.owner,
    `delete from custody.entry where incident_id = '${lent.incident}'`,
    `delete from custody.chain where incident_id = '${lent.incident}'`,
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, broken, answer, failure } = await verify()
  expect([code, answer.ok]).toEqual([1, false])
  expect(failure).toContain('custody-broken')
  expect(broken).toMatchObject([{ incident: lent.incident, entries: 0, why: 'mismatch' }])
  const mismatches = answer.mismatches.map(({ code: what, subject }: { code: string; subject: string }) => [
    what,
    subject,
  ])
  expect(mismatches).toContainEqual(['incident-without-opening', lent.incident])
  expect(mismatches).toContainEqual(['item-without-entry', lent.item])
  expect(answer.heads).toEqual({ file: null, copy: null })
})

test("cut 1: the platform's chain is deleted, and nothing is built on what is left", async () => {
  await tamper(
    lent.database.owner,
    `delete from custody.entry where incident_id = 'platform'`,
    `delete from custody.chain where incident_id = 'platform'`,
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, broken, answer } = await verify()
  expect([code, answer.isTold]).toEqual([1, false])
  expect(broken).toMatchObject([{ incident: 'platform', why: 'mismatch' }])
  expect((await lent.database.owner.query(`select from custody.entry where incident_id = 'platform'`)).rows).toEqual([])
})

test('cut 2: tail and head are cut together, where the tail records an item, and where it records an access', async () => {
  const { answer } = await verify()
  const file = join(lent.outside, 'cut-2.json')
  await writeFile(file, await readFile(answer.heads.file, 'utf8'))
  await rm(join(lent.data, 'heads'), { recursive: true })
  const second = await addItem()
  await tamper(lent.database.owner, ...cutTail(lent.incident))
  expect(await isWholeAlone()).toBe(true)
  const ofItem = await verify()
  expect([ofItem.code, ofItem.answer.mismatches]).toEqual([
    1,
    [{ code: 'item-without-entry', incident: lent.incident, subject: second }],
  ])
  await tellOf(second, 'item.preserved')
  expect((await verify()).code).toBe(0)
  await rm(join(lent.data, 'heads'), { recursive: true })
  // The entry of the membership is removed. Only the recorded heads and the written file still know it.
  await tamper(lent.database.owner, ...cutTail(lent.incident), ...cutTail(lent.incident))
  await lent.database.owner.query('delete from staff.membership')
  await lent.database.owner.query('delete from evidence.card where item_id = $1', [second])
  await lent.database.owner.query('alter table evidence.item disable trigger all')
  await lent.database.owner.query('delete from evidence.item_key where item_id = $1', [second])
  await lent.database.owner.query('delete from evidence.item where id = $1', [second])
  expect(await isWholeAlone()).toBe(true)
  expect((await verify()).broken).toMatchObject([{ incident: lent.incident, why: 'known-head' }])
  // The platform's chain is cut, too. Only the file that was kept elsewhere still shows it.
  await tamper(
    lent.database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
  )
  expect(await isWholeAlone()).toBe(true)
  expect((await verify()).code).toBe(0)
  await rm(join(lent.data, 'heads'), { recursive: true })
  const { code, broken } = await verify('--heads', file)
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident: lent.incident, why: 'known-head' }])
})

test('cut 2: the counter of accesses reveals an access that was cut off', async () => {
  const command = lent.database.poolOf('command')
  const [{ id }] = (await lent.database.owner.query('select id from staff.officer')).rows
  for (const kind of ['opened', 'downloaded'])
    await command.query(`select custody.look($1, $2, $3, $4, '{}')`, [lent.incident, id, lent.item, kind])
  const whole = await verify()
  expect([whole.code, whole.answer.compared.looks]).toEqual([0, 2])
  await rm(join(lent.data, 'heads'), { recursive: true })
  await tamper(
    lent.database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
    ...cutTail(lent.incident),
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, answer } = await verify()
  expect([code, answer.mismatches]).toEqual([
    1,
    [{ code: 'look-without-entry', incident: lent.incident, subject: lent.item }],
  ])
})
