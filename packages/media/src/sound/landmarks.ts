import { hann } from './bands.ts'
import { createRealFft } from './fft.ts'
import { FRAME_SAMPLES } from './sound-print.ts'

// Landmarks after Wang (2003): peaks of a whitened spectrogram, each paired with some that follow it.

const SIZE = 512
const LOWEST = 13 // 200 Hz
const HIGHEST = 230 // 3,600 Hz
const PEAKS_A_SECOND = 36
const FAN_OUT = 8
/** Frames of 16 ms between the two of a pair: 4 bits of a hash would do for fewer, 6 hold 1 … 63. */
const MOST_APART = 63
/** Bins (of 15.6 Hz) that the second may lie above or below the first. */
const MOST_ACROSS = 63
const REACH_FRAMES = 4
const REACH_BINS = 6
/** A peak stands so far above its surroundings, in nepers of magnitude. */
const LEAST_HEIGHT = 0.7
const BLOCK_FRAMES = 64

export interface Landmarks {
  readonly hashes: Uint32Array
  readonly frames: Uint32Array
}

interface Peak {
  readonly frame: number
  readonly bin: number
  readonly height: number
}

export function landmarksOf(samples: Int16Array): Landmarks {
  return pairsOf(peaksOf(samples))
}

const WIDTH = HIGHEST - LOWEST

/** Log magnitudes less their usual height in the bin (about 1 s) and across the frame: hum and colour fall out. */
function whitened(samples: Int16Array): Float32Array {
  const frames = Math.max(0, Math.floor((samples.length - SIZE) / FRAME_SAMPLES) + 1)
  const out = new Float32Array(frames * WIDTH)
  const fft = createRealFft(SIZE)
  const window = hann(SIZE)
  const frame = new Float64Array(SIZE)
  const re = new Float64Array(SIZE / 2 + 1)
  const im = new Float64Array(SIZE / 2 + 1)
  const usual = new Float64Array(WIDTH)
  for (let n = 0; n < frames; n += 1) {
    const from = n * FRAME_SAMPLES
    for (let i = 0; i < SIZE; i += 1) frame[i] = (samples[from + i] ?? 0) * (window[i] ?? 0)
    fft.forward(frame, re, im)
    let mean = 0
    for (let k = 0; k < WIDTH; k += 1) {
      const loud = Math.log((re[k + LOWEST] ?? 0) ** 2 + (im[k + LOWEST] ?? 0) ** 2 + FLOOR) / 2
      const before = n === 0 ? loud : (usual[k] ?? 0)
      out[n * WIDTH + k] = loud - before
      mean += loud - before
      usual[k] = before + (loud - before) * 0.03
    }
    mean /= WIDTH
    // half of what a frame as a whole rose: a bang is a landmark too
    for (let k = 0; k < WIDTH; k += 1) out[n * WIDTH + k] = (out[n * WIDTH + k] ?? 0) - mean / 2
  }
  return out
}

const FLOOR = 4000

function peaksOf(samples: Int16Array): readonly Peak[] {
  const heights = whitened(samples)
  const frames = heights.length / WIDTH
  const peaks: Peak[] = []
  const most = Math.round((PEAKS_A_SECOND * BLOCK_FRAMES * FRAME_SAMPLES) / 8000)
  // the strongest of each half second, so that one loud event does not take them all
  for (let block = 0; block < frames; block += BLOCK_FRAMES) {
    const found: Peak[] = []
    const end = Math.min(frames, block + BLOCK_FRAMES)
    for (let frame = block; frame < end; frame += 1) {
      for (let bin = 1; bin < WIDTH - 1; bin += 1) {
        const height = heights[frame * WIDTH + bin] ?? 0
        if (height >= LEAST_HEIGHT && isPeak(heights, frame, bin)) found.push({ frame, bin: bin + LOWEST, height })
      }
    }
    found.sort((a, b) => b.height - a.height)
    peaks.push(...found.slice(0, most).sort((a, b) => a.frame - b.frame || a.bin - b.bin))
  }
  return peaks
}

function isPeak(heights: Float32Array, frame: number, bin: number): boolean {
  const height = heights[frame * WIDTH + bin] ?? 0
  const frames = heights.length / WIDTH
  if ((heights[frame * WIDTH + bin - 1] ?? 0) >= height || (heights[frame * WIDTH + bin + 1] ?? 0) > height)
    return false
  for (let f = Math.max(0, frame - REACH_FRAMES); f <= Math.min(frames - 1, frame + REACH_FRAMES); f += 1) {
    for (let k = Math.max(0, bin - REACH_BINS); k <= Math.min(WIDTH - 1, bin + REACH_BINS); k += 1) {
      if ((heights[f * WIDTH + k] ?? 0) > height) return false
    }
  }
  return true
}

function pairsOf(peaks: readonly Peak[]): Landmarks {
  const hashes = new Uint32Array(peaks.length * FAN_OUT)
  const frames = new Uint32Array(peaks.length * FAN_OUT)
  let count = 0
  for (const [i, first] of peaks.entries()) {
    let fan = 0
    for (let j = i + 1; j < peaks.length && fan < FAN_OUT; j += 1) {
      const second = peaks[j]
      if (second === undefined) break
      const apart = second.frame - first.frame
      const across = second.bin - first.bin
      if (apart > MOST_APART) break
      if (apart < 1 || Math.abs(across) > MOST_ACROSS) continue
      hashes[count] = hashOf(first.bin, across, apart)
      frames[count] = first.frame
      count += 1
      fan += 1
    }
  }
  return { hashes: hashes.slice(0, count), frames: frames.slice(0, count) }
}

/** 8 bits of where, 7 of how far up or down, 6 of how much later. */
const hashOf = (bin: number, across: number, apart: number): number => (bin << 13) | ((across + 64) << 6) | apart

export const HASH_BITS = 21
