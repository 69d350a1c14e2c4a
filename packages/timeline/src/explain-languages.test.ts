import type { Conflict, Placement, Reason } from '@firsthand/domain'
import { describe, expect, test } from 'vitest'
import { subjectOf } from './explain/sources.ts'
import { explain, LANGUAGES, sourceWords, zoneSourceWords } from './index.ts'

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const SOURCE = 'exif.DateTimeOriginal'
const VALUES = {
  at: AT,
  members: 3,
  clocks: 2,
  sdMs: 2000,
  shiftMs: -90_000,
  rigs: 2,
  halfWidthMs: 500,
  zone: '+03:00',
}

const REASONS = [
  ...['no-evidence-of-time', 'bound.received', 'bound.claim', 'bound.from', 'bound.rig', 'duration.subtracted'],
  ...['rig.position', 'anchor.of-rig', 'anchor', 'link.tentative', 'twin.of', 'clock.checked', 'clock.corrected'],
  ...['zone.stated', 'zone.from-file', 'zone.from-gps', 'zone.assumed', 'zone.unknown', 'claim.start', 'claim.end'],
  ...['claim.day', 'agrees.start', 'reading.other'],
]
const CONFLICTS = ['after-received', 'disagrees', 'clock', 'rig', 'link', 'twin', 'cycle', 'anchor']

const placement = (part: Partial<Placement>): Placement => ({
  ...{ item: 'it_a', status: 'placed', grade: 'own-camera', confidence: 0.9, rig: undefined, place: undefined },
  ...{ earliest: AT - 2000, estimate: AT, latest: AT + 2000, reasons: [], conflicts: [], ...part },
})

const explained = (part: Partial<Placement>, zone: string): string =>
  explain(placement(part), { zone })
    .sentences.map(({ text }) => text)
    .join(' ')

const reason = (code: string): Reason => ({
  code,
  share: 1,
  source: SOURCE,
  values: { ...VALUES, zoneSource: 'stated' },
})
const conflict = (code: string): Conflict => ({ code: `conflict.${code}`, claims: ['cl_a', 'cl_b'], byMs: -61_000 })
const sources = new Map([
  ['cl_a', SOURCE],
  ['cl_b', 'name.camera'],
])

/** Words of our English sentences that appear in no Finnish or Swedish one. */
const ENGLISH = /\b(the|that|which|clock|began|says|officer|another|and|with|of)\b/i

const NO_CLOCK = { en: /No clock .* witness/, fi: /Mikään kello ei .* silminnäkijän/, sv: /Ingen klocka .* vittne/ }

describe.each(LANGUAGES)('a placement explained in %s', (language) => {
  const explained = (part: Partial<Placement>) =>
    explain(placement(part), { zone: 'Europe/Helsinki', sources, language })
  const isForeign = language !== 'en'

  test.each(REASONS)('has a sentence for the reason %s', (code) => {
    const text = explained({ reasons: [reason(code)] }).sentences[0]?.text ?? ''
    expect(text).toMatch(/^[\p{Lu}\d].*\.$/u)
    expect(text).not.toMatch(/undefined|NaN/)
    expect(ENGLISH.test(text)).toBe(!isForeign)
  })

  test.each(CONFLICTS)('has a sentence for the conflict %s', (code) => {
    const text = explained({ conflicts: [conflict(code)] }).conflicts[0]?.text ?? ''
    expect(text).toMatch(/^[\p{Lu}\d].*\.$/u)
    expect(ENGLISH.test(text)).toBe(!isForeign)
  })

  test('a rig without a clock is said to rest on a witness, and no number of clocks is named', () => {
    const result = explained({
      reasons: [{ code: 'rig.position', share: 1, values: { ...VALUES, clocks: 0, sdMs: 120_000 } }],
    })
    const text = result.sentences[0]?.text ?? ''
    expect(text).toMatch(NO_CLOCK[language])
    // Apart from the width, the only number is the number of linked recordings.
    expect(text.replace(/\(±[^)]*\)/, '').match(/\d+/g)).toEqual(['2'])
  })

  test('states the time and how it was calibrated', () => {
    for (const grade of ['own-camera', 'anchor', 'of-the-tide']) {
      const { summary, calibration } = explained({ grade })
      expect(summary).toContain('12:00:07')
      if (isForeign) expect(`${summary} ${calibration}`).not.toMatch(ENGLISH)
    }
    const open = explained({ estimate: undefined, status: 'open' })
    if (isForeign) expect(`${open.summary} ${open.calibration}`).not.toMatch(ENGLISH)
  })
})

