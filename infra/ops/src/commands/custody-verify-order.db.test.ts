import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from '../cli/run-cli.ts'
import { rehash, tamper } from '../custody/cut-chain.test-kit.ts'
import { allCommands } from './all-commands.ts'
import { verifiedCustody } from './custody-verify.test-kit.ts'

const lent = verifiedCustody()
const { verify, headsOf, tellOf, isWholeAlone, run } = lent

test('cut 3: one entry in the middle is removed', async () => {
  await tamper(lent.database.owner, `delete from custody.entry where incident_id = '${lent.incident}' and seq = 2`)
  expect(await isWholeAlone()).toBe(false)
  const { code, broken } = await verify()
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident: lent.incident, brokenAt: 2, why: 'sequence' }])
})

test('cut 4: an entry is changed, and everything after it is rehashed together with the head', async () => {
  const { answer } = await verify()
  const file = join(lent.outside, 'cut-4.json')
  await writeFile(file, await readFile(answer.heads.file, 'utf8'))
  await rm(join(lent.data, 'heads'), { recursive: true })
  await tellOf(lent.item, 'item.lock-missing')
  const change = `update custody.entry set detail = '{"sha256":"forged"}' where incident_id = '${lent.incident}' and action = 'item.preserved'`
  await tamper(lent.database.owner, change, rehash(lent.incident, 1))
  expect(await isWholeAlone()).toBe(true)
  // The earlier verification recorded its heads in the platform's chain.
  expect((await verify()).broken).toMatchObject([{ incident: lent.incident, why: 'known-head' }])
  await tamper(
    lent.database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
  )
  const { code, broken } = await verify('--heads', file, '--incident', 'flood')
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident: lent.incident, brokenAt: expect.any(Number), why: 'known-head' }])
})

test('cut 5: entries are put in another order, or moved to another chain', async () => {
  const swap = (a: number, b: number): string[] => [
    `update custody.entry set seq = -1 where incident_id = '${lent.incident}' and seq = ${a}`,
    `update custody.entry set seq = ${a} where incident_id = '${lent.incident}' and seq = ${b}`,
    `update custody.entry set seq = ${b} where incident_id = '${lent.incident}' and seq = -1`,
  ]
  await tamper(lent.database.owner, ...swap(1, 2))
  expect(await isWholeAlone()).toBe(false)
  expect((await verify()).broken).toMatchObject([{ incident: lent.incident, brokenAt: 1, why: 'previous-hash' }])
  await tamper(lent.database.owner, ...swap(1, 2))
  expect((await verify()).code).toBe(0)
  // Moves the item's entries to the other incident's chain, and computes the hashes of both chains anew.
  const move = `update custody.entry set incident_id = '${lent.other}', seq = 1000 where incident_id = '${lent.incident}' and action = 'item.preserved'`
  const number = (chain: string) => `with n as (select seq, row_number() over (order by seq) as at from custody.entry
    where incident_id = '${chain}') update custody.entry e set seq = n.at from n where e.incident_id = '${chain}' and e.seq = n.seq`
  await tamper(
    lent.database.owner,
    move,
    number(lent.incident),
    number(lent.other),
    rehash(lent.incident, 1),
    rehash(lent.other, 1),
  )
  expect(await isWholeAlone()).toBe(true)
  await rm(join(lent.data, 'heads'), { recursive: true })
  const { code, answer } = await verify()
  expect(code).toBe(1)
  expect(answer.mismatches).toEqual([
    { code: 'item-without-entry', incident: lent.incident, subject: lent.item },
    { code: 'entry-without-item', incident: lent.other, subject: lent.item },
  ])
})

test('two swapped chains are whole by themselves, but belong to the wrong incidents', async () => {
  const names = (from: string, to: string) => [
    `update custody.entry set incident_id = '${to}' where incident_id = '${from}'`,
    `update custody.chain set incident_id = '${to}' where incident_id = '${from}'`,
  ]
  await tamper(
    lent.database.owner,
    ...names(lent.incident, 'in_x'),
    ...names(lent.other, lent.incident),
    ...names('in_x', lent.other),
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, broken } = await verify()
  expect(code).toBe(1)
  expect(broken.map((chain: { incident: string }) => chain.incident).sort()).toEqual([lent.incident, lent.other].sort())
})

