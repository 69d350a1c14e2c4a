import type { Claim } from '@firsthand/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../domain/src/law-runs.test-kit.ts'
import { readTimes, type SaidTime } from './read-times.ts'
import { type WitnessStatement, wordsClaims } from './words-claims.ts'

const LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar', 'xx']
const PIECES = [
  ...[
    'about',
    'ten',
    'past',
    'two',
    'half',
    'to',
    '2',
    '14',
    '14:20',
    '2.20',
    'between',
    'and',
    'ago',
    'minutes',
    'yesterday',
    'last night',
    'at',
    'pm',
  ],
  ...['puoli', 'kolme', 'klo', 'kahdelta', 'sitten', 'jälkeen', 'eilen', 'varttia', 'vaille', 'ja', 'välillä'],
  ...['halv', 'tre', 'kvart', 'över', 'i', 'klockan', 'sedan', 'för', 'igår', 'natt', 'mellan', 'och', 'efter'],
  ...['о', 'пів', 'на', 'третю', 'за', 'десять', 'тому', 'хвилин', 'після', 'вчора', 'ночі', 'до', 'з', 'першої'],
  ...['الساعة', 'الثانية', 'والنصف', 'إلا', 'ربعاً', 'قبل', 'بعد', 'دقائق', '٢:٢٠', 'أمس', 'بين', 'و'],
  ...[' ', ' ', ' ', ',', '.', '-', '\n', '20.11.', '31.2.', '99', '\u{202e}', '12345678901', '~'],
]
const text = fc.oneof(
  anyText({ maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join(' ')),
)
const received = fc.integer({ min: 25_000_000, max: 35_000_000 }).map((minutes) => minutes * 60_000)
const language = fc.constantFrom(...LANGUAGES)

function expectSane(
  { atMs, lowMs, highMs, otherMs = 0, sdMs, raw }: SaidTime,
  words: string,
  receivedMs: number,
): void {
  expect([atMs, lowMs, highMs, otherMs, sdMs].every(Number.isFinite)).toBe(true)
  expect(Math.max(atMs, lowMs, highMs, otherMs)).toBeLessThanOrEqual(receivedMs)
  expect(lowMs <= atMs && atMs <= highMs).toBe(true)
  expect(raw.length).toBeGreaterThan(0)
  const flat = words.replaceAll(/\s+/gu, ' ')
  for (const piece of raw.split(' … ').slice(0, -1)) expect(flat).toContain(piece)
}

test('any text gives times that are finite, not after the arrival, quoted from the text, and the same each time', () => {
  fc.assert(
    fc.property(text, language, received, fc.boolean(), (words, code, receivedMs, isAnswer) => {
      const times = readTimes(words, { language: code, receivedMs, isAnswer })
      expect(readTimes(words, { language: code, receivedMs, isAnswer })).toEqual(times)
      for (const time of times) expectSane(time, words, receivedMs)
    }),
    { numRuns: lawRuns(200) },
  )
})

test('a time shortly after the end of a night, or before its beginning, never ends before it begins', () => {
  const receivedMs = Date.UTC(2026, 5, 3, 12)
  for (const [words, code] of [
    ['igår kväll sedan lite över 12', 'sv'],
    ['yesterday, since just past midnight', 'en'],
    ['today, until just before 12', 'en'],
    ['eilen ennen vähän vaille 12', 'fi'],
  ] as const) {
    const times = readTimes(words, { language: code, receivedMs })
    expect([words, times.length]).toEqual([words, 1])
    for (const time of times) expectSane(time, words, receivedMs)
  }
})

const said = fc.record({
  words: fc.option(text),
  whenWords: fc.option(text),
  whenKind: fc.constantFrom(null, 'now', 'earlier-today', 'exact'),
  whenLocal: fc.constantFrom(null, '2026-11-25T14:10', '2029-01-01T00:00', 'nonsense'),
  lat: fc.constantFrom(null, 60.17),
  lon: fc.constantFrom(null, 24.94),
  radiusM: fc.constantFrom(null, 1, 5000),
  forSomeoneElse: fc.boolean(),
  language: fc.option(language),
  receivedAt: received,
}) satisfies fc.Arbitrary<WitnessStatement>

function expectWitness(claim: Claim, receivedAt: number, offsetMs: number | undefined): void {
  expect(claim).toMatchObject({ clock: 'witness', identifying: false })
  expect(claim.trust > 0 && claim.trust <= 25).toBe(true)
  if (claim.about === 'place') return
  const isUtc = claim.zone === '+00:00'
  expect(claim.atMs - (isUtc ? 0 : (offsetMs ?? 0))).toBeLessThanOrEqual(receivedAt)
  const unzoned = offsetMs === undefined ? 'none' : 'assumed'
  expect(claim.zoneSource).toBe(isUtc ? 'utc-by-format' : unzoned)
}

test('claims of words have the clock of the witness and an assumed zone, and lie before the arrival', () => {
  fc.assert(
    fc.property(said, fc.constantFrom(undefined, 0, 7_200_000, -28_800_000), fc.boolean(), (one, offsetMs, several) => {
      for (const claim of wordsClaims(one, { offsetMs, isOfSeveral: several, isOlder: several })) {
        expectWitness(claim, one.receivedAt, offsetMs)
      }
    }),
    { numRuns: lawRuns(200) },
  )
})

test('long texts and runs of numbers keep no worker busy', () => {
  for (const part of ['2 ', '14:20 ', 'at 2 and ', 'ten past two ', 'половина на на ', 'بين ', 'a'.repeat(50)]) {
    const started = process.cpuUsage()
    readTimes(part.repeat(20_000 / part.length), {
      language: 'en',
      receivedMs: 1_800_000_000_000 - (1_800_000_000_000 % 60_000),
    })
    // CPU time, not elapsed time: a busy machine does not increase it.
    expect(process.cpuUsage(started).user).toBeLessThan(10_000_000)
  }
})
