import { expect, test } from 'vitest'
import { ephemeralPair, pointOf, sharedSecret } from './x25519.ts'

test('both sides of a fresh pair agree, and thousands of exports in a row do not hang', () => {
  const points = new Set<string>()
  let last = ephemeralPair()
  for (let n = 0; n < 20_000; n++) {
    const pair = ephemeralPair()
    points.add(pointOf(pair.publicKey).toString('hex'))
    last = pair
  }
  expect(points.size).toBe(20_000)
  const other = ephemeralPair()
  const secret = sharedSecret(last.privateKey, other.publicKey)
  expect(secret).toEqual(sharedSecret(other.privateKey, last.publicKey))
  expect(secret).toHaveLength(32)
})
