import { encodePrint, printOf, SAMPLE_RATE } from '@firsthand/sound'
import { expect, test } from 'vitest'
import { createLinkDesk } from './link-desk.ts'

const incident = 'in_a'
const bytesOf = (seed: number): Uint8Array =>
  encodePrint(printOf(Int16Array.from({ length: 3 * SAMPLE_RATE }, (_, n) => ((n * n * seed) % 4001) - 2000)))

test('whole prints in memory are bounded; the index knows all of them', () => {
  const bytes = bytesOf(3)
  const desk = createLinkDesk({ incidents: 2, bytes: 2.5 * bytes.length })
  for (const [at, item] of ['it_a', 'it_b', 'it_c'].entries())
    expect(desk.add({ incident, item, bytes: bytesOf(3 + at) })).toBe('added')
  expect(desk.indexed(incident)).toEqual(['it_a', 'it_b', 'it_c'])
  expect(desk.absent({ incident, items: ['it_a', 'it_b', 'it_c'] })).toEqual(['it_a'])
  expect(desk.verify({ incident, a: 'it_a', b: 'it_b', offsetsMs: [0] })).toBeUndefined()
  desk.remove({ incident, items: ['it_b'] })
  expect(desk.indexed(incident)).toEqual(['it_a', 'it_c'])
})

test('bytes that are no print are reported, and nothing of them is held', () => {
  const desk = createLinkDesk({ incidents: 2, bytes: 1_000_000 })
  expect(desk.add({ incident, item: 'it_a', bytes: new Uint8Array(500).fill(7) })).toBe('damaged')
  expect(desk.indexed(incident)).toEqual([])
})

test('a pair that was measured and stored is not measured again; its meeting point is remembered', () => {
  const desk = createLinkDesk({ incidents: 2, bytes: 1_000_000 })
  const pair = ['it_a', 'it_b'] as const
  expect(desk.unmeasured({ incident, pairs: [pair] })).toEqual([pair])
  const heard = { offsetMs: 1500, sdMs: 4, driftPpm: 0, strength: 0.5 }
  const refused = { pair, reason: 'replay', heard } as const
  desk.remember({ incident, pairs: [pair], refused: [refused] })
  expect(desk.unmeasured({ incident, pairs: [pair] })).toEqual([])
  expect(desk.refusedOf({ incident, items: ['it_b'] })).toEqual([refused])
  expect(desk.refusedOf({ incident: 'in_b', items: ['it_b'] })).toEqual([])
})

test('the least recently used incident is forgotten', () => {
  const desk = createLinkDesk({ incidents: 1, bytes: 1_000_000 })
  desk.add({ incident, item: 'it_a', bytes: bytesOf(3) })
  desk.add({ incident: 'in_b', item: 'it_b', bytes: bytesOf(4) })
  expect(desk.indexed(incident)).toEqual([])
})
