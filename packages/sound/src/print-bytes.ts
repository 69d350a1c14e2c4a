import { err, ok, type Result } from '@firsthand/domain'
import { MOST_SOUND_SECONDS, SAMPLE_RATE, SOUND_RECIPE, type SoundPrint } from './print.ts'

/*
 * Layout, little endian: 'FHSP', version u16, bands u16, then u32: samples, landmarks, onset frames, offset of the
 * samples; then f32: onset frames a second, level in dB, clipped share; 4 bytes of zero. Then hashes (u32), frames
 * (u32), onsets (u8, padded to a multiple of four), and samples (i16) to the end. The samples come last, so that a
 * range of the file is a range of the sound.
 */
const MAGIC = 0x50_53_48_46
const VERSION = 1
export const PRINT_HEAD_BYTES = 40
const MOST_LANDMARKS = MOST_SOUND_SECONDS * 600
const MOST_BANDS = 64
const MOST_ONSET_FRAMES = MOST_SOUND_SECONDS * 250

export interface DamagedPrint {
  readonly code: 'damaged' | 'other-version'
}

export function encodePrint(print: SoundPrint): Uint8Array {
  const { hashes, frames, onsets, samples, bands, onsetHz, level } = print
  const samplesAt = PRINT_HEAD_BYTES + 8 * hashes.length + padded(onsets.length)
  const bytes = new Uint8Array(samplesAt + 2 * samples.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint16(4, VERSION, true)
  view.setUint16(6, bands, true)
  const counts = [samples.length, hashes.length, bands === 0 ? 0 : onsets.length / bands, samplesAt]
  for (const [i, count] of counts.entries()) view.setUint32(8 + 4 * i, count, true)
  for (const [i, value] of [onsetHz, level.rmsDb, level.clipped].entries()) view.setFloat32(24 + 4 * i, value, true)
  let at = PRINT_HEAD_BYTES
  for (const list of [hashes, frames]) {
    for (const value of list) {
      view.setUint32(at, value, true)
      at += 4
    }
  }
  bytes.set(onsets, at)
  for (let i = 0; i < samples.length; i += 1) view.setInt16(samplesAt + 2 * i, samples[i] ?? 0, true)
  return bytes
}

const padded = (length: number): number => Math.ceil(length / 4) * 4

interface Head {
  readonly bands: number
  readonly samples: number
  readonly landmarks: number
  readonly onsetFrames: number
  readonly samplesAt: number
  readonly onsetHz: number
  readonly rmsDb: number
  readonly clipped: number
}

/** Parses a print. It trusts no length that exceeds the given bytes, and allocates no more memory than they take. */
export function decodePrint(bytes: Uint8Array): Result<SoundPrint, DamagedPrint> {
  if (bytes.length < PRINT_HEAD_BYTES) return err({ code: 'damaged' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== MAGIC) return err({ code: 'damaged' })
  if (view.getUint16(4, true) !== VERSION) return err({ code: 'other-version' })
  const head = headOf(view)
  if (!isSound(head, bytes.length)) return err({ code: 'damaged' })
  const onsetsAt = PRINT_HEAD_BYTES + 8 * head.landmarks
  const [hashes, frames] = [new Uint32Array(head.landmarks), new Uint32Array(head.landmarks)]
  for (let i = 0; i < head.landmarks; i += 1) {
    hashes[i] = view.getUint32(PRINT_HEAD_BYTES + 4 * i, true) & 0x1f_ff_ff
    const frame = view.getUint32(PRINT_HEAD_BYTES + 4 * (head.landmarks + i), true)
    if (frame > head.samples || frame < (frames[i - 1] ?? 0)) return err({ code: 'damaged' })
    frames[i] = frame
  }
  const samples = new Int16Array(head.samples)
  for (let i = 0; i < samples.length; i += 1) samples[i] = view.getInt16(head.samplesAt + 2 * i, true)
  return ok({
    ...{ recipe: SOUND_RECIPE, seconds: head.samples / SAMPLE_RATE, samples, hashes, frames },
    onsets: bytes.slice(onsetsAt, onsetsAt + head.onsetFrames * head.bands),
    ...{ bands: head.bands, onsetHz: head.onsetHz, level: { rmsDb: head.rmsDb, clipped: head.clipped } },
  })
}

function headOf(view: DataView): Head {
  const u32 = (at: number): number => view.getUint32(at, true)
  const f32 = (at: number): number => view.getFloat32(at, true)
  return {
    ...{
      bands: view.getUint16(6, true),
      samples: u32(8),
      landmarks: u32(12),
      onsetFrames: u32(16),
      samplesAt: u32(20),
    },
    ...{ onsetHz: f32(24), rmsDb: f32(28), clipped: f32(32) },
  }
}

function isSound(head: Head, length: number): boolean {
  const { bands, samples, landmarks, onsetFrames, samplesAt, onsetHz, rmsDb, clipped } = head
  return (
    bands <= MOST_BANDS &&
    samples <= MOST_SOUND_SECONDS * SAMPLE_RATE &&
    landmarks <= MOST_LANDMARKS &&
    onsetFrames <= MOST_ONSET_FRAMES &&
    samplesAt === PRINT_HEAD_BYTES + 8 * landmarks + padded(onsetFrames * bands) &&
    length === samplesAt + 2 * samples &&
    onsetHz > 0 &&
    onsetHz <= 1000 &&
    rmsDb >= -200 &&
    rmsDb <= 10 &&
    clipped >= 0 &&
    clipped <= 1
  )
}
