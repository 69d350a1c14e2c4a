import { expect, test } from 'vitest'
import { scannerLine, scannerState } from './scanner-state.ts'
import { warningsOf, warningWords } from './status-warnings.ts'

const NOW = 1_000_000_000
const beat = (facts: Readonly<Record<string, unknown>>, agoMs = 1000) => ({
  process: 'inspect',
  instance: 'a',
  at: NOW - agoMs,
  ageMs: agoMs,
  facts,
})
const warned = (...heartbeats: ReturnType<typeof beat>[]) =>
  warningsOf(
    {
      incidents: [],
      counts: new Map(),
      work: [],
      heartbeats,
      abilities: [],
      clock: undefined,
      gaps: [],
      openers: { now: 1, inAWeek: 1 },
      locks: new Map(),
      languages: [],
      isActivityVisible: false,
    },
    NOW,
  )
    .filter(({ code }) => code === 'scanner-away' || code === 'signatures-old')
    .map((warning) => [warning.code, warningWords(warning)])

test('status shows the age of signatures and warns once they are older than a week', () => {
  const fresh = beat({ scanner: 'works', signatureDays: 7 })
  expect(scannerLine(scannerState([fresh], NOW))).toBe('Virus scanner: works; signatures 7 days old.')
  expect(warned(fresh)).toEqual([])
  const old = beat({ scanner: 'works', signatureDays: 8 })
  expect(warned(fresh, old)).toEqual([['signatures-old', expect.stringContaining('8 days')]])
  expect(warned(beat({ scanner: 'works' }))).toEqual([['signatures-old', expect.stringContaining('unknown age')]])
})

test('a scanner that does not answer causes a warning; one that is not configured causes none', () => {
  expect(warned(beat({ scanner: 'works', signatureDays: 1 }), beat({ scanner: 'away', signatureDays: 1 }))).toEqual([
    ['scanner-away', expect.stringContaining('does not answer')],
  ])
  expect(warned(beat({ scanner: 'off' }))).toEqual([])
  expect(scannerLine(scannerState([beat({ scanner: 'off' })], NOW))).toContain('CLAMD')
  expect(scannerState([beat({ scanner: 'away' }, 200_000)], NOW)).toBeUndefined()
})
