import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '@firsthand/domain'
import { pcmArgs } from '../renditions/ffmpeg.ts'
import { bytesOf, heldSeconds, samplesLimits } from '../renditions/length.ts'
import type { Probes } from '../renditions/probes.ts'
import { type RenditionRefusal, renditionRefusal } from '../renditions/rendition.ts'
import { runStep } from '../renditions/run-step.ts'
import { readStreams } from '../renditions/streams.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { MOST_SOUND_SECONDS, SAMPLE_RATE } from './sound-print.ts'

export interface SamplesRequest {
  readonly sandbox: Sandbox
  readonly file: string
  /** A folder of this item alone. */
  readonly scratch: string
  readonly signal?: AbortSignal | undefined
  /** At most so many seconds from the start; `MOST_SOUND_SECONDS` where not said. */
  readonly seconds?: number | undefined
  /** What was read of the file already. */
  readonly probes?: Probes | undefined
}

export interface Samples {
  /** 8 kHz mono; sample 0 is the start of the item's timeline, also where its sound begins later. */
  readonly samples: Int16Array
  /** The sound goes on behind `seconds`. */
  readonly isCutShort: boolean
}

/** The sound of a film or a recording. `no-picture`: it has none. */
export async function readSamples(request: SamplesRequest): Promise<Result<Samples, RenditionRefusal>> {
  const inspection = { kind: 'video', mediaType: 'video/mp4', facts: {} } as const
  const asked = { ...request, inspection }
  const read = await readStreams(asked)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const { audio } = streams
  if (audio === undefined) return renditionRefusal('no-picture')
  const wanted = Math.max(0, Math.min(request.seconds ?? MOST_SOUND_SECONDS, MOST_SOUND_SECONDS))
  const most = Math.min(wanted, heldSeconds(await bytesOf(request.file)))
  // a little more than is asked for tells whether it goes on
  const mostSeconds = most + 0.1
  const step = await runStep(asked, {
    program: 'ffmpeg',
    args: ({ out }) => pcmArgs({ streams, audio, output: `${out}/sound.pcm`, mostSeconds }),
    limits: samplesLimits(mostSeconds, SAMPLE_RATE),
  })
  if (!step.done) return renditionRefusal(step.code)
  const pcm = join(step.folder, 'sound.pcm')
  try {
    const heard = await samplesIn(pcm, Math.ceil(mostSeconds * SAMPLE_RATE))
    if (heard === undefined || heard.length === 0) return renditionRefusal('undecodable')
    const count = Math.floor(most * SAMPLE_RATE)
    return ok({ samples: heard.length > count ? heard.slice(0, count) : heard, isCutShort: heard.length > count })
  } finally {
    await rm(pcm, { force: true })
  }
}

/** Read straight into their array: an hour is held once, not twice. */
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
