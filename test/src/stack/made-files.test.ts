import { compareTwins, type Print, rowsOf, wordsAskedBy } from '@firsthand/media'
import { expect, test } from 'vitest'
import { drawPrint } from './draw-print.ts'
import { createPhotoMaker, makePhoto, sha256Of } from './made-files.ts'
import type { FileToSend } from './witness.ts'

/**
 * How many photos are compared. The numbers are small, because computing a fingerprint takes a quarter of a second even
 * for a small photo, and every photo is compared with every other.
 */
const [LARGE, SMALL] = [14, 7]

/** Two photos are compared only if their fingerprints have at least this many words in common, as in the worker. */
const LEAST_WORDS = 2

const wordsOf = (print: Print): ReadonlySet<number> => new Set(rowsOf(print).flatMap((row) => row.words))

/**
 * Pairs of photos that the platform would fold into one card. As in the worker, two photos are compared only if their
 * fingerprints have words in common.
 */
async function twinsAmong(photos: readonly FileToSend[]): Promise<readonly string[]> {
  const prints = await Promise.all(photos.map(({ bytes }) => drawPrint(bytes)))
  const known = prints.flatMap((print) => (print ? [{ print, words: wordsOf(print) }] : []))
  expect(known).toHaveLength(photos.length)
  return known.flatMap((one, n) => {
    const asked = wordsAskedBy(one.print)
    return known.slice(n + 1).flatMap((other, k) => {
      const isCandidate = asked.filter((word) => other.words.has(word)).length >= LEAST_WORDS
      return isCandidate && compareTwins(one.print, other.print) ? [`${n} and ${n + 1 + k}`] : []
    })
  })
}

test('photos of one maker are not near twins of each other, as real photos are not', async () => {
  const make = createPhotoMaker({ width: 1000, height: 750, noise: 5 })
  const photos = await Promise.all(Array.from({ length: LARGE }, (_, n) => make(n)))
  expect(await twinsAmong(photos)).toEqual([])
})

test('small photos of different names, almost without grain, are not near twins either', async () => {
  const photos = Array.from({ length: SMALL }, (_, n) =>
    makePhoto(`IMG_${n}.jpg`, { width: 320, height: 240, noise: 1 }),
  )
  expect(await twinsAmong(await Promise.all(photos))).toEqual([])
})

test('a photo is made again from its name and options, byte by byte', async () => {
  const options = { width: 160, height: 120, noise: 40 }
  const digest = async (name: string, motif?: number): Promise<string> =>
    sha256Of((await makePhoto(name, { ...options, ...(motif === undefined ? {} : { motif }) })).bytes)
  expect(await digest('a.jpg')).toBe(await digest('a.jpg'))
  expect(await digest('a.jpg')).not.toBe(await digest('b.jpg'))
  expect(await digest('a.jpg', 7)).toBe(await digest('b.jpg', 7))
})
