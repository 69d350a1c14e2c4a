import { CELL_BINS } from './cells.ts'
import type { EvenCells } from './even-cells.ts'

/*
 * Marks cells that may be only the echo of an earlier loud sound in the same bin. A room holds a sound after its source
 * falls silent, and the last of it comes from another direction. In a quiet room a single loudspeaker then seems to be
 * in two places in turn. So a cell is no evidence of a second place if it lies below an envelope that holds for a
 * quarter of a second and then falls by 47 dB a second (a room with a reverberation time of 1.3 s; a façade 40 m away).
 */
const HOLD_FRAMES = 8
/** The fall of the envelope per frame, in ln of power: 1.5 dB. */
const FALL = 0.345
/**
 * The envelope ends 9 dB above the level of the bin's quieter third. Lower levels are fluctuations of the recording's
 * own noise and of a crowd's murmur.
 */
const ABOVE = 2.07
const QUIET = 0.3

/** Returns 1 for each marked cell and 0 for all others, over `frames` frames. */
export function fadingOf({ loud }: EvenCells, frames: number): Uint8Array {
  const fading = new Uint8Array(frames * CELL_BINS)
  const column = new Float32Array(frames)
  for (let k = 0; k < CELL_BINS; k += 1) {
    for (let n = 0; n < frames; n += 1) column[n] = loud[n * CELL_BINS + k] ?? 0
    markIn(column, (n) => {
      fading[n * CELL_BINS + k] = 1
    })
  }
  return fading
}

function markIn(column: Float32Array, mark: (frame: number) => void): void {
  const least = (column.slice().sort()[Math.floor(column.length * QUIET)] ?? 0) + ABOVE
  let [level, held] = [Number.NEGATIVE_INFINITY, 0]
  for (let n = 0; n < column.length; n += 1) {
    if (held > 0) held -= 1
    else level -= FALL
    const own = column[n] ?? 0
    if (own >= level) [level, held] = [own, HOLD_FRAMES]
    else if (level > least) mark(n)
  }
}
