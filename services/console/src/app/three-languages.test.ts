import { ACTIONS } from '@firsthand/custody'
import { OFFICERS_REFUSALS, WHY, type Why } from '@firsthand/domain'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { trailSentence } from '../custody/trail-words.ts'
import { chipWords } from '../evidence/narrowing/chip-words.ts'
import { Refused } from '../shared/api/client.ts'
import { refusalWords } from '../shared/parts/refusal-words.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { becauseOf } from '../shared/words/because.ts'
import { apart, distance } from '../shared/words/distance.ts'
import { ENCODE_SENTENCES } from '../shared/words/flags-encode.ts'
import { OTHER_SENTENCES } from '../shared/words/flags-other.ts'
import { TIME_SENTENCES } from '../shared/words/flags-time.ts'
import { GRADES, gradeName } from '../shared/words/grade-words.ts'
import { chooseLanguage } from '../shared/words/language.ts'
import { languageWords } from '../shared/words/languages.ts'
import { countOf } from '../shared/words/number.ts'
import { preciseTime } from '../shared/words/precise.ts'
import { byteSize, clockTime, dayAndTime, plusMinus, span } from '../shared/words/time.ts'

const AT = Date.UTC(2026, 5, 1, 11, 2, 31, 48)
const ZONE = 'Europe/Helsinki'
/** Words of our English sentences that no Finnish or Swedish sentence contains. */
const ENGLISH = /\b(the|was|were|which|with|from|this|that|not|and|of|its)\b/i

afterEach(() => chooseLanguage('en'))

describe('Finnish', () => {
  beforeEach(() => chooseLanguage('fi'))

  test('counts in the partitive, except for one', () => {
    expect([1000, 2000, 60_000, 5_400_000, 3_600_000, 172_800_000, 500].map(span)).toEqual([
      ...['1 sekunti', '2 sekuntia', '1 minuutti', '1,5 tuntia', '1 tunti', '2 päivää', 'alle sekunti'],
    ])
  })

  test('writes dates and numbers as Finns do, and the clock as devices do, in 24 hours', () => {
    expect(dayAndTime(AT, ZONE)).toBe('1.6.2026, 14:02:31')
    expect(clockTime(AT, ZONE)).toBe('14:02:31')
    expect(preciseTime(AT, ZONE, 8)).toBe('1.6.2026, 14:02:31,048')
    expect([plusMinus(0, 800), byteSize(1500), distance(1234)]).toEqual(['±0,4 s', '1,5 kB', '1,23 s'])
    expect(countOf(12_345)).toMatch(/^12\s345$/u)
    expect(languageWords('sv')).toBe('ruotsi')
  })
})

describe('Swedish', () => {
  beforeEach(() => chooseLanguage('sv'))

  test('has a singular and a plural', () => {
    expect([1000, 2000, 60_000, 5_400_000, 172_800_000].map(span)).toEqual([
      ...['1 sekund', '2 sekunder', '1 minut', '1,5 timmar', '2 dagar'],
    ])
    expect(dayAndTime(AT, ZONE)).toBe('1 juni 2026, 14:02:31')
    expect([apart(-1234), languageWords('fi')]).toEqual(['1,23 s före det här', 'finska'])
  })
})

describe.each(['fi', 'sv'] as const)('in %s', (language) => {
  beforeEach(() => chooseLanguage(language))

  test('every sign of a file is a whole sentence, also without its evidence', () => {
    for (const [code, sentence] of Object.entries({ ...OTHER_SENTENCES, ...ENCODE_SENTENCES, ...TIME_SENTENCES })) {
      expect.soft(sentence({}), code).not.toMatch(ENGLISH)
      expect.soft(sentence({ byMs: 61_000 }), code).toMatch(/\.$/)
      expect.soft(sentence({}).replaceAll('undefined × undefined', ''), code).not.toMatch(/undefined|NaN/)
    }
  })

  test('every custody entry has words', () => {
    const entry = { seq: 1, at: 0, actor: 'of_a', actorName: 'anna', subject: 'it_a', hash: '', reason: null }
    for (const action of ACTIONS)
      expect.soft(trailSentence({ ...entry, action, detail: '{}' }), action).not.toMatch(ENGLISH)
  })

  test('every refusal code of the officers’ API has a sentence that says what happened', () => {
    const english = 'This is what the service says in English.'
    const ours = ['sign-in-needed', 'not-allowed', 'illegal-state', 'busy', 'internal', 'restricted', 'not-found']
    for (const code of ours) expect(refusalWords(code, english)).not.toBe(english)
    for (const code of Object.keys(OFFICERS_REFUSALS)) {
      expect.soft(refusalWords(code, english), code).not.toBe(english)
      expect.soft(refusalWords(code, english), code).not.toMatch(ENGLISH)
    }
    const refused = new Refused(429, { code: 'busy', message: english, retryAfter: 1 })
    expect(troubleWords(refused)).toContain(language === 'fi' ? ' 1 sekunnin kuluttua.' : ' om 1 sekund.')
    const particular = new Refused(400, { code: 'malformed', message: 'Tiedosto saapui vasta.', particular: true })
    expect(troubleWords(particular)).toBe('Tiedosto saapui vasta.')
  })

  test('the particular reason of a refusal is worded from its code and its numbers', () => {
    for (const [why, { code, message }] of Object.entries(WHY)) {
      const values = [...message.matchAll(/\{\d\}/g)].map(() => 17)
      const said = troubleWords(new Refused(409, { code, message, why: why as Why, values }))
      expect.soft(said, why).not.toBe(message)
      expect.soft(said, why).not.toMatch(ENGLISH)
      // Every value is 17. So the sentence must contain 17 as often as the English one contains a placeholder, and no
      // placeholder may remain.
      expect.soft([...said.matchAll(/17/g)], why).toHaveLength(values.length)
      expect.soft(said, why).not.toMatch(/[{}]/)
    }
    const newer = { code: 'malformed', message: 'Newer.', why: 'newer-than-this-page' as Why } as const
    expect(troubleWords(new Refused(400, newer))).not.toMatch(ENGLISH)
  })

  test('no two grades of a placement have the same words', () => {
    const names = GRADES.map(gradeName)
    expect(new Set(names).size).toBe(GRADES.length)
    for (const [at, name] of names.entries()) {
      expect.soft(name, GRADES[at]).not.toBe(gradeName('newer-than-this-page'))
      expect.soft(name, GRADES[at]).not.toMatch(ENGLISH)
    }
    expect(chipWords('grade', 'own-phone-assumed', ZONE)).not.toContain('own-phone')
    expect(chipWords('state', 'likely', ZONE)).not.toMatch(/likely|state/)
    expect(chipWords('scene', 'sc_gate', ZONE)).not.toContain('sc_')
  })

  test('the strongest reason is a few words in that language', () => {
    expect(becauseOf({ code: 'claim.start', values: {}, source: 'name.camera' })).not.toMatch(ENGLISH)
  })
})
