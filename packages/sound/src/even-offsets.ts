import { SAMPLE_RATE } from './print.ts'
import { FLAT_HZ, type Flat, powersOf } from './whole-match.ts'

/** An offset at which the phases of two whole recordings agree, with all cells weighted alike. */
export interface EvenOffset {
  /** Start of b minus start of a, samples; exact to 0.25 ms. */
  readonly offset: number
  /** The score relative to unrelated sound, which scores 1 on average and about 13 at its best offset. */
  readonly power: number
}

/**
 * Offsets nearer to each other than this (0.2 s) count as one. In one scene the sound of one source may travel over 30
 * m further than that of another, so their offsets differ.
 */
const APART = 0.2 * FLAT_HZ

/** The best offsets, at least 200 ms apart. */
export function evenOffsets(a: Flat, b: Flat, most: number): readonly EvenOffset[] {
  const { power, first } = powersOf(a, b)
  const left = power.slice()
  const found: EvenOffset[] = []
  while (found.length < most) {
    let top = 0
    for (let k = 1; k < left.length; k += 1) if ((left[k] ?? 0) > (left[top] ?? 0)) top = k
    const own = left[top] ?? 0
    if (own <= 0) break
    found.push({ offset: ((first + top) * SAMPLE_RATE) / FLAT_HZ, power: own })
    left.fill(0, Math.max(0, top - APART), top + APART + 1)
  }
  return found
}
