import { RENDITION_KINDS } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { copyWords, failureWords, remarkWords } from './making.ts'

describe('copies in the making', () => {
  test('each kind has a name of its own', () => {
    const kinds = [...RENDITION_KINDS, 'document', 'transcript', 'translation', 'clean:cl_1']
    for (const kind of kinds) expect(copyWords(kind), kind).toMatch(/^[A-Z]/)
    expect(copyWords('depth_map')).toBe('depth map')
  })

  test.each([
    ['cut-off', 'index'],
    ['cut-short', 'breaks off'],
    ['given-up', 'several times'],
    ['no-picture', 'nothing'],
    ['no-text', 'no words'],
    ['encrypted', 'password'],
    ['archive-bomb', 'unpack'],
    ['not-cleanable', 'details'],
    ['edit-list-inexact', 'several pieces'],
  ])('%s is said in a sentence', (code, word) => {
    expect(failureWords(code)).toContain(word)
    expect(failureWords(code)).toMatch(/^[A-Z].*\.$/)
  })

  test('a code that this page does not know is readable', () => {
    expect(failureWords('seal-broken')).toBe('Reason: seal broken.')
    expect(failureWords(null)).toBe('No reason was noted.')
  })

  test('a complete copy has no remark', () => {
    expect(remarkWords(null)).toBeUndefined()
    expect(remarkWords('no-picture')).toBeUndefined()
    expect(remarkWords('cut-short')).toContain('breaks off')
    expect(remarkWords('no-text')).toContain('no words')
  })
})
