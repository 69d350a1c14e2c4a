import { expect, test } from 'vitest'
import { bursts, mixed, slice, steady } from './made-sound.test-kit.ts'
import { printOf } from './print-of.ts'
import { verifyPair } from './verify-pair.ts'

test('bursts that both heard are found to two milliseconds, whoever is asked first', () => {
  const scene = bursts(1, 20)
  const a = printOf(mixed(slice(scene, 0, 12), steady(11, 12, 300)))
  const b = printOf(mixed(slice(scene, 3.4567, 12), steady(12, 12, 300)))
  const verdict = verifyPair(a, b)
  expect(verdict).toMatchObject({ accepted: true })
  if (!verdict.accepted) return
  expect(Math.abs(verdict.offsetMs - 3456.7)).toBeLessThan(2)
  expect(verifyPair(b, a)).toMatchObject({ accepted: true, offsetMs: -verdict.offsetMs, driftPpm: -verdict.driftPpm })
})
