import { expect, test } from 'vitest'
import { createPressKeys } from './press-key.ts'

test('the same words keep their key until they are stored; changed words get a new key', () => {
  const keys = createPressKeys()
  const first = keys.of('verified', 'sound', 'Same siren')
  expect(first).toMatch(/^[a-z2-7]{26}$/)
  expect(keys.of('verified', 'sound', 'Same siren')).toBe(first)
  const changed = keys.of('disproved', 'sound', 'Same siren')
  expect(changed).not.toBe(first)
  // After changing the text back, the key equals that of the request that may have arrived.
  expect(keys.of('verified', 'sound', 'Same siren')).toBe(first)
  keys.done()
  expect(keys.of('verified', 'sound', 'Same siren')).not.toBe(first)
})
