import { describe, expect, test } from 'vitest'
import { bursts, mixed, random, siren, slice, steady } from './made-sound.test-kit.ts'
import type { SoundPrint } from './print.ts'
import { printOf } from './print-of.ts'
import { createSoundIndex } from './sound-index.ts'

const scene = bursts(1, 20)
const asked = printOf(mixed(slice(scene, 0, 10), steady(11, 10, 400)))
const wanted = printOf(mixed(slice(scene, 4, 10), steady(12, 10, 400)))
const decoys = Array.from({ length: 200 }, (_, n) => printOf(mixed(bursts(100 + n, 4), steady(500 + n, 4, 400))))

function filled(options = {}, count = decoys.length) {
  const index = createSoundIndex(options)
  for (const [n, decoy] of decoys.slice(0, count).entries()) index.add(`decoy-${n}`, decoy)
  index.add('wanted', wanted)
  index.add('asked', asked)
  return index
}

describe('an index of sounds', () => {
  test('finds the item that meets among 200 decoys, and its offset', () => {
    const [first, ...others] = filled().candidates('asked', 10)
    expect(first).toMatchObject({ item: 'wanted' })
    expect(Math.abs((first?.offsetMs ?? 0) - 4000)).toBeLessThan(50)
    expect(Math.max(0, ...others.map(({ votes }) => votes))).toBeLessThan((first?.votes ?? 0) / 2)
  })

  test('returns the opposite offset when asked from the other item', () => {
    const [first] = filled({}, 20).candidates('wanted', 3)
    expect(first).toMatchObject({ item: 'asked' })
    expect(Math.abs((first?.offsetMs ?? 0) + 4000)).toBeLessThan(50)
  })

  test('forgets a removed item, and replaces an older print by a newer one', () => {
    const index = filled({}, 20)
    index.remove('wanted')
    expect(index.size).toBe(21)
    expect(index.candidates('asked', 10).filter(({ item }) => item === 'wanted')).toEqual([])
    index.add('wanted', decoys[30] ?? wanted)
    expect(index.candidates('asked', 10).filter(({ item }) => item === 'wanted')).toEqual([])
    index.add('wanted', wanted)
    expect(index.candidates('asked', 10)[0]).toMatchObject({ item: 'wanted' })
    expect(index.candidates('nobody', 10)).toEqual([])
  })

  test('stays within its memory bound, and still finds', () => {
    const index = filled({ mostPostings: 40_000 }, 60)
    expect(index.candidates('asked', 10)[0]).toMatchObject({ item: 'wanted' })
  })

  test('finds plausible items by rhythm where noise hides landmarks', () => {
    const drowned = (from: number, seed: number): SoundPrint => ({
      ...printOf(mixed(slice(scene, from, 14), steady(seed, 14, 900))),
      hashes: new Uint32Array(0),
      frames: new Uint32Array(0),
    })
    const index = filled({}, 30)
    index.add('drowned', drowned(2, 21))
    index.add('other', drowned(5, 22))
    expect(index.candidates('drowned', 5)).toEqual([])
    const plausible = ['other', ...decoys.slice(0, 30).map((_, n) => `decoy-${n}`)]
    const [first] = index.candidates('drowned', { limit: 5, plausible })
    expect(first).toMatchObject({ item: 'other' })
    expect(Math.abs((first?.offsetMs ?? 0) - 3000)).toBeLessThan(60)
  })

  test('gives little weight to a siren that all items share', () => {
    const next = random(5)
    const index = createSoundIndex()
    const wail = siren('wail', 30)
    for (let n = 0; n < 24; n += 1) {
      index.add(`siren-${n}`, printOf(mixed(slice(wail, next() * 15, 6), steady(n, 6, 300))))
    }
    index.add('asked', printOf(mixed(slice(scene, 0, 10), slice(wail, 3, 10), steady(11, 10, 300))))
    index.add('wanted', printOf(mixed(slice(scene, 4, 10), slice(wail, 7, 10), steady(12, 10, 300))))
    expect(index.candidates('asked', 5)[0]).toMatchObject({ item: 'wanted' })
  })
})
