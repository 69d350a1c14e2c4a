import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from './all-commands.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-recordings-'))
  await mkdir(join(folder, 'fi'))
  await writeFile(join(folder, 'fi', 'danger.ogg'), 'OggS and sound')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(env: Readonly<Record<string, string>>, ...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    ...{ argv: ['recordings', ...argv, '--as', 'tests'], root: folder, commands: allCommands, env },
    ...{ signal: new AbortController().signal, out: (text) => out.push(text), err: (text) => err.push(text) },
  })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('each missing sentence is listed with the words to speak, from the setting or from a folder', async () => {
  const { code, out } = await run({ FIRSTHAND_RECORDINGS: folder })
  expect(code).toBe(0)
  expect(out).toContain(`1 recorded, ${DOOR_LANGUAGES.length * 7 - 1} missing`)
  expect(out).not.toContain('fi/danger')
  for (const language of DOOR_LANGUAGES) expect(out).toContain(wordsOf(language).pictures.say.done)
  const told: unknown = JSON.parse((await run({}, folder, '--json')).out)
  expect(told).toMatchObject({ ok: true, recordings: [{ language: 'fi', sentence: 'danger', type: 'audio/ogg' }] })
  expect(JSON.stringify(told)).not.toContain('bytes')
})

test('a file with which intake would not start is named, and ends with 1', async () => {
  await writeFile(join(folder, 'fi', 'hello.ogg'), 'OggS')
  const { code, err } = await run({}, folder)
  expect(code).toBe(1)
  expect(err).toMatch(/fi\/hello\.ogg\s+recording-name/)
  expect((await run({})).code).toBe(2)
})
