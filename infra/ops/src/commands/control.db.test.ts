// biome-ignore-all lint/style/noExcessiveLinesPerFile: one story of one installation, whose tests go on with incidents of earlier ones
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor, createPool, type Pool } from '@firsthand/database/ops'
import { makeId, parseId, parseOperator } from '@firsthand/domain'
import { createFolderKeyring, openBytes, openSecondFactor, parseIdentityFile } from '@firsthand/sealing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDatabase } from '../../../../packages/database/src/index.ts'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { openDutyPhone } from '../../../../services/command/src/alarms/duty-phone.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { ensureCheckIncident } from '../incidents/check-incident.ts'
import { openIncident } from '../incidents/open-incident.ts'
import { allCommands } from './all-commands.ts'

let database: TestDatabase
let data: string
let phone: Awaited<ReturnType<typeof openDutyPhone>>
let callers: Pool
let isPhoneBroken = false
beforeAll(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'firsthand-ops-'))
  callers = createPool({ url: database.urlOf('command'), max: 2 })
  phone = await openDutyPhone(createDatabase(callers), () => (isPhoneBroken ? 503 : 204))
})
afterAll(async () => {
  await phone.close()
  await callers.end()
  await database.release()
  await rm(data, { recursive: true, force: true })
})

/** Runs a command with `--json` and parses its answer and its failure. Each is undefined if nothing was written. */
const run = (...argv: string[]) => runWith({}, ...argv)
const runWith = (env: Readonly<Record<string, string>>, ...argv: string[]) => runFor({ env }, argv)

interface Terminal {
  readonly env?: Readonly<Record<string, string>>
  /** The login name of the person who types the command. */
  readonly login?: string
  /** Answers in place of the person. */
  readonly ask?: () => Promise<string>
}

async function runFor({ env = {}, ask, login = 'grace' }: Terminal, argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv: [...argv, '--json'],
    env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data, ...env },
    ...(login === undefined ? {} : { login }),
    root: data,
    commands: allCommands,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ask,
    signal: new AbortController().signal,
  })
  const parsed = out.map((text) => JSON.parse(text))
  expect(parsed.length).toBeLessThanOrEqual(1)
  return {
    code,
    answer: parsed[0],
    failure: err.flatMap((text) => (text.startsWith('{') ? [JSON.parse(text)] : []))[0],
  }
}

/** Does what the preserve worker does after it has opened the probes. */
const proveKeys = () =>
  database.owner.query('update platform.incident set key_proven_at = now() where key_proven_at is null')

test('the key is in the keyring before the database has its row, and opens the probe', async () => {
  const keyring = createFolderKeyring(join(data, 'order'))
  let keysBefore: readonly string[] = []
  const inner = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  const door = {
    openIncident: async (incident: Parameters<typeof inner.openIncident>[0]) => {
      keysBefore = await readdir(join(data, 'order'))
      const keyId = parseId('key', incident.keyId)
      const identity = keyId && (await keyring.get(keyId))
      expect(identity && openBytes([identity], incident.keyProbe)).toHaveLength(32)
      return inner.openIncident(incident)
    },
  }
  const wish = { slug: 'order', title: 'Order', state: 'drill' } as const
  const opened = await openIncident({ door, keyring }, wish)
  expect(keysBefore).toEqual([`${opened.ok && opened.value.keyId}.agekey`])
  // If the slug is taken, the new key is removed again.
  expect((await openIncident({ door, keyring }, wish)).ok).toBe(false)
  expect(await keyring.list()).toHaveLength(1)
  await proveKeys()
  await run('incident', 'close', 'order')
})

test('an unproven incident accepts nothing, and the command says so', async () => {
  const { code, answer, failure } = await run('incident', 'open', '--drill', '--title', 'Wéird / Title', '--wait', '0')
  expect(code).toBe(1)
  expect(answer).toMatchObject({ slug: 'weird-title', state: 'drill', accepting: false, lockMode: 'NONE' })
  expect(failure).toMatchObject({ code: 'key-not-proven' })
  await proveKeys()
  expect((await run('incident', 'list')).answer.incidents[0]).toMatchObject({ slug: 'weird-title', accepting: true })
  expect((await run('incident', 'close')).answer).toMatchObject({ state: 'closed', accepting: false })
  expect((await run('incident', 'reopen', 'weird-title')).failure).toMatchObject({ code: 'illegal-state' })
})

