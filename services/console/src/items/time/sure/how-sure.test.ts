import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GRADES } from '../../../shared/words/grade-words.ts'
import { chooseLanguage, LANGUAGES } from '../../../shared/words/language.ts'
import { BASIS_WORDS } from './basis-words.ts'
import { CHANGE_WORDS } from './change-words.ts'
import { nextEvidence } from './next-evidence.ts'
import type { SureFacts } from './sure-facts.ts'
import { basisSentences, countedSentences, nineSentences } from './sure-sentences.ts'
import { COUNTED_WORDS, NINE_WORDS } from './sure-words.ts'

const STATUSES = ['placed', 'likely', 'open'] as const
/** Terms of the trade, in each language. They stand in "For the record" and nowhere else. */
const TRADE =
  /calibrat|kalibr|conformal|konform|\bseeds?\b|\bsieme|\bfrön|\brigs?\b|\brig-|\bfactor|\bkerroin|\bfaktor/i
/** Words of our English sentences that no Finnish or Swedish sentence contains. */
const ENGLISH = /\b(the|was|were|which|with|from|this|that|not|and|of|its|would|clock)\b/i

const factsOf = (grade: string, given: Partial<SureFacts> = {}): SureFacts => ({
  ...{ status: 'placed', grade, codes: new Set(), widthMs: 4000, clocks: 0, senders: 1, isLeast: false },
  counted: grade === 'anchor' || grade === 'bound' ? null : { n: 4000, share: 0.91, factor: 1, isPast: false },
  ...{ conflicts: 0, rivalByMs: undefined, doubt: null, hasSound: true, ...given },
})

const allOf = (facts: SureFacts): readonly string[] => [
  ...[...nineSentences(facts), ...countedSentences(facts)],
  ...[...basisSentences(facts), ...nextEvidence(facts)],
]

function expectPlain(sentence: string, language: string): void {
  expect.soft(sentence).toMatch(/^[\p{Lu}\d].*\.$/u)
  expect.soft(sentence).not.toMatch(TRADE)
  expect.soft(sentence).not.toMatch(/undefined|NaN|\[object/)
  if (language !== 'en') expect.soft(sentence).not.toMatch(ENGLISH)
}

afterEach(() => chooseLanguage('en'))

describe.each(LANGUAGES)('how sure a time is, in %s', (language) => {
  beforeEach(() => chooseLanguage(language))

  test.each(GRADES)('%s has whole sentences for each status, without terms of the trade', (grade) => {
    const cases = STATUSES.flatMap((status) => [0, 1, 4].map((clocks) => ({ status, clocks })))
    for (const { status, clocks } of cases) {
      const given = { status, clocks, senders: Math.max(1, clocks), conflicts: clocks % 2 }
      for (const sentence of allOf(factsOf(grade, given))) expectPlain(sentence, language)
    }
  })

  test.each(GRADES)('%s says what would change it', (grade) => {
    const changes = nextEvidence(factsOf(grade, { status: 'likely', clocks: 2 }))
    expect(changes.length).toBeGreaterThanOrEqual(2)
    expect(changes.length).toBeLessThanOrEqual(4)
    expect(new Set(changes).size).toBe(changes.length)
  })

  test('what was counted is told with its number, and that real incidents were not checked', () => {
    const said = countedSentences(factsOf('rig-many'))
    expect(said[0]).toMatch(/4.?000.*91[.,]0/)
    expect(said).toContain(COUNTED_WORDS.never)
    expect(said).not.toContain(COUNTED_WORDS.few)
    expect(
      countedSentences(factsOf('rig-one', { counted: { n: 20, share: 0.85, factor: 1, isPast: false } })),
    ).toContain(COUNTED_WORDS.few)
    const uncounted = factsOf('zone-unknown', { counted: { n: 0, share: 0, factor: 1, isPast: false } })
    expect(countedSentences(uncounted)).toEqual([COUNTED_WORDS.none, COUNTED_WORDS.never])
    expect(nineSentences(uncounted)[0]).not.toBe(NINE_WORDS.holds(''))
  })
})

test('senders are told if they are known: of one among several nothing is said', () => {
  const said = (given: Partial<SureFacts>) => basisSentences(factsOf('rig-some', { clocks: 4, ...given })).join(' ')
  expect(said({ senders: 3 })).toContain('from 3 separate senders')
  expect(said({ senders: 3, isLeast: true })).toContain('from at least 3 separate senders')
  expect(said({ senders: 1 })).toContain('from one sender')
  for (const given of [
    { senders: 1, isLeast: true },
    { senders: 0, isLeast: true },
  ])
    expect(said(given)).not.toMatch(/sender/)
  expect(basisSentences(factsOf('checked-one', { codes: new Set(['clock.checked']) }))).toEqual([
    BASIS_WORDS.against(0),
  ])
})

test('nobody is told that nine in ten hold where fewer did, or where nothing was counted', () => {
  const kind = 'a camera’s own time'
  const past = factsOf('own-camera', { status: 'likely', counted: { n: 204, share: 0.892, factor: 1, isPast: true } })
  expect(nineSentences(past)[0]).toBe(NINE_WORDS.fewer(kind))
  expect(nineSentences(factsOf('own-camera', { counted: { n: 0, share: 0, factor: 1, isPast: false } }))[0]).toBe(
    NINE_WORDS.meant(kind),
  )
  expect(nineSentences(factsOf('anchor'))[0]).toBe(NINE_WORDS.pinned)
  expect(nineSentences(factsOf('bound', { status: 'open' }))).toEqual([NINE_WORDS.open])
})

test('what rests on a doubt says why it is no more than likely', () => {
  const doubt = 'It is called likely and not placed because one clock alone says when.'
  expect(basisSentences(factsOf('rig-one', { status: 'likely', clocks: 1, doubt }))).toContain(doubt)
})

test('an interval that is narrower than one clock says why: several clocks, made narrower, or both', () => {
  const counted = (factor: number) => ({ n: 1266, share: 0.923, factor, isPast: false })
  const said = (given: Partial<SureFacts>) => nineSentences(factsOf('rig-some', given)).join(' ')
  expect(said({ clocks: 5, counted: counted(0.68) })).toContain(
    'It may be narrower than the ± of one clock, because several clocks that agree tell the time more exactly than one, and because such intervals were made narrower until about nine in ten held on made incidents.',
  )
  expect(said({ clocks: 1, counted: counted(0.77) })).toContain('because such intervals were made narrower')
  expect(said({ clocks: 5, counted: counted(1.5) })).toMatch(/because several clocks [^;]* than one\.$/)
  expect(said({ clocks: 1, counted: counted(1.95) })).not.toContain('narrower')
})

test('a photo is offered no device that heard the same', () => {
  const changes = (hasSound: boolean) => nextEvidence(factsOf('own-phone', { hasSound }))
  expect(changes(true)).toContain(CHANGE_WORDS.second)
  expect(changes(false)).toContain(CHANGE_WORDS.shown)
  expect(changes(false)).not.toContain(CHANGE_WORDS.second)
})

test('clocks that agree on another time say where the item would lie if they were right', () => {
  const changes = nextEvidence(factsOf('rig-disputed', { status: 'likely', clocks: 3, rivalByMs: -120_000 }))
  expect(changes[0]).toBe('If the clocks that disagree are right, it began 2 min 0 s earlier.')
})
