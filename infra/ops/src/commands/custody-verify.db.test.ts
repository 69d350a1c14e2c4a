import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor } from '@firsthand/database/ops'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { isWholeByItself, rehash, tamper } from '../custody/cut-chain.test-kit.ts'
import { allCommands } from './all-commands.ts'

let database: TestDatabase
let data: string
let outside: string
let item: string
let incident: string
let other: string

beforeAll(async () => {
  outside = await mkdtemp(join(tmpdir(), 'firsthand-heads-'))
})
afterAll(() => rm(outside, { recursive: true, force: true }))

beforeEach(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'firsthand-ops-'))
  incident = await open('flood')
  other = await open('fire')
  item = await addItem()
  const officer = {
    id: makeId('officer', randomBytes(16)),
    name: 'Ada',
    passwordHash: 'x',
    totpSealed: Buffer.alloc(1),
  }
  const door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  await door.createOfficer(officer)
  await door.addMembership({ incident, officer: officer.id, role: 'viewer' })
})
afterEach(async () => {
  await database.release()
  await rm(data, { recursive: true, force: true })
})

async function run(...argv: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCli({
    ...{ argv: [...argv, '--json'], root: data, commands: allCommands, signal: new AbortController().signal },
    env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data, FIRSTHAND_OPERATOR: 'anna' },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, answer: out.map((text) => JSON.parse(text))[0], failure: err.join('\n') }
}

const verify = async (...more: string[]) => {
  const { code, answer, failure } = await run('custody', 'verify', ...more)
  const broken = (answer?.chains ?? []).filter(({ ok }: { ok: boolean }) => !ok)
  return { code, answer, failure, broken }
}

async function open(slug: string): Promise<string> {
  await run('incident', 'open', '--drill', '--title', slug, '--slug', slug, '--wait', '0')
  const { rows } = await database.owner.query('select id from platform.incident where slug = $1', [slug])
  return rows[0].id
}

