import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from './all-commands.ts'

/** An operator lets German be read, enters the signature, and takes it back. */
let database: TestDatabase
let data: string
beforeAll(async () => {
  database = await createTestDatabase()
  data = await mkdtemp(join(tmpdir(), 'firsthand-languages-'))
})
afterAll(async () => {
  await database.release()
  await rm(data, { recursive: true, force: true })
})

async function run(...argv: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv,
    env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data },
    login: 'grace',
    root: data,
    commands: allCommands,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    ask: undefined,
    signal: new AbortController().signal,
  })
  return { code, text: out.join('\n'), said: err.join('\n') }
}

const lineOf = async (language: string): Promise<string> =>
  (await run('languages')).text.split('\n').find((line) => line.startsWith(`${language} `)) ?? ''
const digits = async (language: string): Promise<string> =>
  /--core ([0-9a-f]{16})$/.exec((await run('languages', 'core', language)).text)?.[1] ?? ''

test('every language is listed, on or off, with why and with what its witnesses lack', async () => {
  const { text } = await run('languages')
  for (const language of DOOR_LANGUAGES) expect(text).toContain(`${language} ${wordsOf(language).name}`)
  expect(await lineOf('fi')).toMatch(/ on +from the beginning; never signed +-$/)
  expect(await lineOf('de')).toMatch(/ OFF +never signed +raises no alarm by words; no safety text for \d+ of \d+/)
})

test('the core is printed beside English, every topic of it, with the line that signs exactly these words', async () => {
  const { text } = await run('languages', 'core', 'de')
  for (const topic of ['DANGER', 'SENDING', 'THE CODE', 'ASKING NOT TO USE IT', 'WHAT IS KEPT'])
    expect(text).toContain(topic)
  expect(text).toContain(`en  ${wordsOf('en').page.danger}\n    de  ${wordsOf('de').page.danger}`)
  expect(text).toContain(wordsOf('de').receipt.final)
  expect(text).toMatch(/firsthand languages sign de --by NAME --core [0-9a-f]{16}$/)
  expect((await run('languages', 'core', 'xx')).said).toContain('they speak en, fi')
})

test('nobody signs without a name, or words other than those of this version', async () => {
  const sign = async (...more: readonly string[]) => (await run('languages', 'sign', 'de', ...more)).said
  expect(await sign('--core', await digits('de'))).toContain('--by is missing')
  expect(await sign('--by', 'Ada')).toContain('--core is missing')
  expect(await sign('--by', 'Ada', '--core', await digits('sv'))).toContain('not the digits of this version')
  expect(await sign('--by', 'Ada', '--core', (await digits('de')).slice(0, 8))).toContain('not the digits')
  expect(await lineOf('de')).toContain('OFF')
})

test('signed it is on, and the list says by whom; status then says that no alarm understands it', async () => {
  expect((await run('status')).text).not.toContain('page only: de')
  expect((await run('languages', 'sign', 'de', '--by', 'Ada Müller', '--core', await digits('de'))).code).toBe(0)
  expect(await lineOf('de')).toMatch(/ on +signed by Ada Müller on 20\d\d-/)
  expect((await run('status')).text).toContain('page only: de')
  const told = JSON.parse((await run('languages', '--json')).text)
  expect(told.languages.find(({ language }: { language: string }) => language === 'de')).toMatchObject({
    ...{ isOn: true, standing: 'signed', isSignatureCurrent: true },
    signature: { reader: 'Ada Müller', enteredBy: 'ops:grace' },
  })
})

test('after an upgrade changed a sentence, it is off, and list and status say so', async () => {
  // An older version's words had another digest.
  await database.owner.query(
    `insert into platform.language_signature (language, reader, core_sha256, entered_by)
     values ('de', 'Ada Müller', decode(repeat('ab', 32), 'hex'), 'ops:grace')`,
  )
  expect(await lineOf('de')).toMatch(/ OFF +words changed since signed by Ada Müller on /)
  expect((await run('status')).text).toContain('WARNING: witnesses are not offered de: words changed since')
})

test('an incident may not begin with a language that is off; as a further one it is chosen, and said to wait', async () => {
  const open = (languages: string, slug: string) =>
    run('incident', 'open', '--drill', '--title', 'T', '--slug', slug, '--languages', languages, '--wait', '0')
  expect((await open('de,en', 'begins-off')).said).toContain('de is off for witnesses until a native reader signed it')
  await open('en,de', 'further')
  const { text } = await run('incident', 'texts', 'further')
  expect(text).toContain('The page speaks en, fi, sv, uk, ar; further is for en, de')
  expect(text).toContain('Off, not signed: de. Witnesses read the first language until then')
  expect(text).not.toContain('de.danger')
  expect((await run('incident', 'list')).text).not.toContain('begins-off')
})

test('a signature is taken back; one of the five stays on all the same', async () => {
  expect((await run('languages', 'unsign', 'de')).text).toContain('It is off for witnesses')
  expect((await run('languages', 'unsign', 'de')).text).toContain('was not signed')
  await run('languages', 'sign', 'sv', '--by', 'Astrid', '--core', await digits('sv'))
  expect(await lineOf('sv')).toMatch(/ on +from the beginning; signed by Astrid on /)
  expect((await run('languages', 'unsign', 'sv')).text).toContain('It stays on all the same')
  expect(await lineOf('sv')).toContain(' on ')
})
