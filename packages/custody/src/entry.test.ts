import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { entryHash, GENESIS } from './entry.ts'

test('the hash is the one that the database computes: nine lines joined by newlines', () => {
  const fields = { seq: 1, at: 1_795_000_000_000, actor: 'worker:preserve', action: 'item.preserved', subject: 'it_é' }
  const text = `firsthand-custody-v1\n${GENESIS}\n1\n1795000000000\nworker:preserve\nitem.preserved\nit_é\n-\n{"a":1}`
  const expected = createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex')
  expect(entryHash(GENESIS, { ...fields, detail: '{"a":1}' })).toBe(expected)
  expect(entryHash(GENESIS, { ...fields, detail: '{"a":1}', noteHash: 'ab' })).not.toBe(expected)
})