const abilities = (facts: object) =>
  database.owner.query(
    `insert into platform.ability values ('vault', $1) on conflict (store) do update set abilities = excluded.abilities`,
    [JSON.stringify(facts)],
  )

test('a real incident is not opened before a person has typed the digits of the duty call, and the command says what to do', async () => {
  await abilities({ kind: 'local-disk', versions: false, createOnce: true, lock: false })
  const open = () => run('incident', 'open', '--title', 'Unheard', '--slug', 'unheard', '--wait', '0')
  const stillShut = async () => {
    const { code, answer, failure } = await open()
    expect([code, answer, failure.code]).toEqual([1, undefined, 'nobody-answers'])
    expect(failure.message).toContain('firsthand duty test')
    expect(failure.message).toContain('--watcher NAME')
    expect((await database.owner.query(`select from platform.incident where slug = 'unheard'`)).rowCount).toBe(0)
  }
  await stillShut()
  // A sent call is not an answered one.
  const called = await run('duty', 'test')
  expect([called.code, called.answer]).toMatchObject([0, { state: 'sent', answeredAt: null, triesLeft: 5 }])
  await stillShut()
  const digits = await phone.hear(called.answer.call)
  const wrong = digits === '000000' ? '111111' : '000000'
  const slip = await run('duty', 'test', '--answer', called.answer.call, '--code', wrong)
  expect([slip.code, slip.failure.code, slip.answer.triesLeft]).toEqual([1, 'digits-differ', 4])
  await stillShut()
  // Input that cannot be the digits does not count as a try.
  for (const code of ['12345', 'abcdef', '1234567', '12 34']) {
    const short = await run('duty', 'test', '--answer', called.answer.call, '--code', code)
    expect([short.code, short.failure.code]).toEqual([1, 'digits-differ'])
  }
  const spaced = `${digits.slice(0, 3)} ${digits.slice(3)}`
  const heard = await run('duty', 'test', '--answer', called.answer.call, '--code', spaced)
  expect(heard.answer).toMatchObject({ state: 'sent', answeredBy: 'ops:grace', answeredAt: expect.any(String) })
  expect(Date.parse(heard.answer.countsUntil) - Date.parse(heard.answer.answeredAt)).toBe(86_400_000)
  expect((await open()).answer).toMatchObject({ slug: 'unheard', state: 'active' })
  const told = await database.owner.query(
    `select action, actor, detail from custody.entry where incident_id = 'platform' and subject = $1 order by seq`,
    [called.answer.call],
  )
  expect(told.rows).toEqual(
    ['duty-call.asked', 'duty-call.answered'].map((action) => ({ action, actor: 'ops:grace', detail: '{}' })),
  )
  await proveKeys()
  await run('incident', 'close', 'unheard')
  // After a day it is unknown whether the phone still rings. So no real incident is opened; a drill needs no phone.
  await database.owner.query(`update platform.duty_call set answered_at = answered_at - interval '25 hours'`)
  expect((await run('incident', 'reopen', 'unheard')).failure).toMatchObject({ code: 'nobody-answers' })
  const drill = await run('incident', 'open', '--drill', '--title', 'Quiet drill', '--wait', '0')
  expect(drill.failure).toMatchObject({ code: 'key-not-proven' })
  await proveKeys()
  await run('incident', 'close', 'quiet-drill')
  await run('incident', 'close', 'unheard', '--final')
})

test('a terminal asks for the digits, and again after a typing error; five are too many', async () => {
  let asked = 0
  const slipOnce = async () => {
    asked += 1
    const digits = await phone.hear()
    return asked === 1
      ? `${(Number(digits) + 1) % 1_000_000}`.padStart(6, '0')
      : `${digits.slice(0, 3)} ${digits.slice(3)}`
  }
  expect((await runFor({ ask: slipOnce }, ['duty', 'test'])).answer).toMatchObject({ answeredBy: 'ops:grace' })
  expect(asked).toBe(2)
  await database.owner.query(`update platform.duty_call set answered_at = answered_at - interval '25 hours'
    where answered_at is not null`)
  const guess = async () => ((await phone.hear()) === '000000' ? '111111' : '000000')
  const never = await runFor({ ask: guess }, ['duty', 'test'])
  expect([never.code, never.failure.code, never.answer.triesLeft]).toEqual([1, 'nobody-answers', 0])
  const gone = await runFor({ ask: async () => '' }, ['duty', 'test'])
  expect([gone.code, gone.answer]).toMatchObject([0, { state: 'sent', answeredAt: null, triesLeft: 5 }])
  // After five wrong guesses even the right digits are refused.
  const late = await run('duty', 'test', '--answer', never.answer.call, '--code', await phone.hear(never.answer.call))
  expect(late.failure).toMatchObject({ code: 'nobody-answers' })
})

