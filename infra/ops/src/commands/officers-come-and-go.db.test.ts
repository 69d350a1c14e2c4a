import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeId } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from './all-commands.ts'

let database: TestDatabase
let data: string
beforeAll(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'firsthand-ops-'))
  for (const slug of ['flood', 'fire'])
    await database.owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $2, 'event', 'drill', true, $2, 'ke_' || $2, 'age1x', '', '')`,
      [makeId('incident', randomBytes(16)), slug],
    )
})
afterAll(async () => {
  await database.release()
  await rm(data, { recursive: true, force: true })
})

const run = async (...argv: string[]) => {
  const { code, out, failure } = await runPlain(...argv, '--json')
  return { code, answer: out === '' ? undefined : JSON.parse(out), failure }
}
async function runPlain(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv,
    env: {
      DATABASE_URL: database.urlOf('ops'),
      FIRSTHAND_DATA: data,
      FIRSTHAND_OPERATOR: 'anna',
      FIRSTHAND_COMMAND_URL: 'https://command.example',
    },
    ...{ root: data, commands: allCommands, signal: new AbortController().signal },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, out: out.join('\n'), failure: err.at(-1) ?? '' }
}
const stateOf = async (name: string): Promise<string | undefined> =>
  (await run('officer', 'list')).answer.officers.find((one: { name: string }) => one.name === name)?.state

test('sixty officers are added from a file in seconds, each with a link of his own that the database does not hold', async () => {
  const file = join(data, 'officers.csv')
  const lines = Array.from(
    { length: 60 },
    (_, n) => `Officer ${n + 1},${n % 2 ? 'fire' : 'flood'},analyst,${n === 0 ? 'yes' : ''}`,
  )
  await writeFile(
    file,
    ['name,incident,role,opens', ...lines, 'Wrong,nowhere,analyst,', 'Worse,flood,king,'].join('\n'),
  )
  const links = join(data, 'links.csv')
  const { code, answer, failure } = await run('officer', 'add', '--file', file, '--until', '2d', '--links', links)
  expect([code, answer.added, answer.refused]).toEqual([1, 60, 2])
  expect(failure).toContain('refused')
  expect(answer.officers.filter(({ outcome }: { outcome: string }) => outcome === 'refused')).toEqual([
    { line: 62, name: 'Wrong', outcome: 'refused', problem: 'there is no such incident', note: null, link: null },
    { line: 63, name: 'Worse', outcome: 'refused', problem: expect.stringContaining('role'), note: null, link: null },
  ])
  expect((await stat(links)).mode & 0o777).toBe(0o600)
  const told = (await readFile(links, 'utf8')).trim().split('\n').slice(1)
  expect(told[0]).toMatch(/^Officer 1,https:\/\/command\.example\/set-up#[\w-]{43}$/)
  const capabilities = told.map((line) => line.split('#')[1] ?? '')
  expect(new Set(capabilities).size).toBe(60)
  const { rows } = await database.owner.query<{ hash: Buffer; hours: number }>(
    `select hash, extract(epoch from expires_at - clock_timestamp()) / 3600 as hours from staff.officer_link`,
  )
  const digests = new Set(capabilities.map((one) => createHash('sha256').update(one).digest('hex')))
  expect(new Set(rows.map(({ hash }) => hash.toString('hex')))).toEqual(digests)
  for (const { hours } of rows) expect(Number(hours)).toBeLessThanOrEqual(24)
  // A second run leaves finished lines as they are and makes no further link for them. It never overwrites a file of
  // links.
  expect((await run('officer', 'add', '--file', file, '--links', links)).failure).toContain('already-there')
  const again = await run('officer', 'add', '--file', file)
  expect([again.answer.added, again.answer.wereThere]).toEqual([0, 60])
  expect(await stateOf('Officer 1')).toBe('awaits-link')
  const counted = await database.owner.query(
    `select count(*)::integer as n from staff.membership m join staff.officer o on o.id = m.officer_id where o.ends_at is not null`,
  )
  expect(counted.rows[0].n).toBe(60)
})

test('an existing officer keeps role, right and end: a line adds a role only if there is none, and reports it', async () => {
  const chief = ['officer', 'add', 'Chief', '--incident', 'flood', '--role', 'commander', '--until', '5d'] as const
  const { answer: made } = await run(...chief)
  const file = join(data, 'again.csv')
  await writeFile(file, 'name,incident,role,opens\nChief,flood,viewer,yes\n')
  const told = async () => {
    const { answer } = await run('officer', 'add', '--file', file, '--until', '90d')
    return answer.officers.map(({ outcome, note }: { outcome: string; note: string }) => [outcome, note])
  }
  expect(await told()).toEqual([['was-there', 'is commander there, and stays so']])
  await writeFile(file, 'name,incident,role,opens\nChief,fire,analyst,yes\n')
  expect(await told()).toEqual([['was-there', 'is analyst there now; the account stays as it is']])
  expect((await runPlain('officer', 'add', '--file', file)).out).toMatch(
    /Chief +was there +is analyst there, and stays so/,
  )
  await writeFile(file, 'name\nChief\n')
  expect(await told()).toEqual([['was-there', 'stays as it is']])
  const roles = await database.owner.query(
    `select i.slug, m.role from staff.membership m join platform.incident i on i.id = m.incident_id
     where m.officer_id = $1 order by i.slug`,
    [made.id],
  )
  expect(roles.rows).toEqual([
    { slug: 'fire', role: 'analyst' },
    { slug: 'flood', role: 'commander' },
  ])
  const { rows } = await database.owner.query('select opens, ends_at from staff.officer where id = $1', [made.id])
  expect(rows).toEqual([{ opens: false, ends_at: new Date(made.endsAt) }])
})

test('an empty file, and a file given together with a name, are refused with the right reason', async () => {
  const file = join(data, 'empty.csv')
  await writeFile(file, '')
  expect((await run('officer', 'add', '--file', file)).failure).toContain('It is empty')
  expect((await run('officer', 'add', 'Zed', '--file', file)).failure).toContain('either NAME or --file')
})

test('an officer is ended, suspended, reset and loses a role by the command line, and custody records it', async () => {
  await run('officer', 'add', 'Anna', '--incident', 'flood', '--role', 'analyst', '--opens')
  const bert = await run(
    'officer',
    'add',
    'Bert',
    '--incident',
    'flood',
    '--role',
    'analyst',
    '--link',
    '--until',
    '7d',
  )
  expect(bert.answer).toMatchObject({
    isNew: true,
    link: expect.stringMatching(/\/set-up#[\w-]{43}$/),
    endsAt: expect.any(String),
  })
  expect(await stateOf('Bert')).toBe('awaits-link')
  expect((await run('officer', 'end', 'Anna')).failure).toContain('last-opener')
  expect((await run('officer', 'let', 'Anna', 'open', '--no-longer')).failure).toContain('last-opener')
  expect((await run('officer', 'disable', 'Bert')).answer).toMatchObject({ changed: true })
  expect(await stateOf('Bert')).toBe('disabled')
  // Disabling the account made its link void, so another one is needed.
  expect((await runPlain('officer', 'enable', 'Bert')).out).toBe(
    'Bert is back, and has no link any more: firsthand officer reset Bert makes one.',
  )
  expect(await stateOf('Bert')).toBe('link-over')
  const reset = await run('officer', 'reset', 'Bert')
  expect(reset.answer.link).toMatch(/\/set-up#[\w-]{43}$/)
  expect(await stateOf('Bert')).toBe('awaits-link')
  expect((await run('membership', 'take', 'Bert', '--incident', 'flood')).answer).toMatchObject({ changed: true })
  expect((await run('membership', 'take', 'Bert', '--incident', 'flood')).failure).toContain('officer-not-found')
  expect((await run('officer', 'end', 'Bert')).code).toBe(0)
  expect((await run('officer', 'enable', 'Bert')).failure).toContain('illegal-state')
  expect((await run('officer', 'add', 'Bert', '--incident', 'flood', '--link')).failure).toContain('name-taken')
  const { rows } = await database.owner.query(
    `select action from custody.entry where subject = $1 and action like 'officer.%' order by seq`,
    [bert.answer.id],
  )
  expect(rows.map(({ action }) => action)).toEqual([
    ...['officer.made', 'officer.until-set', 'officer.disabled', 'officer.enabled', 'officer.reset', 'officer.ended'],
  ])
})

test('status and the list show each incident’s retention in words, even if nothing is locked', async () => {
  await database.owner.query(`update platform.incident set keep_until = '2041-05-06T12:00:00Z' where slug = 'flood'`)
  expect((await runPlain('status')).out).toMatch(/KEPT +UNTIL +LOCKS STAND UNTIL[\s\S]*^flood +2041-05-06 +-$/m)
  expect((await runPlain('incident', 'list')).out).toMatch(/KEPT UNTIL[\s\S]*^flood .* 2041-05-06 /m)
})

test('status warns when the last officer who can open reaches his end, and says what to do', async () => {
  const told = async () =>
    (await run('status')).answer.warnings
      .map(({ code }: { code: string }) => code)
      .filter((code: string) => code.includes('opens'))
  expect(await told()).toEqual([])
  // The last officer who can open cannot be given an expiry date, but an account that already has one can become the
  // last.
  expect((await run('officer', 'until', 'Anna', '3d')).failure).toContain('last-opener')
  expect((await run('officer', 'add', 'Anna', '--incident', 'flood', '--until', '3d')).failure).toContain('last-opener')
  await database.owner.query(`update staff.officer set ends_at = now() + interval '3 days' where name = 'Anna'`)
  expect(await told()).toEqual(['nobody-opens-soon'])
  expect((await run('officer', 'until', 'Anna', 'never')).code).toBe(0)
  expect(await told()).toEqual([])
  // After the reset she cannot open anything until she uses her link. The command line still can.
  expect((await run('officer', 'reset', 'Anna')).code).toBe(0)
  expect(await told()).toEqual(['nobody-opens'])
})

test('an officer who only opens incidents needs no incident: if several are open he is added without a role', async () => {
  const { answer } = await run('officer', 'add', 'Opener', '--opens')
  expect(answer).toMatchObject({ incident: null, role: null, opens: true, isNew: true })
  expect((await runPlain('officer', 'add', 'Opener', '--opens')).out).toContain('and was given no role')
  expect((await run('officer', 'add', 'Other')).failure).toContain('Several incidents are open')
  expect((await run('officer', 'add', 'Other', '--opens', '--role', 'viewer')).failure).toContain('Several incidents')
  expect((await run('officer', 'add', 'Other', '--opens', '--incident', 'fire')).answer.incident.slug).toBe('fire')
})
