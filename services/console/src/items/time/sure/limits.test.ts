import { afterEach, describe, expect, test } from 'vitest'
import { chooseLanguage, LANGUAGES } from '../../../shared/words/language.ts'
import { LIMIT_WORDS, SURENESS_WORDS } from './limit-words.ts'
import { limitsOf } from './limits.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const ZONE = 'Europe/Helsinki'
const ARRIVAL = { code: 'bound.received', source: 'door.received', share: 0, values: { at: AT } }
const bound = (code: string, source: string, claim = 'cl_1') => ({ code, source, claim, share: 0, values: { at: AT } })
const page = (clock = 'container', clockDoubtMs: number | null = null) => ({
  item: { clockDoubtMs },
  claims: [{ id: 'cl_1', clock }],
})
const open = (reasons: Parameters<typeof limitsOf>[1]['reasons'], earliest = 631_152_000_000) => ({
  ...{ reasons: [...reasons, ARRIVAL], earliest, latest: AT },
})
const said = (...given: Parameters<typeof limitsOf>) => limitsOf(...given).sentences.join(' ')

afterEach(() => chooseLanguage('en'))

describe.each(LANGUAGES)('the limits of an open item, in %s', (language) => {
  test('its arrival is certain, as far as our own clock was', () => {
    chooseLanguage(language)
    expect(said(page(), open([]), ZONE)).toContain(SURENESS_WORDS.certain)
    expect(said(page(), open([]), ZONE)).toContain(LIMIT_WORDS.noLower)
    const doubted = said(page('container', 90_000), open([]), ZONE)
    expect(doubted).toContain('1 min 30 s')
    expect(doubted).not.toContain(SURENESS_WORDS.certain)
  })

  test('each other limit names who set it, and is as sure as that', () => {
    chooseLanguage(language)
    const upper = (clock: string, source: string) => said(page(clock), open([bound('bound.claim', source)]), ZONE)
    expect(upper('officer', 'officer.limit')).toContain(SURENESS_WORDS.officer)
    expect(upper('messenger', 'name.whatsapp')).toContain(SURENESS_WORDS.name)
    expect(upper('container', 'quicktime.CreateDate')).toContain(SURENESS_WORDS.file)
    const lower = said(page('witness'), open([bound('bound.from', 'witness.words')], AT - 3_600_000), ZONE)
    expect(lower).toContain(SURENESS_WORDS.witness)
    expect(lower).toContain(SURENESS_WORDS.certain)
    expect(lower).not.toContain(LIMIT_WORDS.noLower)
  })

  test('a clock that nobody checked sets no limit, and is told; an old one leaves a day', () => {
    chooseLanguage(language)
    const clocked = (code: string) => said(page('container'), open([bound(code, 'mp4.CreateDate')]), ZONE)
    expect(clocked('bound.by-clock')).toContain(SURENESS_WORDS.certain)
    expect(clocked('bound.by-clock-day')).not.toContain(SURENESS_WORDS.certain)
    for (const code of ['bound.by-clock', 'bound.by-clock-day'])
      expect(clocked(code)).toMatch(/checked|tarkistanut|kontrollerat/)
  })

  test('a limit by another recording is its arrival, or what is claimed of it', () => {
    chooseLanguage(language)
    const rig = { code: 'bound.rig', share: 0, values: { at: AT, members: 3, side: 'before' } }
    expect(said(page(), open([rig]), ZONE)).toContain(SURENESS_WORDS.otherArrival)
    const claimed = { ...rig, claim: 'cl_9', values: { ...rig.values, side: 'after' } }
    expect(said(page(), open([claimed], AT - 60_000), ZONE)).toContain(SURENESS_WORDS.otherClaim)
  })
})

// Regression: what an unchecked clock says of the limit stood in the paragraph, and again in the list below it.
test('a limit that the sentences tell is not listed again, and another one is', () => {
  const codes = (given: readonly ReturnType<typeof bound>[], earliest?: number) =>
    limitsOf(page(), open(given, earliest), ZONE).codes
  const doubted = bound('bound.by-clock', 'mp4.CreateDate')
  expect(codes([doubted])).toEqual(['bound.received', 'bound.by-clock'])
  expect(codes([{ ...doubted, code: 'bound.by-clock-day' }])).toEqual(['bound.by-clock-day'])
  expect(codes([bound('bound.claim', 'officer.limit'), bound('bound.from', 'witness.words')], AT - 60_000)).toEqual([
    'bound.claim',
    'bound.from',
  ])
})
