import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allCommands } from '../commands/all-commands.ts'
import { CLI_ERRORS } from './cli-error.ts'
import { runCli } from './run-cli.ts'

const root = mkdtempSync(join(tmpdir(), 'firsthand-cli-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv,
    env: {},
    root,
    commands: allCommands,
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    signal: new AbortController().signal,
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test.each(allCommands.map(({ name }) => name))('%s explains itself', async (name) => {
  const { code, out, err } = await run(...name.split(' '), '--help')
  expect([code, err]).toEqual([0, ''])
  expect(out.startsWith(`firsthand ${name}`)).toBe(true)
  expect(out).toMatch(/--as NAME[\s\S]*stated, not proven/)
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
})

test('without a command all commands are listed', async () => {
  const { code, out } = await run()
  expect(code).toBe(0)
  for (const { name } of allCommands) expect(out).toContain(name)
})

const GROUPS = [...new Set(allCommands.map(({ name }) => name.split(' ')[0] ?? ''))].filter((word) =>
  allCommands.some(({ name }) => name.startsWith(`${word} `)),
)
test.each(GROUPS)('%s --help lists every command that begins with it, and no other', async (word) => {
  const { code, out, err } = await run(word, '--help')
  expect([code, err]).toEqual([0, ''])
  for (const { name } of allCommands) {
    if (name.startsWith(`${word} `)) expect(out).toContain(`  ${name} `)
    else if (name !== word) expect(out).not.toContain(`\n  ${name} `)
  }
})

test('the first word of a group alone lists the group; a wrong second one is a misuse that lists it', async () => {
  const listed = await run('incident')
  expect([listed.code, listed.out]).toEqual([0, (await run('incident', '--help')).out])
  const wrong = await run('incident', 'dance', '--help')
  expect([wrong.code, wrong.out]).toEqual([2, ''])
  expect(wrong.err).toMatch(/^There is no such command\.\n\nThe commands that begin with incident:/)
  expect(wrong.err).not.toContain('officer add')
})

test.each([
  ['no such command', ['dance']],
  ['an unknown option', ['status', '--loud']],
  ['too many words', ['status', 'now']],
  ['a wrong role', ['officer', 'add', 'Ada', '--role', 'king']],
  ['an incident without a title', ['incident', 'open', '--drill']],
  ['a language that no page speaks', ['incident', 'open', '--drill', '--title', 'x', '--languages', 'en,xx']],
  ['a language named twice', ['incident', 'open', '--drill', '--title', 'x', '--languages', 'en,fi,en']],
  ['half a place', ['incident', 'open', '--drill', '--title', 'x', '--lat', '1']],
  ['no time zone', ['incident', 'open', '--drill', '--title', 'x', '--zone', 'Mars/Base']],
  ['a reserved slug', ['incident', 'open', '--drill', '--title', 'x', '--slug', 'receipt']],
  ['nothing to send', ['submit']],
  ['a submission that is no id', ['incident', 'promote', 'x', '--to', 'y']],
  ['a database that is none', ['rebuild', '--into', 'mysql://x']],
])('%s is a misuse: exit code 2, nothing on stdout', async (_, argv) => {
  const plain = await run(...argv)
  expect([plain.code, plain.out]).toEqual([2, ''])
  const json = await run(...argv, '--json')
  expect([json.code, json.out]).toEqual([2, ''])
  expect(JSON.parse(json.err)).toMatchObject({ code: 'usage', message: expect.any(String) })
})

test.each([
  ['before the command', ['--as', 'anna', 'status', '--json']],
  ['before it, in one word', ['--json', '--as=anna', 'status']],
  ['behind it', ['status', '--json', '--as', 'anna']],
])('who does it may be said %s', async (_, argv) => {
  expect(JSON.parse((await run(...argv)).err).code).toBe('no-stack')
  const nobody = argv.map((word) => word.replace('anna', '\u0007'))
  expect(JSON.parse((await run(...nobody)).err)).toMatchObject({
    code: 'usage',
    message: expect.stringContaining('--as'),
  })
})

test('--as alone is no command; before a command with --help that command’s help is shown', async () => {
  expect((await run('--as')).code).toBe(2)
  expect((await run('--as', 'anna', 'dance')).err).toContain('There is no such command')
  expect((await run('--as', 'anna', 'officer', 'add', '--help')).out).toContain('firsthand officer add')
})

test('if no stack runs the command says what to do', async () => {
  const { code, out, err } = await run('status', '--json')
  expect([code, out]).toEqual([1, ''])
  const failure = JSON.parse(err)
  expect(failure.code).toBe('no-stack')
  expect(failure.message).toContain('npm start')
  expect(CLI_ERRORS).toContain(failure.code)
})

test('the terminal never obeys what a person typed', async () => {
  const { err } = await run('status', '--\u001b[2J')
  expect(err).not.toContain('\u001b')
})
