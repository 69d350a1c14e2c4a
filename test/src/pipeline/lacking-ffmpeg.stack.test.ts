// With an ffmpeg that lacks an encoder the worker still starts, reports what it cannot make, and makes everything else.
// A worker with a complete ffmpeg catches up by itself.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPrograms } from '@firsthand/media'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../../infra/ops/src/cli/run-cli.ts'
import { allCommands } from '../../../infra/ops/src/commands/all-commands.ts'
import { drawn, makeMedia } from '../../../packages/media/src/made-media.test-kit.ts'
import { writeLackingFfmpeg } from '../../../packages/media/src/recipes/lacking-ffmpeg.test-kit.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let drill: TestIncident
const running: WorkerProcess[] = []

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  drill = await world.addIncident({ state: 'drill' })
  for (const name of ['relay', 'preserve'] as const) running.push(await startWorker(world, valkey.url, name))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

/** Runs `firsthand status` as a person types it. */
async function status(): Promise<string> {
  const out: string[] = []
  await runCli({
    argv: ['status'],
    env: { DATABASE_URL: world.database.urlOf('ops'), FIRSTHAND_DATA: world.folder },
    login: 'grace',
    root: world.folder,
    commands: allCommands,
    out: (text) => out.push(text),
    err: (text) => out.push(text),
    ask: undefined,
    signal: new AbortController().signal,
  })
  return out.join('\n')
}

test('status names what ffmpeg lacks; copies that need it are refused, and made once ffmpeg is complete', {
  timeout: 600_000,
}, async () => {
  const programs = await findPrograms(process.env['PATH'] ?? '')
  const lacking = join(world.folder, 'lacking-ffmpeg')
  await writeLackingFfmpeg(lacking, programs.ffmpeg ?? 'ffmpeg', ['libx264', 'libwebp'])
  const settings = { FIRSTHAND_PROGRAMS: JSON.stringify({ ...programs, ffmpeg: lacking }) }
  const poor = [
    await startWorker(world, valkey.url, 'inspect', settings),
    await startWorker(world, valkey.url, 'normalise', settings),
  ]
  running.push(...poor)
  expect(poor[1]?.log()).toContain('"event":"recipe.off","recipe":"film","lacks":"libx264"')
  await until(
    'status says it of both',
    async () => new Set((await status()).match(/(inspect|normalise)(?= makes no)/g)).size === 2,
  )
  const said = await status()
  expect(said).toMatch(/WARNING: normalise makes no copies of films .*\(film\): its ffmpeg lacks libx264\. Install/)
  expect(said).toMatch(/WARNING: inspect makes no small pictures of films \(poster\): its ffmpeg lacks libwebp\. /)
  expect(said).not.toMatch(/\((sound|samples|still|clean)\)/)

  const file = join(world.folder, 'film.avi')
  const from = [drawn('testsrc2=size=128x96:rate=10:duration=2'), drawn('sine=duration=2')]
  makeMedia(file, { from, video: { codec: 'mpeg4' } })
  const upload = await world.addUpload(drill, await readFile(file))
  const making = async (): Promise<Record<string, string>> => {
    const rows = await world.query<{ kind: string; how: string }>(
      `select m.kind, concat_ws(' ', m.state, m.code) as how from evidence.making m
       join evidence.item i on i.id = m.item_id where i.upload_id = $1`,
      [upload.id],
    )
    return Object.fromEntries(rows.map(({ kind, how }) => [kind, how]))
  }
  const card = async () =>
    (
      await world.query<{ stage: string; flags: string[]; has_thumb: boolean }>(
        `select c.stage, c.flags, c.has_thumb from evidence.card c
         join evidence.item i on i.id = c.item_id where i.upload_id = $1`,
        [upload.id],
      )
    )[0]
  await until('its item is ready', async () => (await card())?.stage === 'ready', 180_000)
  expect(await making()).toEqual({ proxy: 'failed program-missing', waveform: 'done' })
  expect(await card()).toMatchObject({ has_thumb: false, flags: ['re-encoded', 'no-thumb-program-missing'] })

  for (const worker of poor) await worker.kill('SIGTERM')
  for (const name of ['inspect', 'normalise'] as const) running.push(await startWorker(world, valkey.url, name))
  await until('the film is made', async () => (await making())['proxy'] === 'done', 180_000)
  await until('it has its picture', async () => (await card())?.has_thumb === true, 180_000)
  expect(await card()).toMatchObject({ stage: 'ready', flags: ['re-encoded'] })
})
