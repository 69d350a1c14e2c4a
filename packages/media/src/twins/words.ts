import { mirroredBits } from './descriptor.ts'
import type { Feature } from './features.ts'
import type { StillPrint } from './fingerprint.ts'

/** Number of features whose bits are stored and looked up. */
const STORED = 64
const BANDS = 6
const BAND_BITS = 21

/**
 * Words by which a store looks up candidates, as 31-bit numbers. Each feature's 128 bits form six bands. Two pictures
 * with an equal band share a word.
 */
export function storedWords(print: StillPrint): readonly number[] {
  return [...new Set(foremost(print.features, STORED).flatMap(({ bits }) => bandsOf(bits)))]
}

/** Words for looking up both the picture and its mirror image. */
export function askedWords(print: StillPrint): readonly number[] {
  const own = foremost(print.features, STORED)
  return [...new Set(own.flatMap(({ bits }) => [...bandsOf(bits), ...bandsOf(mirroredBits(bits))]))]
}

/**
 * Takes at most `most` features, the same share of each level. The features of a level are ordered, strongest first.
 */
function foremost(features: readonly Feature[], most: number): readonly Feature[] {
  const levels = new Map<number, Feature[]>()
  for (const feature of features) {
    const there = levels.get(feature.level)
    if (there) there.push(feature)
    else levels.set(feature.level, [feature])
  }
  const share = most / Math.max(1, features.length)
  return [...levels.values()].flatMap((level) => level.slice(0, Math.ceil(level.length * share))).slice(0, most)
}

function bandsOf(bits: Uint32Array): readonly number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const at = band * BAND_BITS
    const word = at >> 5
    const shift = at & 31
    const low = (bits[word] ?? 0) >>> shift
    const high = shift === 0 ? 0 : ((bits[word + 1] ?? 0) << (32 - shift)) >>> 0
    const value = ((low | high) >>> 0) & (2 ** BAND_BITS - 1)
    // Equal values of different bands must give different words. Which word a value gives does not matter.
    return (Math.imul(value + band * 2_097_169 + 1, 0x9e3779b1) >>> 1) & 0x7fffffff
  })
}
