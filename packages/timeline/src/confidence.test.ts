import { TRUST } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { at, claim, gps, HOUR, pxl, remembered, solved } from './solve.test-kit.ts'

const exif = claim('cl_e')
const local = claim('cl_e', { zone: undefined, zoneSource: 'none', atMs: at(16, 10), trust: TRUST.exifLocal })

test('agreeing clocks raise the confidence: GPS, EXIF and name within seconds are nearly certain', () => {
  const one = solved([exif]).confidence
  const two = solved([exif, gps('cl_g', at(14, 9, 58))]).confidence
  const three = solved([exif, gps('cl_g', at(14, 9, 58)), pxl('cl_n', at(14, 10))]).confidence
  expect(one).toBeLessThan(two)
  expect(two).toBeLessThan(three)
  expect(three).toBeGreaterThan(0.9)
})

test('a conflict, an assumed zone or a memory without a clock lowers the confidence', () => {
  const sure = solved([exif]).confidence
  expect(solved([exif, claim('cl_c', { clock: 'container', atMs: at(9) })]).confidence).toBeLessThan(sure)
  const assumed = solved([local]).confidence
  expect(assumed).toBeLessThan(sure)
  expect(solved([local], { zone: [] }).confidence).toBeLessThan(assumed)
  expect(solved([remembered('cl_w', at(14, 10))]).confidence).toBeLessThan(0.3)
})

test('a wide interval lowers the confidence and is never certain', () => {
  const wide = solved([
    claim('cl_e', { atMs: at(2), error: { kind: 'lag', sdMs: 500, lowMs: -11 * HOUR, highMs: 11 * HOUR } }),
  ])
  expect(wide.status).toBe('likely')
  expect(wide.confidence).toBeLessThan(solved([exif]).confidence)
})

test('readings of one statement never contradict one another, and are one conflict with a clock', () => {
  const words = [
    remembered('cl_1', at(14, 10)),
    remembered('cl_2', at(14, 15)),
    remembered('cl_3', at(2, 10)),
    remembered('cl_4', at(2, 15)),
  ]
  expect(solved(words).conflicts).toEqual([])
  const against = solved([...words, claim('cl_e', { atMs: at(9) })])
  expect(against.conflicts).toMatchObject([{ claims: ['cl_e', 'cl_1'] }])
  expect(against.reasons.filter(({ code }) => code === 'reading.start')).toHaveLength(3)
  const second = remembered('cl_5', at(11), { statement: 'st_b' })
  expect(solved([...words, second, claim('cl_e', { atMs: at(9) })]).conflicts).toHaveLength(2)
})

test('a rounded time lies on the stated minute', () => {
  expect(solved([remembered('cl_w', at(14, 10))]).estimate).toBe(at(14, 10))
})
