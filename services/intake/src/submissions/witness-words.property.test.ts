import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../../../packages/domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { parseContactWords } from './contact-words.ts'
import { isOnlyTick, parseWitnessWords } from './witness-words.ts'

const anyFields = fc.oneof(
  fc.jsonValue(),
  fc.record(
    {
      words: anyText(),
      looks: anyText(),
      door: fc.oneof(fc.constantFrom('danger', 'sought'), anyText()),
      where: fc.anything(),
      lat: fc.double(),
      lon: fc.double(),
      radiusM: fc.oneof(fc.double(), anyText()),
      nowWhere: anyText(),
      nowLat: fc.double({ min: -90, max: 90 }),
      nowLon: fc.anything(),
      whenKind: fc.oneof(fc.constantFrom('now', 'earlier-today', 'exact'), anyText()),
      whenLocal: fc.oneof(anyText(), fc.constantFrom('2026-02-30T10:00', '2026-02-28T10:00:01', '9999-99-99T99:99')),
      forSomeoneElse: fc.anything(),
      way: anyText(),
      safeTime: fc.anything(),
    },
    { requiredKeys: [] },
  ),
)

const isStorable = (text: string | null): void => {
  if (text === null) return
  expect(text).not.toBe('')
  expect(text).not.toContain('\u0000')
  expect(Buffer.from(text).toString()).toBe(text)
}

test('any input is read without a fault; whatever is kept can be stored', () => {
  fc.assert(
    fc.property(anyFields, (given) => {
      const said = parseWitnessWords(given)
      if (!said) return
      for (const text of [said.words, said.where, said.when, said.nowWhere]) isStorable(text)
      expect(said.lat === null).toBe(said.lon === null)
      expect(said.nowLat === null).toBe(said.nowLon === null)
      // A radius without a place means nothing.
      if (said.lat === null) expect(said.radiusM).toBeNull()
      if (said.radiusM !== null) expect(said.radiusM).toBeGreaterThanOrEqual(0)
      if (said.whenLocal !== null) expect(new Date(`${said.whenLocal}Z`).toISOString()).toContain(said.whenLocal)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('contact details are kept as written, and a safe time only with them', () => {
  fc.assert(
    fc.property(anyFields, (given) => {
      const said = parseContactWords(given)
      if (!said) return
      isStorable(said.way)
      isStorable(said.safeTime)
    }),
    { numRuns: lawRuns(100) },
  )
  expect(parseContactWords({ safeTime: 'after six' })).toBeUndefined()
  expect(parseContactWords({ way: ' +358 40 ', safeTime: '', lang: 'fi' })).toEqual({
    way: '+358 40',
    safeTime: null,
    language: 'fi',
  })
})

test('who is sought and what they look like are one text, for "Looking for someone" alone', () => {
  const said = { words: ' my brother ', looks: 'a red jacket' }
  expect(parseWitnessWords({ ...said, door: 'sought' })).toMatchObject({
    ...{ words: 'my brother\n\na red jacket', pageDoor: 'sought' },
  })
  expect(parseWitnessWords({ looks: 'a red jacket', door: 'sought' })?.words).toBe('a red jacket')
  expect(parseWitnessWords(said)?.words).toBe('my brother')
  expect(parseWitnessWords({ door: 'sought' })).toBeUndefined()
})

test('an empty statement is undefined, and half a place is no place', () => {
  expect(parseWitnessWords({ words: ' \n', where: '', language: 'en', forSomeoneElse: false })).toBeUndefined()
  expect(parseWitnessWords({ words: 'x', lat: 60, lon: 999, radiusM: 5 })).toMatchObject({ lat: null, radiusM: null })
  expect(parseWitnessWords({ words: 'x'.repeat(30_000) })?.words).toHaveLength(20_000)
  expect(parseWitnessWords({ words: 'x', lang: '"><script>' })?.language).toBeNull()
})

test('the place then and the place now are never mixed up', () => {
  const now = parseWitnessWords({ nowLat: 60, nowLon: 22, nowWhere: 'at home', radiusM: 12 })
  expect(now).toMatchObject({ lat: null, lon: null, radiusM: null, where: null, nowLat: 60, nowWhere: 'at home' })
  const then = parseWitnessWords({ lat: 60, lon: 22, radiusM: 12.1 })
  expect(then).toMatchObject({ lat: 60, radiusM: 13, nowLat: null })
})

test('a time is wall time as given; a day that does not exist is no time', () => {
  expect(parseWitnessWords({ whenKind: 'exact', whenLocal: '2026-11-25T13:05' })?.whenLocal).toBe('2026-11-25T13:05')
  expect(parseWitnessWords({ whenKind: 'exact', whenLocal: '2026-11-25T13:05:30' })?.whenLocal).toBe('2026-11-25T13:05')
  expect(parseWitnessWords({ whenKind: 'exact', whenLocal: '2026-02-30T13:05' })?.whenLocal).toBeNull()
  expect(parseWitnessWords({ words: 'x', whenKind: 'yesterday' })?.whenKind).toBeNull()
})

test('a tick alone is distinguished from words', () => {
  const tick = parseWitnessWords({ forSomeoneElse: 'on' })
  expect(tick && isOnlyTick(tick)).toBe(true)
  const words = parseWitnessWords({ forSomeoneElse: true, words: 'x' })
  expect(words && isOnlyTick(words)).toBe(false)
})
