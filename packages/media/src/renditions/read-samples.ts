import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@firsthand/domain'
import type { Sandbox } from '../sandbox/index.ts'
import { type RenditionRefusal, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { isMov } from './film-timeline.ts'
import { bytesOf, heldSeconds, samplesLimits } from './length.ts'
import type { Probes } from './probes.ts'
import { pcmArgs, SAMPLES } from './samples-args.ts'
import { readStreams, type Streams } from './streams.ts'

export interface SamplesRequest {
  readonly sandbox: Sandbox
  readonly file: string
  /** A folder for this item alone. */
  readonly scratch: string
  readonly signal?: AbortSignal | undefined
  /** Samples a second. */
  readonly rate: number
  /** Maximum seconds to read, from the start. */
  readonly seconds: number
  /** Probes of the file that were made before. */
  readonly probes?: Probes | undefined
}

export interface Samples {
  /** Mono samples. Sample 0 is the start of the item's timeline, even if its sound begins later. */
  readonly samples: Int16Array
  /** True if the sound continues beyond `seconds`. */
  readonly isCutShort: boolean
}

/** Reads the sound of a film or a recording. The refusal `no-picture` means that it has none. */
export async function readSamples(request: SamplesRequest): Promise<Result<Samples, RenditionRefusal>> {
  const inspection = { kind: 'video', mediaType: 'video/mp4', facts: {} } as const
  const asked = { ...request, inspection }
  const read = await readStreams(asked)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const { audio } = streams
  if (audio === undefined) return renditionRefusal('no-picture')
  const { rate } = request
  const most = Math.min(Math.max(0, request.seconds), heldSeconds(await bytesOf(request.file)))
  const lead = Math.round(leadSeconds(streams) * rate)
  // Reads a little more than requested, which shows whether the sound continues.
  const mostSeconds = most + 0.1 + lead / rate
  const step = await runStep(asked, {
    program: 'ffmpeg',
    recipes: [SAMPLES],
    args: ({ out }) => pcmArgs({ streams, audio, output: `${out}/sound.pcm`, mostSeconds }, rate),
    limits: samplesLimits(mostSeconds, rate),
  })
  if (!step.done) return renditionRefusal(step.code)
  const pcm = join(step.folder, 'sound.pcm')
  try {
    const heard = await samplesIn(pcm, Math.ceil(mostSeconds * rate))
    if (heard === undefined || heard.length <= lead) return renditionRefusal('undecodable')
    const end = lead + Math.floor(most * rate)
    const isCutShort = heard.length > end
    return ok({ samples: lead > 0 || isCutShort ? heard.slice(lead, end) : heard, isCutShort })
  } finally {
    await rm(pcm, { force: true })
  }
}

/** The first frame of any AAC is encoder priming (ISO 14496-3: its windows overlap by a frame). */
const AAC_FRAME = 1024
/** More than the priming of any codec. */
const MOST_LEAD_SECONDS = 0.3

/**
 * Seconds before the item's start that ffmpeg returns as well. Raw ADTS cannot mark its priming. A container other than
 * MP4 may place priming before 0 (Opus in WebM), and ffmpeg then shifts everything by it.
 */
function leadSeconds({ format, startSeconds, audio }: Streams): number {
  if (format === 'aac' && audio !== undefined && audio.sampleRate > 0) {
    return (AAC_FRAME * (audio.profile.startsWith('HE') ? 2 : 1)) / audio.sampleRate
  }
  if (isMov(format) || startSeconds >= 0) return 0
  return Math.min(MOST_LEAD_SECONDS, -startSeconds)
}

/** Reads straight into the array, so that an hour of sound is held in memory once and not twice. */
async function samplesIn(file: string, most: number): Promise<Int16Array | undefined> {
  const handle = await open(file, 'r').catch(() => undefined)
  if (handle === undefined) return undefined
  try {
    const found = await handle.stat()
    if (!found.isFile()) return undefined
    const samples = new Int16Array(Math.min(most, Math.floor(found.size / 2)))
    const bytes = new Uint8Array(samples.buffer)
    let at = 0
    while (at < bytes.length) {
      const { bytesRead } = await handle.read(bytes, at, Math.min(bytes.length - at, 1 << 24))
      if (bytesRead === 0) break
      at += bytesRead
    }
    return samples.subarray(0, at >> 1)
  } finally {
    await handle.close()
  }
}