test('an old call no longer counts, and a call that could not be sent says what to do', async () => {
  const { answer } = await run('duty', 'test')
  const digits = await phone.hear(answer.call)
  await database.owner.query(`update platform.duty_call set made_at = made_at - interval '16 minutes' where id = $1`, [
    answer.call,
  ])
  const late = await run('duty', 'test', '--answer', answer.call, '--code', digits)
  expect([late.failure.code, late.failure.message]).toEqual(['nobody-answers', expect.stringContaining('Call again')])
  isPhoneBroken = true
  const broken = await run('duty', 'test')
  isPhoneBroken = false
  expect(broken.failure).toMatchObject({ code: 'call-failed', message: expect.stringContaining('status-503') })
  expect(broken.answer).toMatchObject({ state: 'failed', code: 'status-503', answeredAt: null })
})

test('the digits are stored nowhere, and no process can read their hash', async () => {
  const { answer } = await run('duty', 'test')
  const digits = await phone.hear(answer.call)
  const { rows } = await database.owner.query('select d::text as row from platform.duty_call d where id = $1', [
    answer.call,
  ])
  expect(rows[0].row).not.toContain(digits)
  for (const role of ['command', 'ops'] as const)
    await expect(database.poolOf(role).query('select digits_sha256 from platform.duty_call')).rejects.toMatchObject({
      code: '42501',
    })
  await expect(
    database.poolOf('command').query(`update platform.duty_call set answered_at = now()`),
  ).rejects.toMatchObject({
    code: '42501',
  })
})

const incidentsWarned = async (): Promise<readonly object[]> =>
  (await run('status')).answer.warnings.filter(({ code }: { code: string }) =>
    /^(watcher-gone|nobody-hears)$/.test(code),
  )

test('a watcher replaces the duty phone while the alarm screen is open; once it is shut status says so, until somebody watches', async () => {
  await database.owner.query(`update platform.duty_call set answered_at = answered_at - interval '25 hours'`)
  for (const name of ['Wanda', 'Tova']) {
    const account = { id: makeId('officer', randomBytes(16)), name, passwordHash: 'x', totpSealed: Buffer.alloc(0) }
    await createOpsDoor(database.poolOf('ops'), parseOperator('tests')).createOfficer(account)
  }
  const open = (watcher: string) =>
    run('incident', 'open', '--title', 'Watched', '--slug', 'watched', '--wait', '0', '--watcher', watcher)
  expect((await open('Nobody Known')).failure).toMatchObject({ code: 'officer-not-found' })
  const shut = await open('Wanda')
  expect([shut.failure.code, shut.failure.message]).toEqual([
    'nobody-answers',
    expect.stringContaining('Wanda has no alarm screen open'),
  ])
  const sign = (name: string, ago: string) =>
    database.owner.query(
      `insert into platform.watch_sign (officer_id, incident_id, seen_at)
       select id, '', now() - $2::interval from staff.officer where name = $1
       on conflict (officer_id, incident_id) do update set seen_at = excluded.seen_at`,
      [name, ago],
    )
  await sign('Wanda', '100 seconds')
  expect((await open('Wanda')).failure.code).toBe('nobody-answers')
  await sign('Wanda', '10 seconds')
  const opened = await open('Wanda')
  expect(opened.answer).toMatchObject({ slug: 'watched', state: 'active' })
  const { rows } = await database.owner.query(
    `select e.action, o.name, m.role from custody.entry e join staff.officer o on o.id = e.subject
       join staff.membership m on m.officer_id = o.id and m.incident_id = e.incident_id
     where e.incident_id = $1 order by e.seq`,
    [opened.answer.id],
  )
  const wanda = { name: 'Wanda', role: 'analyst' }
  expect(rows).toEqual([
    { action: 'incident.watched', ...wanda },
    { action: 'membership.given', ...wanda },
  ])
  expect(await incidentsWarned()).toEqual([])
  await sign('Wanda', '2 minutes')
  expect(await incidentsWarned()).toEqual([{ code: 'watcher-gone', about: 'watched', who: 'Wanda' }])
  await sign('Wanda', '1 second')
  expect(await incidentsWarned()).toEqual([])
  await proveKeys()
  await run('incident', 'close', 'watched')
  // With a new watcher the incident can accept files again.
  expect((await run('incident', 'reopen', 'watched')).answer).toMatchObject({ state: 'active' })
  await run('incident', 'close', 'watched')
  await sign('Wanda', '2 minutes')
  expect((await run('incident', 'reopen', 'watched')).failure.code).toBe('nobody-answers')
  await sign('Tova', '1 second')
  expect((await run('incident', 'reopen', 'watched', '--watcher', 'Tova')).answer).toMatchObject({ state: 'active' })
  // The watcher becomes an analyst, because an officer must be allowed to read evidence to hear alarms.
  const roles = await database.owner.query(
    'select o.name, m.role from staff.membership m join staff.officer o on o.id = m.officer_id where m.incident_id = $1 order by 1',
    [opened.answer.id],
  )
  expect(roles.rows).toEqual([{ name: 'Tova', role: 'analyst' }, wanda])
  expect(await incidentsWarned()).toEqual([])
  await run('incident', 'close', 'watched', '--final')
})

