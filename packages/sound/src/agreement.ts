import { CELL_BINS, CELL_HOP, CELL_SIZE, type Cells, cellsOf, LOWEST_BIN, noiseOf } from './cells.ts'
import { type Places, placesOf } from './places.ts'
import { SAMPLE_RATE } from './print.ts'
import { bestShift, type Shift, type Stretch, stretchesOf, zOf } from './stretches.ts'

/**
 * One of the two compared recordings. `grid`: its spectrogram cells, whose first frame begins at sample 0 of this
 * recording.
 */
export interface Side {
  readonly samples: Int16Array
  readonly noise: Float64Array
  readonly grid: Cells
}

export function sideOf(samples: Int16Array): Side {
  const frames = Math.max(0, Math.floor((samples.length - CELL_SIZE) / CELL_HOP) + 1)
  const noise = noiseOf(samples, 0, frames)
  return { samples, noise, grid: cellsOf({ samples, from: 0, frames, noise }) }
}

/** How well the phases of two recordings agree near one offset. */
export interface Agreement {
  /** Start of b minus start of a at the beginning of the overlap, in samples. */
  readonly offset: number
  /** Phase agreement as a z-score: in standard deviations of the scores of unrelated sound. */
  readonly z: number
  readonly driftPpm: number
  /** The shares of frequency bands and of time stretches whose phases agree on their own, 0…1. */
  readonly bandShare: number
  readonly timeShare: number
  /** Weighted mean of the cosine between both phases, 0…1. */
  readonly coherence: number
  readonly seconds: number
  readonly places: Places
}

const REACH = 96 // 12 ms, in samples
/** About a second, in frames. A shorter overlap proves nothing. */
const LEAST_FRAMES = 30
/** 30 s, in frames. A longer overlap does not make a sure pair surer. */
const MOST_FRAMES = 940

/**
 * A quick measurement on the existing grids. It gives the offset to a few milliseconds, and a z-score that is some 10 %
 * too low.
 */
export function lookAt(a: Side, b: Side, offset: number): Shift | undefined {
  const by = Math.round(offset / CELL_HOP)
  const [fromA, fromB] = [Math.max(0, by), Math.max(0, -by)]
  const frames = Math.min(MOST_FRAMES, a.grid.frames - fromA, b.grid.frames - fromB)
  if (frames < LEAST_FRAMES) return undefined
  const stretches = stretchesOf({ a: a.grid, b: b.grid, fromA, fromB, frames })
  const shift = bestShift(stretches, { fine: 1, centre: offset - by * CELL_HOP, reach: REACH })
  return { ...shift, samples: by * CELL_HOP + shift.samples }
}

/**
 * The exact measurement. Recomputes the cells of b so that they line up with those of a. `offset` is in samples.
 * Undefined if the overlap is too short.
 */
export function agreementAt(a: Side, b: Side, offset: number): Agreement | undefined {
  const fromA = Math.max(0, offset)
  const fromB = fromA - offset
  const overlap = Math.min(a.samples.length - fromA, b.samples.length - fromB)
  const frames = Math.min(MOST_FRAMES, Math.floor((overlap - CELL_SIZE) / CELL_HOP) + 1)
  if (frames < LEAST_FRAMES) return undefined
  // At least one recording begins together with the overlap, so its existing grid can be used.
  const ca = fromA === 0 ? a.grid : cellsOf({ ...a, from: fromA, frames })
  const cb = fromB === 0 ? b.grid : cellsOf({ ...b, from: fromB, frames })
  const stretches = stretchesOf({ a: ca, b: cb, fromA: 0, fromB: 0, frames })
  const found = bestShift(stretches, { fine: 4, centre: 0, reach: REACH })
  return {
    ...{ offset: offset + found.samples, z: found.z, driftPpm: found.driftPpm },
    ...sharesOf(stretches, found),
    seconds: overlap / SAMPLE_RATE,
    places: placesOf({ a: ca, b: cb, frames, shift: found }),
  }
}

const BANDS = 5
const BAND_Z = 2.5
const TIME_Z = 2

function sharesOf(
  stretches: readonly Stretch[],
  shift: Shift,
): Pick<Agreement, 'bandShare' | 'timeShare' | 'coherence'> {
  const values = stretches.map((stretch) => valuesAt(stretch, shift.samples + stretch.middle * shift.driftPpm * 1e-6))
  const times = stretches.filter(({ squares }, n) => zOf(sumOf(values[n]), sumOf(squares)) >= TIME_Z)
  const bands = Array.from({ length: BANDS }, (_, band) => {
    const [from, to] = [band, band + 1].map((edge) => Math.round((edge * CELL_BINS) / BANDS))
    const sum = values.reduce((all, list) => all + sumOf(list.subarray(from, to)), 0)
    return zOf(
      sum,
      stretches.reduce((all, { squares }) => all + sumOf(squares.subarray(from, to)), 0),
    )
  })
  const weight = stretches.reduce((all, stretch) => all + stretch.weight, 0)
  const agreed = values.reduce((all, list) => all + sumOf(list), 0)
  return {
    bandShare: bands.filter((z) => z >= BAND_Z).length / BANDS,
    timeShare: times.length / stretches.length,
    coherence: weight === 0 ? 0 : Math.max(0, Math.min(1, agreed / weight)),
  }
}

/** The component of each bin that is in phase with a shift of `lag` samples. */
function valuesAt({ re, im }: Stretch, lag: number): Float64Array {
  return Float64Array.from(re, (real, k) => {
    const angle = (2 * Math.PI * (k + LOWEST_BIN) * lag) / CELL_SIZE
    return real * Math.cos(angle) - (im[k] ?? 0) * Math.sin(angle)
  })
}

const sumOf = (values: Float64Array | undefined): number =>
  values === undefined ? 0 : values.reduce((sum, value) => sum + value, 0)
