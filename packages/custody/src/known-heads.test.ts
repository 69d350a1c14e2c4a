import { expect, test } from 'vitest'
import { headsDocument, parseHeads } from './known-heads.ts'

const AT = '2026-11-30T10:00:00.000Z'
const chain = { incident: 'in_a', count: 3, head: 'ab'.repeat(32) }

test('a file of heads is read back as it was written', () => {
  const document = headsDocument(AT, [chain, { incident: 'platform', count: 0, head: '0'.repeat(64) }])
  expect(parseHeads(JSON.parse(JSON.stringify(document)))).toEqual(document)
})

test.each([
  ['nothing', undefined],
  ['a list', []],
  ['another format', { ...headsDocument(AT, []), format: 'firsthand-custody-heads/2' }],
  ['no time', { ...headsDocument(AT, []), writtenAt: 'yesterday' }],
  ['no chains', { ...headsDocument(AT, []), chains: {} }],
  ['a name with a line in it', headsDocument(AT, [{ ...chain, incident: 'in_a\nwhole' }])],
  ['a count that is none', headsDocument(AT, [chain, { ...chain, count: 1.5 }])],
  ['a head that is none', headsDocument(AT, [{ ...chain, head: 'AB'.repeat(32) }])],
])('%s is no file of heads', (_, value) => {
  expect(parseHeads(value)).toBeUndefined()
})
