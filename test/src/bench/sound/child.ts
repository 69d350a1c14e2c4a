// Makes clips, computes their prints and judges pairs for the bench, one job at a time. Ends with its parent.
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findPrograms, openSandbox, readSamples, type Sandbox } from '@firsthand/media'
import { encodePrint, MOST_SOUND_SECONDS, printOf, SAMPLE_RATE, type SoundPrint, verifyPair } from '@firsthand/sound'
import { spentBy } from '../media-speed/cpu-time.ts'
import { type ClipToWrite, writeClips } from './encode.ts'
import { clipFile, printFile } from './files.ts'
import type { Answers, EventFacts, Ground, Job, Judged, MadeScene, PairToJudge, Printed } from './jobs.ts'
import { readPrint } from './kept-prints.ts'
import type { PlannedScene } from './plan.ts'
import { record } from './record.ts'
import { makeScene } from './scene.ts'
import { powerOf, secondsOf } from './signal.ts'

async function make(ground: Ground, scenes: readonly PlannedScene[]): Promise<MadeScene[]> {
  const made: MadeScene[] = []
  const clips: ClipToWrite[] = []
  for (const planned of scenes) {
    const scene = makeScene(planned.spec, ground.speaker)
    const recordings = planned.clips.map(({ spec }) => record(scene, spec, ground.speaker))
    for (const [n, { id, coding }] of planned.clips.entries()) {
      const samples = recordings[n]?.samples ?? new Int16Array(0)
      clips.push({ samples, coding, file: clipFile(ground, id, coding.container) })
    }
    const events: EventFacts[] = scene.events.map(({ kind, at, place, signal }) => ({
      kind,
      at,
      place,
      seconds: secondsOf(signal),
      power: powerOf(signal),
    }))
    made.push({ id: planned.id, events, heard: recordings.map(({ heard }) => heard) })
  }
  await writeClips(ground.ffmpeg, clips)
  return made
}

let opened: Promise<Sandbox> | undefined
const sandboxOf = async (): Promise<Sandbox> => openSandbox(await findPrograms(process.env['PATH'] ?? ''))

async function print(
  ground: Ground,
  clips: readonly { readonly id: string; readonly file: string }[],
): Promise<Printed[]> {
  opened ??= sandboxOf()
  const sandbox = await opened
  const made: Printed[] = []
  for (const { id, file } of clips) {
    const scratch = join(ground.folder, `${id}.scratch`)
    await mkdir(scratch)
    let found: SoundPrint | string = 'nothing'
    const { cpuMs } = await spentBy(async () => {
      const read = await readSamples({ sandbox, file, scratch, rate: SAMPLE_RATE, seconds: MOST_SOUND_SECONDS })
      found = read.ok ? printOf(read.value.samples) : read.error.code
    })
    await rm(scratch, { recursive: true, force: true })
    made.push({ id, cpuMs, ...(await stored(ground, id, found)) })
  }
  return made
}

async function stored(ground: Ground, id: string, found: SoundPrint | string): Promise<Omit<Printed, 'id' | 'cpuMs'>> {
  if (typeof found === 'string') return { refused: found, seconds: 0, bytes: 0 }
  const bytes = encodePrint(found)
  await writeFile(printFile(ground, id), bytes)
  return { seconds: found.seconds, bytes: bytes.length }
}

async function judge(ground: Ground, pairs: readonly PairToJudge[]): Promise<Judged[]> {
  const judged: Judged[] = []
  for (const pair of pairs) {
    const [a, b] = [await readPrint(printFile(ground, pair.a)), await readPrint(printFile(ground, pair.b))]
    const began = process.cpuUsage()
    const { offsetsMs } = pair
    const verdict = verifyPair(a, b, offsetsMs === undefined ? undefined : { offsetsMs })
    const { user, system } = process.cpuUsage(began)
    judged.push({ ...pair, verdict, cpuMs: (user + system) / 1000 })
  }
  return judged
}

async function run(job: Job): Promise<Answers[Job['task']]> {
  if (job.task === 'make') return await make(job.ground, job.scenes)
  if (job.task === 'print') return await print(job.ground, job.clips)
  return await judge(job.ground, job.pairs)
}

const parseJob = (message: unknown): Job => message as Job

process.on('message', (message) => {
  const answer = (sent: object): void =>
    void process.send?.({ ...sent, memoryMiB: process.memoryUsage().rss / 2 ** 20 })
  run(parseJob(message)).then(
    (made) => answer({ answer: made }),
    (error: unknown) => answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
})
process.once('disconnect', () => process.exit())
