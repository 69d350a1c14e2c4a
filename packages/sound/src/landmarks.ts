import { hann } from './bands.ts'
import { createRealFft } from './fft.ts'
import { FRAME_SAMPLES, SAMPLE_RATE } from './print.ts'

// Landmarks after Wang (2003): peaks of a whitened spectrogram, each paired with some that follow it.

const SIZE = 512
const LOWEST = 13 // 200 Hz
const HIGHEST = 230 // 3,600 Hz
const PEAKS_A_SECOND = 36
const FAN_OUT = 8
/** The most frames of 16 ms between the two peaks of a pair. The hash has 6 bits for this distance (1…63). */
const MOST_APART = 63
/** The second peak may lie this many bins (of 15.6 Hz) above or below the first. */
const MOST_ACROSS = 63
const REACH_FRAMES = 4
const REACH_BINS = 6
/** A peak stands this far above its surroundings, in nepers of magnitude. */
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
/** The power of one quantisation step. Quieter sound counts as silence. */
const FLOOR = 4000
/** The estimate of a bin's usual loudness adapts by this much a frame, so hum and colour fade within half a second. */
const FOLLOW = 0.03

/** Returns, frame by frame, the log magnitudes minus the usual level of their bins. */
function createWhitener(samples: Int16Array): (n: number, row: Float32Array) => void {
  const fft = createRealFft(SIZE)
  const window = hann(SIZE)
  const frame = new Float64Array(SIZE)
  const re = new Float64Array(SIZE / 2 + 1)
  const im = new Float64Array(SIZE / 2 + 1)
  const usual = new Float64Array(WIDTH)
  return (n, row) => {
    const from = n * FRAME_SAMPLES
    for (let i = 0; i < SIZE; i += 1) frame[i] = (samples[from + i] ?? 0) * (window[i] ?? 0)
    fft.forward(frame, re, im)
    let mean = 0
    for (let k = 0; k < WIDTH; k += 1) {
      const loud = Math.log((re[k + LOWEST] ?? 0) ** 2 + (im[k + LOWEST] ?? 0) ** 2 + FLOOR) / 2
      const before = n === 0 ? loud : (usual[k] ?? 0)
      row[k] = loud - before
      mean += (loud - before) / WIDTH
      usual[k] = before + (loud - before) * FOLLOW
    }
    subtractFrom(row, mean / 2)
  }
}

/** Subtracts half of the frame's overall rise. The other half stays, so that a bang still makes a landmark. */
function subtractFrom(row: Float32Array, by: number): void {
  for (let k = 0; k < row.length; k += 1) row[k] = (row[k] ?? 0) - by
}

/**
 * Rows of the whitened spectrogram: the rows of a block, and enough rows before and after it to decide what is a peak.
 */
interface Rows {
  readonly heights: Float32Array
  /** The frame of row 0; may be negative. */
  readonly first: number
  readonly frames: number
}

const BUFFER_ROWS = BLOCK_FRAMES + 2 * REACH_FRAMES
const NOTHING = -1e9

/** An hour of sound is processed in blocks, so its spectrogram is never in memory as a whole. */
function peaksOf(samples: Int16Array): readonly Peak[] {
  const frames = Math.max(0, Math.floor((samples.length - SIZE) / FRAME_SAMPLES) + 1)
  const whiten = createWhitener(samples)
  const heights = new Float32Array(BUFFER_ROWS * WIDTH).fill(NOTHING)
  const peaks: Peak[] = []
  let done = 0
  for (let block = 0; block < frames; block += BLOCK_FRAMES) {
    const first = block - REACH_FRAMES
    for (let row = block === 0 ? REACH_FRAMES : 2 * REACH_FRAMES; row < BUFFER_ROWS; row += 1) {
      const line = heights.subarray(row * WIDTH, (row + 1) * WIDTH)
      if (done < frames) whiten(done, line)
      else line.fill(NOTHING)
      done += 1
    }
    peaks.push(...strongest({ heights, first, frames }))
    heights.copyWithin(0, BLOCK_FRAMES * WIDTH)
  }
  return peaks
}

/**
 * The strongest peaks of one block (about a second). Each block has the same quota, so that one loud event does not
 * take the places of all other peaks.
 */
function strongest({ heights, first, frames }: Rows): readonly Peak[] {
  const found: Peak[] = []
  for (let row = REACH_FRAMES; row < REACH_FRAMES + BLOCK_FRAMES && first + row < frames; row += 1) {
    for (let bin = 1; bin < WIDTH - 1; bin += 1) {
      const height = heights[row * WIDTH + bin] ?? 0
      if (height >= LEAST_HEIGHT && isPeak(heights, row, bin))
        found.push({ frame: first + row, bin: bin + LOWEST, height })
    }
  }
  const most = Math.round((PEAKS_A_SECOND * BLOCK_FRAMES * FRAME_SAMPLES) / SAMPLE_RATE)
  const best = found.sort((a, b) => b.height - a.height).slice(0, most)
  return best.sort((a, b) => a.frame - b.frame || a.bin - b.bin)
}

function isPeak(heights: Float32Array, row: number, bin: number): boolean {
  const at = row * WIDTH + bin
  const height = heights[at] ?? 0
  if ((heights[at - 1] ?? 0) >= height || (heights[at + 1] ?? 0) > height) return false
  const [low, high] = [Math.max(0, bin - REACH_BINS), Math.min(WIDTH - 1, bin + REACH_BINS)]
  for (let r = row - REACH_FRAMES; r <= row + REACH_FRAMES; r += 1) {
    for (let k = low; k <= high; k += 1) if ((heights[r * WIDTH + k] ?? 0) > height) return false
  }
  return true
}

function pairsOf(peaks: readonly Peak[]): Landmarks {
  const hashes = new Uint32Array(peaks.length * FAN_OUT)
  const frames = new Uint32Array(peaks.length * FAN_OUT)
  let count = 0
  for (const [i, first] of peaks.entries()) {
    for (const hash of hashesFrom(first, peaks, i + 1)) {
      hashes[count] = hash
      frames[count] = first.frame
      count += 1
    }
  }
  return { hashes: hashes.slice(0, count), frames: frames.slice(0, count) }
}

function hashesFrom(first: Peak, peaks: readonly Peak[], next: number): readonly number[] {
  const hashes: number[] = []
  for (let j = next; j < peaks.length && hashes.length < FAN_OUT; j += 1) {
    const second = peaks[j]
    const apart = (second?.frame ?? 0) - first.frame
    const across = (second?.bin ?? 0) - first.bin
    if (apart > MOST_APART) break
    if (apart >= 1 && Math.abs(across) <= MOST_ACROSS) hashes.push(hashOf(first.bin, across, apart))
  }
  return hashes
}

/** The hash of a pair: 8 bits for the bin, 7 for the difference of bins, 6 for the difference of frames. */
const hashOf = (bin: number, across: number, apart: number): number => (bin << 13) | ((across + 64) << 6) | apart

export const HASH_BITS = 21