async function addItem(): Promise<string> {
  const id = makeId('item', randomBytes(16))
  await database.owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256,
     received_at, vault_key, sealed_length, recipient)
     values ($1, $2, $3, 'su_a', 1, false, 'witness', 5, '', now(), 'k', 9, 'age1x')`,
    [id, incident, makeId('upload', randomBytes(16))],
  )
  await database.owner.query('insert into evidence.card (item_id, incident_id) values ($1, $2)', [id, incident])
  await database.owner.query(
    `insert into evidence.item_key (item_id, key_id, sealed_identity, object_key)
    values ($1, 'ke_a', '', '')`,
    [id],
  )
  await tellOf(id, 'item.preserved')
  return id
}

const tellOf = (subject: string, action: string) =>
  database
    .poolOf('preserve')
    .query(`select custody.append($1, 'worker:preserve', $2, $3, '{}')`, [incident, action, subject])
const isWholeAlone = () => isWholeByItself(database.poolOf('ops'))
const headsOf = async () => (await readdir(join(data, 'heads'))).sort()

test('a log that is whole is told with what was compared, and its heads are kept where only the owner reads them', async () => {
  const { code, answer } = await verify()
  expect([code, answer.ok, answer.isTold]).toEqual([0, true, true])
  expect(answer.compared).toEqual({
    ...{ incidents: 2, items: 1, hidden: 0, officers: 1, memberships: 1, looks: 0, verifications: 0, files: [] },
  })
  expect(answer.cannotSee.length).toBeGreaterThan(2)
  const [name = ''] = await headsOf()
  expect(answer.heads).toEqual({ file: join(data, 'heads', name), copy: null })
  expect((await stat(answer.heads.file)).mode & 0o777).toBe(0o600)
  const kept = JSON.parse(await readFile(answer.heads.file, 'utf8'))
  expect(kept).toMatchObject({ format: 'firsthand-custody-heads/1', writtenAt: expect.any(String) })
  expect(kept.chains.map(({ incident }: { incident: string }) => incident).sort()).toEqual(
    [incident, other, 'platform'].sort(),
  )
  const told = await database.owner.query(
    `select actor, subject, detail from custody.entry where action = 'custody.verified' and incident_id = 'platform' order by seq`,
  )
  expect(told.rows).toHaveLength(3)
  const { entries, head } = answer.chains.find((chain: { incident: string }) => chain.incident === incident)
  expect(told.rows).toContainEqual({
    actor: expect.stringMatching(/^ops:/),
    subject: incident,
    detail: `{"count":${entries},"head":"${head}","verdict":"whole"}`,
  })
  // The next one compares by itself, and a chain that grew is still the same.
  await tellOf(item, 'item.lock-missing')
  const again = await verify()
  expect([again.code, again.answer.compared.verifications]).toEqual([0, 3])
  expect(again.answer.compared.files).toMatchObject([{ file: answer.heads.file, heads: 3 }])
  expect(await headsOf()).toHaveLength(2)
})

test('cut 1: a whole chain is deleted, its row as well', async () => {
  await tamper(
    database.owner,
    `delete from custody.entry where incident_id = '${incident}'`,
    `delete from custody.chain where incident_id = '${incident}'`,
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, broken, answer, failure } = await verify()
  expect([code, answer.ok]).toEqual([1, false])
  expect(failure).toContain('custody-broken')
  expect(broken).toMatchObject([{ incident, entries: 0, why: 'mismatch' }])
  const mismatches = answer.mismatches.map(({ code: what, subject }: { code: string; subject: string }) => [
    what,
    subject,
  ])
  expect(mismatches).toContainEqual(['incident-without-opening', incident])
  expect(mismatches).toContainEqual(['item-without-entry', item])
  expect(answer.heads).toEqual({ file: null, copy: null })
})

test("cut 1: the platform's chain is deleted, and nothing is built on what is left", async () => {
  await tamper(
    database.owner,
    `delete from custody.entry where incident_id = 'platform'`,
    `delete from custody.chain where incident_id = 'platform'`,
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, broken, answer } = await verify()
  expect([code, answer.isTold]).toEqual([1, false])
  expect(broken).toMatchObject([{ incident: 'platform', why: 'mismatch' }])
  expect((await database.owner.query(`select from custody.entry where incident_id = 'platform'`)).rows).toEqual([])
})

/** The last entry goes, and the head is that of the one before. */
const cutTail = (chain: string): readonly string[] => [
  `delete from custody.entry where incident_id = '${chain}' and seq = (select seq from custody.chain where incident_id = '${chain}')`,
  `update custody.chain set (seq, head) = (select seq, hash from custody.entry where incident_id = '${chain}'
    order by seq desc limit 1) where incident_id = '${chain}'`,
]

test('cut 2: tail and head are cut together, where the tail told of an item, and where it told of a look', async () => {
  const { answer } = await verify()
  const file = join(outside, 'cut-2.json')
  await writeFile(file, await readFile(answer.heads.file, 'utf8'))
  await rm(join(data, 'heads'), { recursive: true })
  const second = await addItem()
  await tamper(database.owner, ...cutTail(incident))
  expect(await isWholeAlone()).toBe(true)
  const ofItem = await verify()
  expect([ofItem.code, ofItem.answer.mismatches]).toEqual([
    1,
    [{ code: 'item-without-entry', incident, subject: second }],
  ])
  await tellOf(second, 'item.preserved')
  expect((await verify()).code).toBe(0)
  await rm(join(data, 'heads'), { recursive: true })
  // Nothing else knows of the membership's entry that goes now, but what was told and written down.
  await tamper(database.owner, ...cutTail(incident), ...cutTail(incident))
  await database.owner.query('delete from staff.membership')
  await database.owner.query('delete from evidence.card where item_id = $1', [second])
  await database.owner.query('alter table evidence.item disable trigger all')
  await database.owner.query('delete from evidence.item_key where item_id = $1', [second])
  await database.owner.query('delete from evidence.item where id = $1', [second])
  expect(await isWholeAlone()).toBe(true)
  expect((await verify()).broken).toMatchObject([{ incident, why: 'known-head' }])
  // The platform's chain as well: the file from elsewhere alone still knows.
  await tamper(
    database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
  )
  expect(await isWholeAlone()).toBe(true)
  expect((await verify()).code).toBe(0)
  await rm(join(data, 'heads'), { recursive: true })
  const { code, broken } = await verify('--heads', file)
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident, why: 'known-head' }])
})

test('cut 2: a look that is cut off is missed by what remembers it', async () => {
  const command = database.poolOf('command')
  const [{ id }] = (await database.owner.query('select id from staff.officer')).rows
  for (const kind of ['opened', 'downloaded'])
    await command.query(`select custody.look($1, $2, $3, $4, '{}')`, [incident, id, item, kind])
  const whole = await verify()
  expect([whole.code, whole.answer.compared.looks]).toEqual([0, 2])
  await rm(join(data, 'heads'), { recursive: true })
  await tamper(
    database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
    ...cutTail(incident),
  )
  expect(await isWholeAlone()).toBe(true)
  const { code, answer } = await verify()
  expect([code, answer.mismatches]).toEqual([1, [{ code: 'look-without-entry', incident, subject: item }]])
})

test('cut 3: one entry in the middle is gone', async () => {
  await tamper(database.owner, `delete from custody.entry where incident_id = '${incident}' and seq = 2`)
  expect(await isWholeAlone()).toBe(false)
  const { code, broken } = await verify()
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident, brokenAt: 2, why: 'sequence' }])
})

test('cut 4: an entry is changed and all is rehashed to the end together with the head', async () => {
  const { answer } = await verify()
  const file = join(outside, 'cut-4.json')
  await writeFile(file, await readFile(answer.heads.file, 'utf8'))
  await rm(join(data, 'heads'), { recursive: true })
  await tellOf(item, 'item.lock-missing')
  const change = `update custody.entry set detail = '{"sha256":"forged"}' where incident_id = '${incident}' and action = 'item.preserved'`
  await tamper(database.owner, change, rehash(incident, 1))
  expect(await isWholeAlone()).toBe(true)
  // The earlier verification stands in the platform's chain.
  expect((await verify()).broken).toMatchObject([{ incident, why: 'known-head' }])
  await tamper(
    database.owner,
    `delete from custody.entry where incident_id = 'platform' and action = 'custody.verified'`,
    rehash('platform', 1),
  )
  const { code, broken } = await verify('--heads', file, '--incident', 'flood')
  expect(code).toBe(1)
  expect(broken).toMatchObject([{ incident, brokenAt: expect.any(Number), why: 'known-head' }])
})

test('cut 5: entries are put in another order, or moved to another chain', async () => {
  const swap = (a: number, b: number): string[] => [
    `update custody.entry set seq = -1 where incident_id = '${incident}' and seq = ${a}`,
    `update custody.entry set seq = ${a} where incident_id = '${incident}' and seq = ${b}`,
    `update custody.entry set seq = ${b} where incident_id = '${incident}' and seq = -1`,
  ]
  await tamper(database.owner, ...swap(1, 2))
  expect(await isWholeAlone()).toBe(false)
  expect((await verify()).broken).toMatchObject([{ incident, brokenAt: 1, why: 'previous-hash' }])
  await tamper(database.owner, ...swap(1, 2))
  expect((await verify()).code).toBe(0)
  // What told of the item goes to the other incident's chain, and both are hashed anew.
  const move = `update custody.entry set incident_id = '${other}', seq = 1000 where incident_id = '${incident}' and action = 'item.preserved'`
  const number = (chain: string) => `with n as (select seq, row_number() over (order by seq) as at from custody.entry
    where incident_id = '${chain}') update custody.entry e set seq = n.at from n where e.incident_id = '${chain}' and e.seq = n.seq`
  await tamper(database.owner, move, number(incident), number(other), rehash(incident, 1), rehash(other, 1))
  expect(await isWholeAlone()).toBe(true)
  await rm(join(data, 'heads'), { recursive: true })
  const { code, answer } = await verify()
  expect(code).toBe(1)
  expect(answer.mismatches).toEqual([
    { code: 'item-without-entry', incident, subject: item },
    { code: 'entry-without-item', incident: other, subject: item },
  ])
})

test('two chains that changed places are whole by themselves and tell of the wrong incidents', async () => {
  const names = (from: string, to: string) => [
    `update custody.entry set incident_id = '${to}' where incident_id = '${from}'`,
    `update custody.chain set incident_id = '${to}' where incident_id = '${from}'`,
  ]
  await tamper(database.owner, ...names(incident, 'in_x'), ...names(other, incident), ...names('in_x', other))
  expect(await isWholeAlone()).toBe(true)
  const { code, broken } = await verify()
  expect(code).toBe(1)
  expect(broken.map((chain: { incident: string }) => chain.incident).sort()).toEqual([incident, other].sort())
})

test.each([
  ['withdrawn', 'hidden-without-entry', 'item.withdrawn'],
  ['check', 'hidden-without-entry', 'item.erased'],
])('an item that is hidden as %s without an entry is told', async (hidden, code, action) => {
  await database.owner.query('update evidence.card set hidden = $2 where item_id = $1', [item, hidden])
  expect((await verify()).answer.mismatches).toEqual([{ code, incident, subject: item }])
  // By the owner: preserve tells of it only by hiding it.
  await database.owner.query(`select custody.append($1, 'owner', $2, $3, '{}')`, [incident, action, item])
  expect((await verify()).code).toBe(0)
})

test('an item that was erased is told of by its entry, and its tombstone without one is told', async () => {
  // The owner alone can: it is a stand-in for a check's own incident.
  const [off, on] = ['disable', 'enable'].map((how) => `alter table platform.incident ${how} trigger kind_stays`)
  await tamper(
    database.owner,
    off ?? '',
    `update platform.incident set kind = 'check' where id = '${incident}'`,
    on ?? '',
  )
  const erased = `with gone as (select evidence.erase_item($1, 'check') as entry)
    insert into evidence.tombstone (item_id, incident_id, upload_id, custody_seq, why, sealed)
    select $1, $2, 'up_a', (entry ->> 'seq')::bigint, 'check', '' from gone`
  await database.poolOf('preserve').query(erased, [item, incident])
  expect((await verify()).code).toBe(0)
  const cut = `delete from custody.entry where action = 'item.erased'`
  await tamper(database.owner, cut, rehash(incident, 1))
  expect((await verify()).answer.mismatches).toEqual([{ code: 'erased-without-entry', incident, subject: item }])
})

test('a key that is gone without an entry is told', async () => {
  await database.owner.query('delete from evidence.item_key')
  expect((await verify()).answer.mismatches).toEqual([{ code: 'erased-without-entry', incident, subject: item }])
})

test('the chain of the platform is read in plain words, with names that no entry holds', async () => {
  const [{ id }] = (await database.owner.query('select id from staff.officer')).rows
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
    ...{ argv, root: data, commands: allCommands, signal: new AbortController().signal },
    env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data, FIRSTHAND_OPERATOR: 'anna' },
    ...{ out: (text: string) => out.push(text), err: () => undefined },
  })
  expect(out.join()).toMatch(
    /^#1 {2}\S+ \S+Z {2}ops:\S+: the account was made {2}about Ada \(of_\w+\) {2}\w{10}\n1 of 2 entries\.$/,
  )
  const ofFlood = await run('custody', 'show', '--incident', 'flood', '--most', '2')
  expect(ofFlood.answer.shown).toMatchObject([{ action: 'item.preserved' }, { action: 'membership.given' }])
  expect((await run('custody', 'show', '--platform', '--incident', 'flood')).code).toBe(2)
})

test('heads are never written over, and what is no file of heads is believed in nothing', async () => {
  const file = join(outside, 'copy.json')
  expect((await verify('--write-heads', file)).answer.heads.copy).toBe(file)
  const before = await readFile(file, 'utf8')
  const again = await verify('--write-heads', file)
  expect([again.code, again.failure]).toEqual([1, expect.stringContaining('already-there')])
  expect(await readFile(file, 'utf8')).toBe(before)
  const strange = join(outside, 'strange.json')
  for (const text of ['', '{}', before.replace('heads/1', 'heads/9'), before.replace(/"head": "../, '"head": "')]) {
    await writeFile(strange, text)
    expect((await verify('--heads', strange)).failure).toContain('not-heads')
  }
  // One chain alone is read: what was known of the others stays known.
  await verify('--incident', 'flood')
  const newest = (await headsOf()).at(-1) ?? ''
  expect(JSON.parse(await readFile(join(data, 'heads', newest), 'utf8')).chains).toHaveLength(3)
  expect((await readdir(join(data, 'heads'))).filter((name) => name.startsWith('.'))).toEqual([])
})
