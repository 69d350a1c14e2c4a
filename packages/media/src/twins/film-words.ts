import { ones } from './picture-hash.ts'

/**
 * A 64-bit hash in two halves. Bigints would be too slow, because a pair of films needs a hundred thousand operations.
 */
export interface HashBits {
  readonly low: number
  readonly high: number
}

export const hashBits = (hash: bigint): HashBits => ({
  low: Number(BigInt.asUintN(32, hash)) | 0,
  high: Number(BigInt.asUintN(32, hash >> 32n)) | 0,
})

export const bitsApart = (a: HashBits, b: HashBits): number => ones(a.low ^ b.low) + ones(a.high ^ b.high)

/**
 * The three bands of a hash, each about 21 bits, as 31-bit words distinct from those of stills. Two unlike frames share
 * a band by chance once in two millions. A copy changes some bits of the hashes, but among a film's many frames some
 * keep a band unchanged.
 */
export const askedBands = (hash: bigint): readonly number[] =>
  [0, 1, 2].map((band) => {
    const value = Number(BigInt.asUintN(band === 2 ? 22 : 21, hash >> BigInt(21 * band)))
    return (Math.imul(value + (band + 64) * 4_194_319, 0x85ebca6b) >>> 1) & 0x7fffffff
  })