test.each([
  ['withdrawn', 'hidden-without-entry', 'item.withdrawn'],
  ['check', 'hidden-without-entry', 'item.erased'],
])('an item that is hidden as %s without an entry is told', async (hidden, code, action) => {
  await lent.database.owner.query('update evidence.card set hidden = $2 where item_id = $1', [lent.item, hidden])
  expect((await verify()).answer.mismatches).toEqual([{ code, incident: lent.incident, subject: lent.item }])
  // The owner appends this entry directly. Preserve appends it only together with hiding the item.
  await lent.database.owner.query(`select custody.append($1, 'owner', $2, $3, '{}')`, [
    lent.incident,
    action,
    lent.item,
  ])
  expect((await verify()).code).toBe(0)
})

test('an erased item has its entry, and a tombstone without one is reported', async () => {
  // Only the owner can change the kind. The change makes this the self-test's incident.
  const [off, on] = ['disable', 'enable'].map((how) => `alter table platform.incident ${how} trigger kind_stays`)
  await tamper(
    lent.database.owner,
    off ?? '',
    `update platform.incident set kind = 'check' where id = '${lent.incident}'`,
    on ?? '',
  )
  const erased = `with gone as (select evidence.erase_item($1, 'check') as entry)
    insert into evidence.tombstone (item_id, incident_id, upload_id, custody_seq, why, sealed)
    select $1, $2, 'up_a', (entry ->> 'seq')::bigint, 'check', '' from gone`
  await lent.database.poolOf('preserve').query(erased, [lent.item, lent.incident])
  expect((await verify()).code).toBe(0)
  const cut = `delete from custody.entry where action = 'item.erased'`
  await tamper(lent.database.owner, cut, rehash(lent.incident, 1))
  expect((await verify()).answer.mismatches).toEqual([
    { code: 'erased-without-entry', incident: lent.incident, subject: lent.item },
  ])
})

test('a key that is gone without an entry is reported', async () => {
  await lent.database.owner.query('delete from evidence.item_key')
  expect((await verify()).answer.mismatches).toEqual([
    { code: 'erased-without-entry', incident: lent.incident, subject: lent.item },
  ])
})

test('the platform’s chain is shown in plain words, with names that are looked up', async () => {
  const [{ id }] = (await lent.database.owner.query('select id from staff.officer')).rows
  await verify('--platform')
  const shown = await run('custody', 'show', '--platform')
  expect(shown.answer).toMatchObject({
    ...{ chain: 'platform', entries: 2, from: 1 },
    shown: [
      { seq: 1, action: 'officer.made', subject: id, subjectName: 'Ada' },
      { seq: 2, action: 'custody.verified', subject: 'platform' },
    ],
  })
  const out: string[] = []
  const argv = ['custody', 'show', '--from', '1', '--most', '1']
  await runCli({
    ...{ argv, root: lent.data, commands: allCommands, signal: new AbortController().signal },
    env: { DATABASE_URL: lent.database.urlOf('ops'), FIRSTHAND_DATA: lent.data, FIRSTHAND_OPERATOR: 'anna' },
    ...{ out: (text: string) => out.push(text), err: () => undefined },
  })
  expect(out.join()).toMatch(
    /^#1 {2}\S+ \S+Z {2}ops:\S+: the account was made {2}about Ada \(of_\w+\) {2}\w{10}\n1 of 2 entries\.$/,
  )
  const ofFlood = await run('custody', 'show', '--incident', 'flood', '--most', '2')
  expect(ofFlood.answer.shown).toMatchObject([{ action: 'item.preserved' }, { action: 'membership.given' }])
  expect((await run('custody', 'show', '--platform', '--incident', 'flood')).code).toBe(2)
})

test('heads are never overwritten, and a file without heads is not trusted', async () => {
  const file = join(lent.outside, 'copy.json')
  expect((await verify('--write-heads', file)).answer.heads.copy).toBe(file)
  const before = await readFile(file, 'utf8')
  const again = await verify('--write-heads', file)
  expect([again.code, again.failure]).toEqual([1, expect.stringContaining('already-there')])
  expect(await readFile(file, 'utf8')).toBe(before)
  const strange = join(lent.outside, 'strange.json')
  for (const text of ['', '{}', before.replace('heads/1', 'heads/9'), before.replace(/"head": "../, '"head": "')]) {
    await writeFile(strange, text)
    expect((await verify('--heads', strange)).failure).toContain('not-heads')
  }
  // Only one chain is verified. The known heads of the other chains are kept.
  await verify('--incident', 'flood')
  const newest = (await headsOf()).at(-1) ?? ''
  expect(JSON.parse(await readFile(join(lent.data, 'heads', newest), 'utf8')).chains).toHaveLength(3)
  expect((await readdir(join(lent.data, 'heads'))).filter((name) => name.startsWith('.'))).toEqual([])
})
