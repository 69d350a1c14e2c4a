import { expect, test } from 'vitest'
import { FIELD, smoothField } from './smooth-field.ts'

/** The hardest input: alternating black and white cells. */
const CHESS = Uint8Array.from({ length: FIELD.width * FIELD.height * 3 }, (_, n) => {
  const cell = Math.floor(n / 3)
  return ((cell % FIELD.width) + Math.floor(cell / FIELD.width)) % 2 === 0 ? 0 : 255
})

test('the drawn colours have no visible edge: neighbouring pixels never differ enough to show one', () => {
  const [width, height] = [128, 72]
  const drawn = smoothField(CHESS, width, height)
  let most = 0
  for (let y = 0; y < height; y += 1)
    for (let x = 1; x < width; x += 1) {
      const at = (y * width + x) * 4
      most = Math.max(most, Math.abs((drawn[at] ?? 0) - (drawn[at - 4] ?? 0)))
    }
  expect(most).toBeGreaterThan(0)
  expect(most).toBeLessThan(16)
})

test('a field of one colour stays one colour, slightly muted, and is opaque', () => {
  const red = Uint8Array.from({ length: FIELD.width * FIELD.height * 3 }, (_, n) => (n % 3 === 0 ? 255 : 0))
  const drawn = smoothField(red, 32, 18)
  const points = new Set(Array.from({ length: 32 * 18 }, (_, n) => drawn.subarray(n * 4, n * 4 + 4).join()))
  expect([...points]).toHaveLength(1)
  const [r = 0, g = 0, , alpha] = drawn
  expect([r > 150, r < 230, g < 110, alpha]).toEqual([true, true, true, 255])
})
