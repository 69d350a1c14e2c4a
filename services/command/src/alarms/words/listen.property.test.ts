import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../../../../packages/domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { judge } from './judge.ts'
import { createListener } from './listen.ts'
import { parsePhrase } from './phrase.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

const listener = createListener(SHIPPED_RULES)

/** Makes a sentence that matches a phrase: one option for each word, and an ending for each `*`. */
const sentence = (source: string, option: 0 | -1): string =>
  source
    .replace(/^=/u, '')
    .replaceAll('…', ' ')
    .split(/\s+/u)
    .map((word) => (word.split('/').at(option) ?? '').replace('*', ''))
    .join(' ')
    .trim()

const isHeard = (text: string, code: string): boolean => listener.listen(text).some(({ rule }) => rule === code)

/**
 * Sentences of the first options of each phrase, or of the last ones if the first are harmless together ("child …
 * jacket").
 */
const EXAMPLES = SHIPPED_RULES.flatMap(({ code, phrases }) =>
  Object.values(phrases)
    .flat()
    .map((source) => {
      const [first, last] = [sentence(source, 0), sentence(source, -1)]
      return { code, said: isHeard(first, code) ? first : last }
    }),
)

const noise = fc.string({ unit: fc.constantFrom('q', 'Z', 'ж', 'ق', '7', '-', '\u200b', '😀', '/'), maxLength: 30 })
const example = fc.constantFrom(...EXAMPLES)

test('each shipped phrase matches on its own: no harmless phrase covers all of it', () => {
  expect(EXAMPLES.filter(({ code, said }) => !isHeard(said, code))).toEqual([])
})

test('each shipped phrase matches as it stands, in any case, whatever the other clauses say', () => {
  fc.assert(
    fc.property(example, noise, noise, fc.boolean(), ({ code, said }, before, after, isLoud) => {
      const text = `${before}. ${isLoud ? said.toUpperCase() : said}! ${after}`
      expect(listener.listen(text).map(({ rule }) => rule)).toContain(code)
    }),
    { numRuns: lawRuns(1500) },
  )
})

test('no text breaks the scan; hits lie within the text, in order, and never twice in one place for a rule', () => {
  const unit = fc.oneof(anyText({ maxLength: 20 }), fc.constantFrom(...EXAMPLES.map(({ said }) => said)))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 20 }), (pieces) => {
      const text = pieces.join(' ')
      const hits = listener.listen(text)
      for (const [index, { from, to, rule }] of hits.entries()) {
        expect(from >= 0 && from < to && to <= text.length).toBe(true)
        const earlier = hits.slice(0, index)
        expect(earlier.every((one) => one.from <= from)).toBe(true)
        expect(earlier.some((one) => one.rule === rule && one.to > from)).toBe(false)
      }
      expect(judge(hits, SHIPPED_RULES) === undefined).toBe(hits.length === 0)
    }),
    { numRuns: lawRuns(700) },
  )
})

test('no phrase that a person may write breaks the scan or takes long', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '*', '/', '…', ' ', '='), maxLength: 60 }), (source) => {
      const rule = { code: 'own', class: 'grave', isOn: true, phrases: { en: [source] } } as const
      const took = (): number => {
        const started = process.cpuUsage()
        createListener([rule]).listen('a b ab ba aab '.repeat(20))
        return process.cpuUsage(started).user
      }
      // Measures CPU time, so a busy machine does not matter. One of three tries must be quick, because a full garbage
      // collection falls into only one of them.
      expect([took, took, took].some((measure) => measure() < 200_000)).toBe(true)
      expect([undefined, source.trim()]).toContain(parsePhrase(source)?.source)
    }),
    { numRuns: lawRuns(300) },
  )
})
