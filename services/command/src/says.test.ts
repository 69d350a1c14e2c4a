import { expect, test } from 'vitest'
import { readable, says } from './says.test-kit.ts'

test('three letters within an id, a token or the name of a built file do not count as a word', () => {
  expect(says('{"tag":"tg_a2vanq4yhd7m"}', 'van')).toBe(false)
  expect(says(readable('http://x/incidents/in_vanvan2/assets/index-Bvan_x.js?asked=sq_7van'), 'van')).toBe(false)
})

test('a word counts wherever it stands on its own, even in an address', () => {
  for (const text of ['{"query":"red van"}', '{"word":"van"}', 'van', 'the van.']) expect(says(text, 'van')).toBe(true)
  for (const url of ['http://x/?q=red+van', 'http://x/?q=red%20van&k=1', 'http://x/#q=%22van%22'])
    expect(says(readable(url), 'van')).toBe(true)
})
