import { mkdtemp, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@firsthand/domain'
import { bytesOf, heldSeconds, samplesLimits } from '../renditions/length.ts'
import type { RenderRequest } from '../renditions/rendition.ts'
import { SAMPLES, wavArgs } from '../renditions/samples-args.ts'
import { readStreams } from '../renditions/streams.ts'
import type { Limits } from '../sandbox/index.ts'
import { codeOfEnding, codeOfRefusal, type RenditionRefusal, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import type { Adapter } from './adapter.ts'
import { parseSpeech, type Speech } from './answer.ts'
import { followShare } from './progress.ts'

type Heard = Result<Speech, RenditionRefusal>

const RATE = 16_000
const WAV_HEADER = 44
/**
 * Maximum length of sound. Longer sound is refused and must be cut by hand, because nobody waits for more. The same
 * holds if a file claims more than its bytes can hold.
 */
const MOST_MS = 12 * 3_600_000
/** Size limit for the answer, and for the files that an adapter writes beside it. */
const ANSWER_BYTES = 32 * 1024 * 1024
/** sysexits.h EX_TEMPFAIL: the job is tried again later. */
const TRY_AGAIN = 75
const NO_SPEECH = 3

/** Transcribes a film or a recording with the operator's program. Times are those of the playable copy. */
export async function transcribe(request: RenderRequest, adapter: Adapter): Promise<Heard> {
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { audio } = read.streams
  if (audio === undefined) return renditionRefusal('no-picture')
  const { streams } = read
  const mostSeconds = Math.min(MOST_MS / 1000, heldSeconds(await bytesOf(request.file)))
  if ((streams.durationSeconds ?? 0) > mostSeconds) return renditionRefusal('too-large')
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [SAMPLES],
    args: ({ out }) => wavArgs({ streams, audio, output: `${out}/sound.wav`, mostSeconds }),
    limits: samplesLimits(streams.durationSeconds ?? mostSeconds, RATE),
  })
  if (!step.done) return renditionRefusal(step.code)
  const wav = join(step.folder, 'sound.wav')
  const bytes = await stat(wav).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )
  if (bytes <= WAV_HEADER) return renditionRefusal('undecodable')
  const durationMs = ((bytes - WAV_HEADER) / 2 / RATE) * 1000
  try {
    return await ask(request, { adapter, durationMs, inputFile: wav })
  } finally {
    await rm(wav, { force: true })
  }
}

/** Translates the segments with the operator's program. If their times change, the answer is refused. */
export async function translate(request: RenderRequest, adapter: Adapter, speech: Speech): Promise<Heard> {
  const durationMs = Math.max(0, ...speech.segments.map(({ endMs }) => endMs))
  return await ask(request, { adapter, durationMs, stdin: JSON.stringify(speech) })
}

interface Question {
  readonly adapter: Adapter
  readonly durationMs: number
  readonly inputFile?: string
  readonly stdin?: string
}

async function ask(request: RenderRequest, question: Question): Promise<Heard> {
  const { adapter, durationMs, inputFile, stdin } = question
  const folder = await mkdtemp(join(request.scratch, 'hear-'))
  const following = followShare(folder, (share) => request.onShare?.(share))
  const run = await request.sandbox.run({
    program: { command: [adapter.command[0] ?? ''] },
    args: ({ input }) => argsFor(adapter, inputFile === undefined ? undefined : input),
    ...(inputFile === undefined ? {} : { inputFile }),
    ...(stdin === undefined ? {} : { stdin }),
    binds: adapter.binds,
    scratchDir: folder,
    limits: limitsFor(adapter, durationMs),
    mayFork: true,
    signal: request.signal,
  })
  await following.stop()
  if (!run.ok) return renditionRefusal(codeOfRefusal(run.error))
  const { ended, exitCode, stdout } = run.value
  if (ended !== 'exited') return renditionRefusal(codeOfEnding(ended))
  if (exitCode === NO_SPEECH) return ok({ language: undefined, segments: [] })
  if (exitCode === TRY_AGAIN) return renditionRefusal('timed-out')
  if (exitCode !== 0) return renditionRefusal('adapter-failed')
  const speech = parseSpeech(stdout, durationMs)
  return speech === undefined ? renditionRefusal('adapter-malformed') : ok(speech)
}

function argsFor({ command }: Adapter, wav: string | undefined): readonly string[] {
  const args = command.slice(1)
  if (wav === undefined) return args
  return args.includes('{wav}') ? args.map((arg) => (arg === '{wav}' ? wav : arg)) : [...args, wav]
}

const CORES_AT_MOST = 64

function limitsFor({ memoryBytes, timeFactor }: Adapter, durationMs: number): Limits {
  const wallMs = Math.round(60_000 + timeFactor * durationMs)
  const cpuSeconds = Math.ceil(wallMs / 1000) * CORES_AT_MOST
  return { cpuSeconds, wallMs, memoryBytes, outputBytes: ANSWER_BYTES, files: 256 }
}