test('status warns of an open real incident that nobody hears, if command knows no duty phone and nobody watches', async () => {
  await phone.answer()
  await run('incident', 'open', '--title', 'Deaf', '--slug', 'deaf', '--wait', '0')
  expect(await incidentsWarned()).toEqual([])
  const beat = (dutyPhone: boolean) =>
    database.owner.query(
      `insert into platform.heartbeat (process, instance, facts) values ('command', 'c1', $1)
       on conflict (process, instance) do update set facts = excluded.facts, at = now()`,
      [JSON.stringify({ dutyPhone })],
    )
  await beat(true)
  expect(await incidentsWarned()).toEqual([])
  await beat(false)
  expect(await incidentsWarned()).toEqual([{ code: 'nobody-hears', about: 'deaf' }])
  await run('incident', 'close', 'deaf', '--final')
  expect(await incidentsWarned()).toEqual([])
})

test('a real incident needs a store that locks; on a local disk status always warns that nothing is locked', async () => {
  await abilities({ kind: 's3', versions: true, createOnce: true, lock: false })
  const open = ['incident', 'open', '--title', 'Real', '--slug', 'real', '--wait', '0']
  expect((await run(...open)).failure).toMatchObject({ code: 'store-not-safe' })
  await phone.answer()
  await abilities({ kind: 'local-disk', versions: false, createOnce: true, lock: false })
  expect((await run(...open)).answer).toMatchObject({ slug: 'real', state: 'active', exercise: false })
  await proveKeys()
  const warned = await database.owner.query(
    `select detail from custody.entry where action = 'incident.warned'
     and incident_id = (select id from platform.incident where slug = 'real')`,
  )
  expect(warned.rows).toEqual([{ detail: '{"code":"store-without-lock"}' }])
  expect((await run('status')).answer.warnings).toContainEqual({ code: 'nothing-locked', about: 'vault' })
  await database.owner.query(
    `insert into work.outbox (queue, task, incident_id, subject, outcome)
     select 'preserve', 'preserve-upload', id, 'up_x', 'lock-unsupported' from platform.incident where slug = 'real'`,
  )
  const { warnings, work } = (await run('status')).answer
  expect(warnings).toContainEqual({ code: 'lock-missing', about: '1 of preserve' })
  expect(work).toContainEqual(expect.objectContaining({ queue: 'preserve', unlocked: 1 }))
  expect((await run('incident', 'close', 'real')).answer).toMatchObject({ state: 'closing', arriving: 0 })
  expect((await run('incident', 'reopen', 'real')).answer).toMatchObject({ state: 'active', accepting: true })
})

test('a silent worker is named, with the time since its last heartbeat, even within the hour', async () => {
  await database.owner.query(`insert into platform.heartbeat (process, instance, facts, at) values
    ('preserve', 'a', '{}', now() - interval '12 minutes'), ('preserve', 'b', '{}', now() - interval '40 minutes'),
    ('inspect', 'c', '{}', now())`)
  const { warnings } = (await run('status')).answer
  const silent = new Map(
    warnings.flatMap((one: { code: string; about: string; heardMs?: number }) =>
      one.code === 'worker-silent' ? [[one.about, one.heardMs]] : [],
    ),
  )
  expect(silent.has('inspect')).toBe(false)
  expect(Math.floor(Number(silent.get('preserve')) / 60_000)).toBe(12)
  expect(silent.has('relay')).toBe(true)
  expect(silent.get('relay')).toBeUndefined()
})

