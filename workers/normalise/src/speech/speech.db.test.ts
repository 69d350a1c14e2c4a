import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createNormaliseDoor, type NormaliseDoor } from '@firsthand/database/normalise'
import type { Work } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawn, makeMedia } from '../../../../packages/media/src/made-media.test-kit.ts'
import { diskFolder, SCRIPTS, writeScript } from '../../../../packages/media/src/transcript/loud-stretches.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../preserve/src/upload.test-kit.ts'
import { createNormalise } from '../normalise-item.ts'
import { openSpeech } from './open-speech.ts'
import { speechCopies } from './speech-copies.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident
let door: NormaliseDoor
let programs: string

beforeAll(async () => {
  world = await createWorld()
  programs = await mkdtemp(join(diskFolder(), 'firsthand-speech-'))
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  incident = await world.addIncident()
  door = createNormaliseDoor(world.database.poolOf('normalise'))
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
  await rm(programs, { recursive: true, force: true })
})

/**
 * Adds a film of six seconds. Its sound begins half a second after its pictures, and is loud from 1.5 to 2.5 s of the
 * film.
 */
async function addFilm(): Promise<string> {
  const file = join(world.folder, 'film.mp4')
  const tone = drawn(`aevalsrc='0.5*sin(880*PI*t)*between(t,1,2)':d=5:s=44100`)
  makeMedia(file, {
    from: [drawn('testsrc2=size=160x120:rate=10:duration=6'), { ...tone, options: ['-itsoffset', '0.5'] }],
    maps: ['0:v', '1:a'],
    video: { codec: 'mpeg4' },
    audio: { codec: 'aac' },
  })
  const upload = await world.addUpload(incident, await readFile(file))
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  await world.query(
    "update evidence.card set kind = 'video', media_type = 'video/mp4', stage = 'inspected' where item_id = $1",
    [row.id],
  )
  await world.query(
    `insert into evidence.extraction (id, item_id, tool, version, outcome, facts, identifying, finished_at)
     values ($1, $2, 'inspect', '1', 'ok', $3, '{}', now())`,
    [
      `ex_${row.id.slice(3)}`,
      row.id,
      JSON.stringify({ durationMs: 6000, width: 160, height: 120, hasAudio: true, hasVideo: true }),
    ],
  )
  await world.query("update work.outbox set state = 'done' where state in ('pending', 'queued')")
  return row.id
}

const speechOf = async (listener: string, translator: string) => {
  const transcribe = await writeScript(programs, 'listener', listener)
  const translate = await writeScript(programs, 'translator', translator)
  return await openSpeech({ transcribe, translate, secret: [] }, world.log)
}

let row = 0
/** Runs one row of the least urgent lane. */
async function run(item: string, speech: Awaited<ReturnType<typeof speechOf>>, detail: Record<string, string> = {}) {
  row += 1
  const further = [speechCopies({ ...speech, transcriptOf: door.transcriptOf })]
  const { vault } = world.stores
  const normalise = createNormalise({ door, vault, keyring: world.keyring, sandbox, scratch, log: world.log, further })
  const work: Work = {
    row: String(row),
    attempt: 1,
    task: 'normalise-later',
    incident: incident.id,
    subject: item,
    detail,
  }
  return await normalise(work, { signal: new AbortController().signal })
}

const makingRows = (item: string) =>
  world.query<{ kind: string; state: string; code: string | null }>(
    `select kind, state, code from evidence.making where item_id = $1 and kind in ('transcript', 'translation') order by kind`,
    [item],
  )

test('a search finds spoken words at their time in the film; failures have a code and can be retried', async () => {
  const item = await addFilm()
  const broken = await speechOf('process.exit(9)', SCRIPTS.translator)
  expect(await run(item, broken)).toEqual({ kind: 'done' })
  expect(await makingRows(item)).toMatchObject([
    { kind: 'transcript', state: 'failed', code: 'adapter-failed' },
    { kind: 'translation', state: 'done', code: 'no-picture' },
  ])

  const speech = await speechOf(SCRIPTS.listener, SCRIPTS.translator)
  expect(await run(item, speech, { again: 'transcript' })).toEqual({ kind: 'done' })
  expect(await makingRows(item)).toEqual([
    { kind: 'transcript', state: 'done', code: null },
    { kind: 'translation', state: 'done', code: null },
  ])
  const found = await world.query<{
    source: string
    language: string
    machine: boolean
    segments: { startMs: number; text: string }[]
  }>(
    `select source, language, machine, segments from evidence.text
     where item_id = $1 and found @@ to_tsquery('simple', 'loud | kova') order by source`,
    [item],
  )
  expect(found).toMatchObject([
    { source: 'transcript', language: 'en', machine: true, segments: [{ text: 'loud one' }] },
    { source: 'translation', language: 'fi', machine: true, segments: [{ text: 'kova one' }] },
  ])
  // The time is that of the film's timeline, not that of the sound stream.
  expect(Math.abs((found[0]?.segments[0]?.startMs ?? 0) - 1500)).toBeLessThanOrEqual(60)

  expect(await run(item, speech)).toEqual({ kind: 'done' })
  const [count] = await world.query<{ n: number }>('select count(*) as n from evidence.text where item_id = $1', [item])
  expect(count?.n).toBe(2)
}, 400_000)

test('without a program nothing is transcribed', () => {
  const off = speechCopies({ transcriber: undefined, translator: undefined, transcriptOf: async () => undefined })
  expect(off({ kind: 'video', mediaType: 'video/mp4', bytes: 1, facts: {}, proxyShortEdge: undefined })).toEqual([])
})
