import { ones } from './picture-hash.ts'

/** A 64-bit hash in two halves: counted without bigints, of which a pair of films would need a hundred thousand. */
export interface HashBits {
  readonly low: number
  readonly high: number
}

export const hashBits = (hash: bigint): HashBits => ({
  low: Number(BigInt.asUintN(32, hash)) | 0,
  high: Number(BigInt.asUintN(32, hash >> 32n)) | 0,
})

export const bitsApart = (a: HashBits, b: HashBits): number => ones(a.low ^ b.low) + ones(a.high ^ b.high)

/** Four bands of 16 bits as 31-bit words, apart from those of stills. */
export const askedBands = (hash: bigint): readonly number[] =>
  [0, 1, 2, 3].map((band) => {
    const value = Number(BigInt.asUintN(16, hash >> BigInt(16 * band)))
    return (Math.imul(value + (band + 64) * 65_537, 0x85ebca6b) >>> 1) & 0x7fffffff
  })
