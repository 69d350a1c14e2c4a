import { createRealFft } from './fft.ts'
import { SAMPLE_RATE } from './print.ts'

/**
 * Bands of equal width on the mel scale between 100 and 3,600 Hz. Below lies wind and handling noise; above, phone
 * codecs are unreliable.
 */
export const ONSET_BANDS = 20
export const ONSET_HOP = 64
const SIZE = 256
const LOWEST_HZ = 100
const HIGHEST_HZ = 3600
/**
 * A band's usual loudness is a running mean over some 40 ms. This share of it is kept at each frame of 8 ms. An onset
 * is a rise above the usual loudness.
 */
const MEMORY = 0.82
/** The byte 255 stands for a rise of 5 nepers (43 dB). */
const STEPS_A_NEPER = 51

/**
 * The rise of each band's loudness above its mean over the last 40 ms or so, in frames of 8 ms. Frame n is centred at
 * sample 64 n.
 */
export function onsetsOf(samples: Int16Array): Uint8Array {
  const frames = Math.max(0, Math.ceil(samples.length / ONSET_HOP))
  const out = new Uint8Array(frames * ONSET_BANDS)
  const loudness = createLoudness()
  const usual = new Float64Array(ONSET_BANDS)
  for (let n = 0; n < frames; n += 1) {
    const loud = loudness(samples, n * ONSET_HOP - SIZE / 2)
    if (n === 0) usual.set(loud)
    for (let band = 0; band < ONSET_BANDS; band += 1) {
      const [now, before] = [loud[band] ?? 0, usual[band] ?? 0]
      out[n * ONSET_BANDS + band] = Math.min(255, Math.round(Math.max(0, now - before) * STEPS_A_NEPER))
      usual[band] = before * MEMORY + now * (1 - MEMORY)
    }
  }
  return out
}

/**
 * Returns a function for the log magnitude of each band in the frame that begins at a sample. All calls return the same
 * array.
 */
function createLoudness(): (samples: Int16Array, from: number) => Float64Array {
  const fft = createRealFft(SIZE)
  const window = hann(SIZE)
  const frame = new Float64Array(SIZE)
  const re = new Float64Array(SIZE / 2 + 1)
  const im = new Float64Array(SIZE / 2 + 1)
  const edges = bandEdges()
  const loud = new Float64Array(ONSET_BANDS)
  return (samples, from) => {
    for (let i = 0; i < SIZE; i += 1) frame[i] = (samples[from + i] ?? 0) * (window[i] ?? 0)
    fft.forward(frame, re, im)
    for (let band = 0; band < ONSET_BANDS; band += 1) {
      loud[band] = Math.log(FLOOR + powerOf(re, im, edges[band] ?? 0, edges[band + 1] ?? 0)) / 2
    }
    return loud
  }
}

function powerOf(re: Float64Array, im: Float64Array, ...[from, to]: readonly [number, number]): number {
  let power = 0
  for (let k = from; k < to; k += 1) power += (re[k] ?? 0) ** 2 + (im[k] ?? 0) ** 2
  return power
}

/** The power of one quantisation step, summed over a band. Quieter sound counts as silence, not as an onset. */
const FLOOR = 4000

export function hann(size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * i) / size))
}

function bandEdges(): readonly number[] {
  const mel = (hz: number): number => Math.log(1 + hz / 700)
  const step = (mel(HIGHEST_HZ) - mel(LOWEST_HZ)) / ONSET_BANDS
  return Array.from({ length: ONSET_BANDS + 1 }, (_, band) => {
    const hz = 700 * (Math.exp(mel(LOWEST_HZ) + band * step) - 1)
    return Math.round((hz * SIZE) / SAMPLE_RATE)
  })
}
