import { createReadStream } from 'node:fs'
import { lstat, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { TRANSCODE_LIMITS } from '../sandbox/index.ts'
import { pcmArgs } from './ffmpeg.ts'
import { type Rendered, type RenderRequest, renditionRefusal } from './rendition.ts'
import { runStep } from './run-step.ts'

/** The JSON of a waveform: loudest sample of each slot, 0–1. */
export interface Waveform {
  readonly version: 1
  readonly durationMs: number
  readonly peaks: readonly number[]
}

const RATE = 8000
const SLOTS = 1200

export async function makeWaveform(request: RenderRequest): Promise<Rendered> {
  if (request.inspection.facts.hasAudio === false) return renditionRefusal('no-picture')
  const step = await runStep(request, {
    program: 'ffmpeg',
    args: ({ out }) => pcmArgs(`${out}/sound.pcm`),
    limits: { ...TRANSCODE_LIMITS, wallMs: 600_000, outputBytes: 1024 * 1024 * 1024 },
  })
  if (!step.done) return renditionRefusal(step.code)
  const pcm = join(step.folder, 'sound.pcm')
  const bytes = await lstat(pcm).then(
    (s) => (s.isFile() ? s.size : 0),
    () => 0,
  )
  if (bytes < 2) return renditionRefusal('undecodable')
  const samples = Math.floor(bytes / 2)
  const waveform: Waveform = {
    version: 1,
    durationMs: Math.round((samples / RATE) * 1000),
    peaks: await peaksOf(pcm, samples),
  }
  const file = join(step.folder, 'waveform.json')
  await writeFile(file, JSON.stringify(waveform))
  await rm(pcm)
  return ok({
    kind: 'waveform',
    mediaType: 'application/json',
    file,
    bytes: (await lstat(file)).size,
    durationMs: waveform.durationMs,
  })
}

/** Streams: an hour of sound is never held whole. */
async function peaksOf(pcm: string, samples: number): Promise<number[]> {
  const perSlot = Math.max(1, Math.ceil(samples / SLOTS))
  const peaks = new Array<number>(Math.ceil(samples / perSlot)).fill(0)
  let at = 0
  let odd: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(pcm)) {
    const bytes: Buffer = odd.length === 0 ? chunk : Buffer.concat([odd, chunk])
    const whole = bytes.length - (bytes.length % 2)
    for (let i = 0; i < whole; i += 2, at += 1) {
      const slot = Math.floor(at / perSlot)
      const loud = Math.abs(bytes.readInt16LE(i))
      if (loud > (peaks[slot] ?? 0)) peaks[slot] = loud
    }
    odd = bytes.subarray(whole)
  }
  return peaks.map((peak) => Math.round((peak / 32_768) * 1000) / 1000)
}