test('an incident’s own texts are set from a file, at its opening and later, and custody has their digest', async () => {
  const file = join(data, 'texts.json')
  const write = (texts: object) => writeFile(file, JSON.stringify(texts))
  await write({ en: { danger: 'Get safe.', number: '112', support: 's', looking: 'l', title: 'Weather' } })
  const opened = await run(
    'incident',
    'open',
    '--drill',
    '--title',
    'T',
    '--slug',
    'told',
    '--texts',
    file,
    '--wait',
    '0',
  )
  expect(opened.answer).toMatchObject({ slug: 'told' })
  const shown = await run('incident', 'texts', 'told')
  expect(shown.answer).toMatchObject({ changed: false, texts: { en: { title: 'Weather' } } })
  // The texts are missing for every language that the page offers, not only for those of the incident.
  const missing = (answer: unknown): readonly unknown[] => Array.from(Object(Reflect.get(Object(answer), 'missing')))
  expect(missing(shown.answer)).toHaveLength(25)
  expect(missing(shown.answer)).toEqual(expect.arrayContaining(['en.exit', 'fi.danger', 'ar.title', 'uk.name']))
  await write({ en: { exit: 'https://weather.example/' } })
  expect((await run('incident', 'texts', 'told', '--file', file)).answer).toMatchObject({
    ...{ changed: true, texts: { en: { exit: 'https://weather.example/' } } },
    missing: expect.arrayContaining(['en.danger', 'en.number', 'en.support', 'en.title', 'fi.exit']),
  })
  await write({ en: { exit: 'http://weather.example/' } })
  expect((await run('incident', 'texts', 'told', '--file', file)).failure).toMatchObject({ code: 'usage' })
  expect((await run('incident', 'texts', 'told', '--file', `${file}.none`)).failure).toMatchObject({
    code: 'file-unreadable',
  })
  const told = await database.owner.query(
    "select detail from custody.entry where action = 'incident.texts-set' order by seq",
  )
  expect(told.rows.map(({ detail }) => JSON.parse(detail))).toEqual([
    { languages: ['en'], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    { languages: ['en'], sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  await run('incident', 'close', 'told')
})

test('a template brings its safety texts, languages, number and title; given options win', async () => {
  const open = (...more: string[]) => run('incident', 'open', '--drill', '--wait', '0', ...more)
  const gas = await open('--template', 'gas', '--slug', 'leak')
  expect(gas.answer).toMatchObject({ slug: 'leak', title: 'Gas leak', languages: ['en', 'fi', 'sv', 'uk', 'ar'] })
  const texts = async (slug: string) => (await run('incident', 'texts', slug)).answer.texts
  expect((await texts('leak')).en.danger).toContain('Go outside. No switches, no flame. Call {number} from outside.')
  expect((await texts('leak')).ar.danger).toContain('{number}')

  const file = join(data, 'over.json')
  await writeFile(file, JSON.stringify({ fi: { title: 'Sää' }, en: { danger: 'Leave. Call {number}.' } }))
  const own = ['--title', 'Leak at the mill', '--slug', 'mill', '--languages', 'fi', '--number', '911', '--texts', file]
  expect((await open('--template', 'gas', ...own)).answer).toMatchObject({
    title: 'Leak at the mill',
    languages: ['fi'],
  })
  const mill = await texts('mill')
  expect(mill.en.danger).toBe('Leave. Call {number}.')
  expect(mill.fi).toMatchObject({ title: 'Sää', danger: expect.stringContaining('Mene ulos.') })
  const numbers = await database.owner.query(
    `select slug, emergency_number from platform.incident where slug in ('leak', 'mill') order by slug`,
  )
  expect(numbers.rows.map(({ emergency_number }) => emergency_number)).toEqual(['112', '911'])
  // The title is in the language with which the pages begin.
  expect((await open('--template', 'gas', '--languages', 'sv', '--slug', 'sv')).answer).toMatchObject({
    title: 'Gasläcka',
  })
  for (const slug of ['leak', 'mill', 'sv']) await run('incident', 'close', slug)
})

test('an unknown template is a typing error: nothing is opened, and the existing ones are listed', async () => {
  const count = async () => (await run('incident', 'list')).answer.incidents.length
  const before = await count()
  const { code, failure } = await run('incident', 'open', '--drill', '--title', 'T', '--template', '?')
  expect([code, failure.code]).toEqual([2, 'usage'])
  expect(failure.message).toContain('the templates are attack (Bomb or attack), ')
  for (const known of ['gas (Gas leak)', 'explosion (Explosion)', 'collapse (Building collapse)', 'other'])
    expect(failure.message).toContain(known)
  // A template that has no title requires `--title`.
  const other = await run('incident', 'open', '--drill', '--template', 'other')
  expect(other.failure).toMatchObject({ code: 'usage', message: '--title is missing' })
  expect(await count()).toBe(before)
})

test('an officer’s password is printed once', async () => {
  const made = await run('officer', 'add', 'Ada Lovelace', '--incident', 'real', '--role', 'analyst')
  expect(made.answer).toMatchObject({ isNew: true, password: expect.stringMatching(/^\S{23}$/), role: 'analyst' })
  const again = await run('officer', 'add', 'Ada Lovelace', '--incident', 'real', '--role', 'analyst')
  expect(again.answer).toMatchObject({ isNew: false, password: null, totpSecret: null, changed: false })
  expect((await run('officer', 'add', 'Bob', '--incident', 'nowhere')).failure).toMatchObject({
    code: 'incident-not-found',
  })
})

test('the secret of an officer’s codes is sealed to a key that the database does not have', async () => {
  const { answer } = await run('officer', 'add', 'Grace Hopper', '--incident', 'real')
  const { rows } = await database.owner.query(
    "select totp_secret, totp_sealed, o::text as row from staff.officer o where name = 'Grace Hopper'",
  )
  expect(rows[0].totp_secret).toBe('')
  expect(rows[0].row).not.toContain(answer.totpSecret)
  const identity = parseIdentityFile(await readFile(join(data, 'keys', 'officers.agekey'), 'utf8'))
  expect(identity && openSecondFactor(identity, rows[0].totp_sealed)).toBe(answer.totpSecret)
  // Without the officers' key no officer is added, because nobody could check his codes.
  const elsewhere = { FIRSTHAND_KEYS: join(data, 'elsewhere') }
  const { failure } = await runWith(elsewhere, 'officer', 'add', 'Nobody Yet', '--incident', 'real')
  expect(failure).toMatchObject({
    code: 'officers-key-missing',
    message: expect.stringContaining('FIRSTHAND_OFFICERS_KEY'),
  })
  expect((await database.owner.query("select from staff.officer where name = 'Nobody Yet'")).rows).toEqual([])
})

test('an officer who is locked out by wrong tries is unlocked by name, and the platform’s chain records it', async () => {
  const lock = "update staff.officer set failures = 9, locked_until = now() + interval '15 minutes' where name = $1"
  await database.owner.query(lock, ['Ada Lovelace'])
  expect((await run('officer', 'unlock', 'Ada Lovelace')).answer).toMatchObject({ wasLocked: true })
  const { rows } = await database.owner.query(
    "select id, failures, locked_until from staff.officer where name = 'Ada Lovelace'",
  )
  expect(rows).toEqual([{ id: expect.any(String), failures: 0, locked_until: null }])
  // A second unlock changes nothing and adds no entry.
  expect((await run('officer', 'unlock', 'Ada Lovelace')).answer).toMatchObject({ wasLocked: false })
  await run('officer', 'let', 'Ada Lovelace', 'open')
  const told = await database.owner.query(
    `select actor, action, subject, detail from custody.entry
     where incident_id = 'platform' and action like 'officer.%' and subject = $1 order by seq`,
    [rows[0]?.id],
  )
  const entry = { actor: 'ops:grace', subject: rows[0]?.id, detail: '{}' }
  expect(told.rows).toEqual([
    { ...entry, action: 'officer.made' },
    { ...entry, action: 'officer.unlocked' },
    { ...entry, action: 'officer.opens-set', detail: '{"opens":true}' },
  ])
  expect((await run('officer', 'unlock', 'Nobody')).failure).toMatchObject({ code: 'officer-not-found' })
})

test("the canary's incident is made once, and anew when its key is gone", async () => {
  const door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
  const first = await ensureCheckIncident({ door, keyring: createFolderKeyring(join(data, 'check')) })
  expect(first).toMatchObject({ kind: 'check', lockMode: 'NONE', slug: expect.stringMatching(/^check-[a-z2-7]{32}$/) })
  expect((await ensureCheckIncident({ door, keyring: createFolderKeyring(join(data, 'check')) })).id).toBe(first.id)
  expect((await ensureCheckIncident({ door, keyring: createFolderKeyring(join(data, 'lost')) })).id).not.toBe(first.id)
})

async function tamper(statement: string): Promise<void> {
  await database.owner.query('alter table custody.entry disable trigger all')
  await database.owner.query(statement)
  await database.owner.query('alter table custody.entry enable trigger all')
}

test('custody verify finds an entry that was changed, one that was removed and a cut-off end', async () => {
  const whole = await run('custody', 'verify')
  expect([whole.code, whole.answer.ok]).toEqual([0, true])
  const { id } = (await run('incident', 'list')).answer.incidents.find(({ slug }: { slug: string }) => slug === 'real')
  const verdict = async () => {
    const { code, answer, failure } = await run('custody', 'verify', '--incident', 'real')
    const [chain] = answer.chains
    return { code, failure: failure?.code, ok: answer.ok, brokenAt: chain.brokenAt, why: chain.why }
  }
  await tamper(
    `update custody.entry set detail = replace(detail, 'active', 'activE') where incident_id = '${id}' and seq = 2`,
  )
  expect(await verdict()).toEqual({ code: 1, failure: 'custody-broken', ok: false, brokenAt: 2, why: 'hash' })
  await tamper(
    `update custody.entry set detail = replace(detail, 'activE', 'active') where incident_id = '${id}' and seq = 2`,
  )
  expect(await verdict()).toMatchObject({ code: 0, ok: true })
  await tamper(`delete from custody.entry where incident_id = '${id}' and seq = 3`)
  expect(await verdict()).toMatchObject({ code: 1, brokenAt: 3, why: 'sequence' })
  await tamper(`delete from custody.entry where incident_id = '${id}' and seq > 2`)
  expect(await verdict()).toMatchObject({ code: 1, why: 'head' })
})

test('custody names who typed a command: by the option, else by the setting, by sudo, by the login name', async () => {
  const open = (argv: readonly string[], env: Readonly<Record<string, string>> = {}, login = 'grace') =>
    runFor({ env, login }, ['officer', 'add', `Officer ${argv.join(' ')} ${Object.keys(env).length}`, ...argv])
  const everything = { FIRSTHAND_OPERATOR: 'Åsa Öberg', SUDO_USER: 'bert' }
  await open(['--as', '  Олена  '], everything)
  await open([], everything)
  await open([], { SUDO_USER: 'bert' })
  await open(['--as', 'cora'])
  await runFor({ login: 'grace' }, ['officer', 'let', 'Officer --as cora 0', 'open'])
  const { rows } = await database.owner.query(
    `select actor from custody.entry where incident_id = 'platform' order by seq desc limit 5`,
  )
  expect(rows.map(({ actor }) => actor).reverse()).toEqual([
    ...['ops:Олена', 'ops:Åsa Öberg', 'ops:bert', 'ops:cora', 'ops:grace'],
  ])
})

test('without a name nothing is written, and reading commands still work', async () => {
  const before = (await database.owner.query('select count(*)::integer as n from custody.entry')).rows[0].n
  for (const login of ['', '\u202e'])
    expect((await runFor({ login }, ['officer', 'add', 'Nobody Named'])).failure).toMatchObject({
      code: 'operator-unknown',
      message: expect.stringContaining('--as'),
    })
  for (const as of ['', ' ', 'x'.repeat(65), 'a\u202eb', 'a\nb'])
    expect((await run('officer', 'add', 'Nobody Named', '--as', as)).failure).toMatchObject({ code: 'usage' })
  expect((await runWith({ FIRSTHAND_OPERATOR: 'a\u0007b' }, 'status')).failure).toMatchObject({ code: 'usage' })
  expect((await database.owner.query(`select from staff.officer where name = 'Nobody Named'`)).rows).toEqual([])
  expect((await database.owner.query('select count(*)::integer as n from custody.entry')).rows[0].n).toBe(before)
  expect((await runFor({ login: '' }, ['status'])).code).toBe(0)
})
