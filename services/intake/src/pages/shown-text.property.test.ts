import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../../../packages/domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { peopleText, shownText } from './shown-text.ts'

const HIDING = /\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/u

test('in any text nothing reverses, hides or moves text, and its line breaks stay', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 200 }), (text) => {
      const lines = shownText(text).split('\n')
      for (const line of lines) expect(line).not.toMatch(HIDING)
      expect(lines).toHaveLength(text.split(/\r\n?|\n/).length)
    }),
    { numRuns: lawRuns(100) },
  )
  expect(shownText('a\tb\u202ec\u0007')).toBe('a b\ufffdc\ufffd')
  expect(shownText('plain, عربي, українською, 👍')).toBe('plain, عربي, українською, 👍')
})

test('it becomes text in a page, each line in its own bidi isolate', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", 'a', '\n', '\u202e') }),
      async (text) => {
        const markup = String(await peopleText(text))
        expect(markup.replace(/<bdi>|<\/bdi>|<br>/g, '')).not.toMatch(/[<>"']|&(?!(?:lt|gt|amp|quot|#39);)/)
        expect(markup.match(/<bdi>/g)).toHaveLength(text.split('\n').length)
      },
    ),
    { numRuns: lawRuns(100) },
  )
})
