import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { deriveAbuseKeys } from './abuse-keys.ts'
import { createTickets } from './tickets.ts'

const SECRET = 'a secret of the intakes, long enough for a test'

test('a ticket of one intake is valid at another, reveals nothing, and expires after a day', () => {
  let now = 1_700_000_000_000
  const one = createTickets(deriveAbuseKeys(Buffer.from(SECRET)).ticket, () => now)
  const other = createTickets(deriveAbuseKeys(Buffer.from(SECRET)).ticket, () => now)
  const text = one.issue()
  expect(other.open(text)?.servedAt).toBe(now)
  expect(one.issue()).not.toBe(text)
  expect(Buffer.from(text, 'base64url').includes(Buffer.from(now.toString(16), 'hex'))).toBe(false)
  now += 24 * 3_600_000 + 1
  expect(other.open(text)).toBeUndefined()
  expect(createTickets(randomBytes(32), () => now).open(text)).toBeUndefined()
})

test('any other text is not a ticket', () => {
  const tickets = createTickets(randomBytes(32), () => 1000)
  const right = tickets.issue()
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (text) => tickets.open(text) === undefined),
    { numRuns: lawRuns(100) },
  )
  fc.assert(
    fc.property(fc.nat(right.length - 2), fc.constantFrom('A', 'b', '_'), (at, letter) => {
      const text = right.slice(0, at) + letter + right.slice(at + 1)
      return text === right || tickets.open(text) === undefined
    }),
    { numRuns: lawRuns(100) },
  )
})
