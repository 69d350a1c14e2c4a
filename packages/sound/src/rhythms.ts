import {
  type BlockSpectrum,
  blocksOf,
  COARSE_FRAMES,
  type Coarse,
  type CoarseFit,
  coarseOf,
  fitOf,
  spectrumOf,
} from './coarse.ts'
import type { SoundPrint } from './print.ts'

/** The coarse onsets of all items, by which two items are compared. */
export interface Rhythms {
  add(owner: number, print: SoundPrint): void
  remove(owner: number): void
  /** The best offset between two items. `votes` is on the scale of landmark votes. Undefined if an item is unknown. */
  fit(a: number, b: number): { readonly offsetMs: number; readonly votes: number } | undefined
}

/** Size of the cache of spectra. Each takes 41 KB. */
const MOST_SPECTRA = 1500
/** The number of 33 s blocks compared for each item, spread over a long sound. */
const MOST_BLOCKS = 12
const FRAME_MS = COARSE_FRAMES * 8
/**
 * Converts a rhythm score to votes. Chance scores 3 on average, and each standard deviation above that counts as 2.4
 * votes. These numbers make the two kinds of votes equal at the score that chance reaches once in 1,000.
 */
const CHANCE_Z = 3
const VOTES_A_Z = 2.4

export function createRhythms(): Rhythms {
  const own = new Map<number, Coarse>()
  const spectra = new Map<string, BlockSpectrum>()
  const spectrum = (owner: number, coarse: Coarse, block: number): BlockSpectrum => {
    const key = `${owner}/${block}`
    const known = spectra.get(key)
    const found = known ?? spectrumOf(coarse, block)
    // Moves the entry to the end: the least recently used entry comes first.
    spectra.delete(key)
    spectra.set(key, found)
    for (const oldest of spectra.keys()) {
      if (spectra.size <= MOST_SPECTRA) break
      spectra.delete(oldest)
    }
    return found
  }
  return {
    add: (owner, print) => void own.set(owner, coarseOf(print)),
    remove(owner) {
      const coarse = own.get(owner)
      own.delete(owner)
      for (let block = 0; block < (coarse === undefined ? 0 : blocksOf(coarse)); block += 1)
        spectra.delete(`${owner}/${block}`)
    },
    fit(a, b) {
      const [ca, cb] = [own.get(a), own.get(b)]
      if (ca === undefined || cb === undefined) return undefined
      let best: CoarseFit = { frames: 0, z: 0 }
      for (const p of spreadBlocks(ca)) {
        for (const q of spreadBlocks(cb)) {
          const fit = fitOf(spectrum(a, ca, p), spectrum(b, cb, q))
          if (fit.z > best.z) best = fit
        }
      }
      return { offsetMs: best.frames * FRAME_MS, votes: Math.max(0, (best.z - CHANCE_Z) * VOTES_A_Z) }
    },
  }
}

function spreadBlocks(coarse: Coarse): readonly number[] {
  const count = blocksOf(coarse)
  const taken = Math.min(count, MOST_BLOCKS)
  return Array.from({ length: taken }, (_, n) => Math.floor((n * count) / taken))
}
