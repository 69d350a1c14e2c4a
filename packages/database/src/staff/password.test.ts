import { expect, test } from 'vitest'
import { hashPassword, makePassword, makeTotpSecret, verifyPassword } from './password.ts'

test('a password matches its hash in every Unicode form of its letters', async () => {
  const hash = await hashPassword('Käse 🧀 fünf')
  expect(hash).toMatch(/^scrypt\$ln=15,r=8,p=1\$/)
  expect(await verifyPassword('Käse 🧀 fünf'.normalize('NFD'), hash)).toBe(true)
  expect(await verifyPassword('Käse 🧀 funf', hash)).toBe(false)
  expect(await hashPassword('Käse 🧀 fünf')).not.toBe(hash)
})

test.each(['', 'plain', 'scrypt$ln=40,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$x', 'scrypt$ln=15,r=8,p=1$$'])(
  'what is no hash of ours opens nothing: %j',
  async (stored) => {
    expect(await verifyPassword('', stored)).toBe(false)
  },
)

test('made secrets have the promised shape and are never the same', () => {
  expect(makeTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(makePassword()).toMatch(/^(?:[a-z2-8]{5}-){3}[a-z2-8]{5}$/)
  expect(new Set(Array.from({ length: 100 }, makePassword)).size).toBe(100)
})