test('decimals and plurals follow the language', () => {
  const wide = (language: 'en' | 'fi' | 'sv', half: number) =>
    explain(placement({ earliest: AT - half, latest: AT + half }), { zone: 'UTC', language }).summary
  expect(wide('en', 250)).toContain('(0.5 seconds wide)')
  expect(wide('fi', 250)).toContain('(väli 0,5 sekuntia)')
  expect(wide('sv', 30_000)).toContain('(1 minut bred)')
  expect(wide('fi', 60_000)).toContain('(väli 2 minuuttia)')
  expect(wide('fi', 60_000)).toContain('1.6.2026 klo 09:00:07')
})

// Regression: an end at 59:30.745 was told as 59:30, so the sentence left out a part of the interval.
test('an interval is told with its start rounded down and its end rounded up', () => {
  const told = (before: number, after: number) =>
    explain(placement({ earliest: AT + 940 - before, estimate: AT + 940, latest: AT + 940 + after }), { zone: 'UTC' })
      .summary
  expect(told(795, 805)).toContain(
    'at 1 Jun 2026, 09:00:07.9, between 1 Jun 2026, 09:00:07.1 and 1 Jun 2026, 09:00:08.8 ',
  )
  expect(told(9000, 9070)).toContain('between 1 Jun 2026, 08:59:58 and 1 Jun 2026, 09:00:18 ')
  expect(told(11, 12)).toContain('between 1 Jun 2026, 09:00:07.929 and 1 Jun 2026, 09:00:07.952 ')
  const limits = explain(placement({ estimate: undefined, status: 'open', earliest: 0, latest: AT + 1 }), {
    zone: 'UTC',
  })
  expect(limits.summary).toContain('before 1 Jun 2026, 09:00:08')
  const arrival: Reason = { code: 'bound.received', share: 0, values: { at: AT + 1 } }
  expect(explained({ reasons: [arrival] }, 'UTC')).toContain('arrived by 1 Jun 2026, 09:00:08')
})

test('a claim that covers many hours does not contradict, and is not said to agree', () => {
  const said = (halfWidthMs: number, source: string) =>
    explained({ reasons: [{ code: 'agrees.start', source, share: 0, values: { at: AT, halfWidthMs } }] }, 'UTC')
  expect(said(20 * 60_000, 'name.camera')).toMatch(/agrees:/)
  expect(said(13 * 3_600_000, 'name.camera')).toBe(
    'The file name, as cameras write it, does not contradict it: 1 Jun 2026, 09:00:07 (± 13 hours). That is too wide to confirm anything.',
  )
  expect(said(25 * 3_600_000, 'witness.words')).toMatch(/^The witness's own words do not contradict it/)
})

test('a source is named in the requested language, also with a zone that comes from its place', () => {
  expect(sourceWords('name.camera', 'fi')).toBe('Tiedostonimi kameroiden tapaan')
  expect(sourceWords('name.camera+place', 'sv')).toBe(
    'Filnamnet, som kameror skriver det, tidszon efter platsen där den togs',
  )
  expect(zoneSourceWords('none', 'fi')).toBe('ei ilmoitettu missään')
  expect(sourceWords('exif.Odd', 'fi')).toBe('EXIF Odd')
})

test('a zone that came from the place is an insertion, and its comma closes', () => {
  expect(subjectOf("the camera's own clock, time zone from where it was taken")).toMatch(/taken,$/)
  expect(subjectOf("the camera's own clock")).toMatch(/clock$/)
})
