import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandKit, openCommandKit } from '../../../../services/command/src/command.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { allCommands } from './all-commands.ts'

let kit: CommandKit
let data: string

beforeAll(async () => {
  kit = await openCommandKit()
  data = await mkdtemp(join(tmpdir(), 'firsthand-demo-'))
})
afterAll(async () => {
  await kit?.release()
  await rm(data, { recursive: true, force: true })
})

async function run(...argv: string[]) {
  const told: string[] = []
  const code = await runCli({
    ...{ argv: ['demo', ...argv, '--as', 'tests'], root: data, commands: allCommands },
    // Nothing listens at this address, so any attempt to send would fail.
    env: { FIRSTHAND_DATA: data, FIRSTHAND_INTAKE_URL: 'http://127.0.0.1:9', DATABASE_URL: kit.database.urlOf('ops') },
    ...{ signal: new AbortController().signal, out: (text) => told.push(text), err: (text) => told.push(text) },
  })
  return { code, told: told.join('\n') }
}

test.each(['active', 'closing', 'closed'])('an incident that is %s is not filled: not-a-drill', async (state) => {
  await kit.addIncident({ slug: `real-${state}`, state })
  expect(await run('--incident', `real-${state}`, '--json')).toMatchObject({
    code: 1,
    told: expect.stringContaining('not-a-drill'),
  })
})

test('a drill on a machine without ffmpeg is told what is missing', async () => {
  await kit.addIncident({ slug: 'bare' })
  expect(await run('--incident', 'bare')).toMatchObject({
    code: 1,
    told: expect.stringContaining('ffmpeg is not there'),
  })
})

test('an invalid seed is refused before anything begins', async () => {
  expect(await run('--incident', 'bare', '--seed', 'x')).toMatchObject({ code: 2 })
})
