import { describe, expect, test } from 'vitest'
import { flagSentence } from './flags.ts'
import { flagWords } from './labels.ts'

describe('a sign of a file', () => {
  test('is a sentence with its evidence', () => {
    expect(
      flagSentence({ code: 'size-differs', evidence: { saidWidth: 4032, saidHeight: 3024, width: 800, height: 600 } }),
    ).toBe('It says 4032 × 3024, and the picture measures 800 × 600: scaled or cut afterwards.')
    expect(flagSentence({ code: 'edited', evidence: { by: 'modified-later', byMs: 7_200_000 } })).toContain(
      'changed 2 hours after it was taken',
    )
    expect(flagSentence({ code: 'twin-older-claim', evidence: { olderByMs: 86_400_000 * 3, twin: 'it_1' } })).toContain(
      '3 days',
    )
  })

  test('of an older twin says whether the older date came later, and how much of the picture it is', () => {
    const sign = (evidence: object) =>
      flagSentence({ code: 'twin-older-claim', evidence: { olderByMs: 864e5, ...evidence } })
    expect(sign({})).toContain('may have been sent on as new')
    expect(sign({ arrivedLater: true })).toContain('the older date stands in a copy that came later, and may be forged')
    expect(sign({ arrivedLater: true })).not.toContain('sent on as new')
    expect(sign({ form: 'part' })).toContain('(a part of it)')
    expect(sign({ form: 'bar', mirrored: true })).toContain('(with a bar over it, mirrored)')
  })

  test.each(['cut-off', 'undecodable', 'timed-out', 'too-large', 'program-missing', 'new-cause'])(
    'that no small picture could be made says why: %s',
    (cause) => {
      expect(flagWords(`no-thumb-${cause}`)).toBe('no small picture')
      expect(flagSentence({ code: `no-thumb-${cause}`, evidence: {} })).toMatch(/^No small picture .*\. [A-Z].*\.$/)
    },
  )

  test('with a code newer than this page is still readable', () => {
    expect(
      flagSentence({ code: 'sky-too-blue', evidence: { softwareName: 'Snap', byMs: 60_000, isSure: false } }),
    ).toBe('Sky too blue. Seen by: software name Snap, by 1 minute, is sure no.')
    expect(flagSentence({ code: 'odd', evidence: {} })).toBe('Odd.')
  })

  test('of a log says what shows that its weeks or its axes are wrong', () => {
    const lost = { weeks: 1024, times: 60, of: 60 }
    expect(flagSentence({ code: 'gps-week-rollover', evidence: { ...lost, by: 'name' } })).toContain(
      "1024 weeks off by the date in the file's name",
    )
    expect(flagSentence({ code: 'log-axes-swapped', evidence: { by: 'range', positions: 54, of: 60 } })).toBe(
      '54 of 60 positions in the log make sense only with latitude and longitude exchanged: ' +
        'as written they lie beyond a pole, and are not used. Nothing was exchanged.',
    )
  })

  test('of a log that was not read says why, and of undated times of day which they are', () => {
    const unread = (evidence: object) => flagSentence({ code: 'log-not-read', evidence: { ...evidence } })
    expect(unread({ why: 'format', ending: 'plt' })).toContain('By its name it is a log of positions (.plt)')
    expect(new Set(['history', 'too-large', 'timed-out', 'off', 'failed'].map((why) => unread({ why }))).size).toBe(5)
    expect(unread({ why: 'newer than this page' })).toBe(unread({ why: 'failed' }))
    const evidence = { times: 3, from: '12:00:00', to: '12:00:20' }
    expect(flagSentence({ code: 'log-times-undated', evidence })).toBe(
      'Its positions stand with times of day (12:00:00–12:00:20 UTC) and no date: no time is taken from it.',
    )
  })

  test('never says more than it knows: evidence that is missing leaves a whole sentence', () => {
    for (const code of [
      'edited',
      're-encoded',
      'generated',
      'c2pa-invalid',
      'twin-older-claim',
      'gps-week-rollover',
      'log-axes-swapped',
      'log-not-read',
      'log-times-undated',
    ])
      expect(flagSentence({ code, evidence: {} })).not.toMatch(/undefined|NaN/)
  })
})
