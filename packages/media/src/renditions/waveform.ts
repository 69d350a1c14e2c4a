import { createReadStream } from 'node:fs'
import { rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { bytesOf, heldSeconds, samplesLimits } from './length.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { pcmArgs, SAMPLES } from './samples-args.ts'
import { readStreams } from './streams.ts'

/** The JSON of a waveform: for each slot its loudest sample, 0–1. Slot n begins `n * slotMs` into the playable copy. */
export interface Waveform {
  readonly version: 2
  readonly slotMs: number
  /** Duration of the file including its pictures, so silence after the sound counts. */
  readonly durationMs: number
  readonly peaks: readonly number[]
}

const RATE = 8000
const MIN_SLOT_MS = 10
/** Maximum number of slots: more than the console draws. */
const MAX_SLOTS = 4000

export async function makeWaveform(request: RenderRequest): Promise<Rendered> {
  if (request.inspection.facts.hasAudio === false) return renditionRefusal('no-picture')
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const { audio } = streams
  if (audio === undefined) return renditionRefusal('no-picture')
  const mostSeconds = heldSeconds(await bytesOf(request.file))
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [SAMPLES],
    args: ({ out }) => pcmArgs({ streams, audio, output: `${out}/sound.pcm`, mostSeconds }, RATE),
    limits: samplesLimits(Math.min(mostSeconds, streams.durationSeconds ?? mostSeconds), RATE),
  })
  if (!step.done) return renditionRefusal(step.code)
  const pcm = join(step.folder, 'sound.pcm')
  const bytes = await stat(pcm).then(
    (s) => (s.isFile() ? s.size : 0),
    () => 0,
  )
  if (bytes < 2) return renditionRefusal('undecodable')
  const soundMs = (Math.floor(bytes / 2) / RATE) * 1000
  const isCutShort = (streams.durationSeconds ?? 0) > mostSeconds
  const durationMs = Math.round(Math.max(soundMs, Math.min(mostSeconds, streams.durationSeconds ?? 0) * 1000))
  const slotMs = Math.max(MIN_SLOT_MS, Math.ceil(durationMs / MAX_SLOTS))
  const slots = Math.max(1, Math.ceil(durationMs / slotMs))
  const waveform: Waveform = { version: 2, slotMs, durationMs, peaks: await peaksOf(pcm, slots, slotMs) }
  const file = join(step.folder, 'waveform.json')
  await writeFile(file, JSON.stringify(waveform), { flag: 'wx' })
  await rm(pcm)
  const { size } = await stat(file)
  const made = { kind: 'waveform', mediaType: 'application/json', file, bytes: size, durationMs } as const
  return ok(isCutShort ? { ...made, isCutShort } : made)
}

/** Computes the peaks while samples stream by, so that an hour of sound is never held whole. */
async function peaksOf(pcm: string, slots: number, slotMs: number): Promise<number[]> {
  const perSlot = (slotMs * RATE) / 1000
  const peaks = new Array<number>(slots).fill(0)
  let at = 0
  let odd: Buffer = Buffer.alloc(0)
  for await (const chunk of createReadStream(pcm)) {
    const bytes: Buffer = odd.length === 0 ? chunk : Buffer.concat([odd, chunk])
    const whole = bytes.length - (bytes.length % 2)
    for (let i = 0; i < whole; i += 2, at += 1) {
      const slot = Math.min(slots - 1, Math.floor(at / perSlot))
      const loud = Math.abs(bytes.readInt16LE(i))
      if (loud > (peaks[slot] ?? 0)) peaks[slot] = loud
    }
    odd = bytes.subarray(whole)
  }
  return peaks.map((peak) => Math.round((peak / 32_768) * 1000) / 1000)
}
