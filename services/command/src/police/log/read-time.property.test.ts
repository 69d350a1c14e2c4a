import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lawRuns } from '../../../../../packages/domain/src/law-runs.test-kit.ts'
import { readTime, type TimeFormat, type TimeReader } from './read-time.ts'
import { createZoneClock } from './wall-instants.ts'

const ZONES = ['Europe/Helsinki', 'Europe/Stockholm', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC']

const clockOf = (zone: string) => {
  const clock = createZoneClock(zone)
  if (!clock) throw new Error('a zone that is none')
  return clock
}
const readerOf = (zone: string, format: TimeFormat, twice: TimeReader['twice'] = 'both'): TimeReader => ({
  ...{ format, twice, clock: clockOf(zone), day: undefined },
})

/** The local time of a zone at an instant, formatted by the runtime. */
function shown(at: number, zone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month = '', day = '', hour = '', minute = '', second = '' } = parts
  return { year, month, day, hour, minute, second }
}

const WRITTEN: readonly (readonly [TimeFormat, (p: ReturnType<typeof shown>) => string])[] = [
  ['iso', (p) => `${p.year}-${p.month}-${p.day}T${p.hour}:${p.minute}:${p.second}`],
  ['ymd', (p) => `${p.year}/${p.month}/${p.day} ${p.hour}:${p.minute}:${p.second}`],
  ['dmy', (p) => `${Number(p.day)}.${Number(p.month)}.${p.year} klo ${Number(p.hour)}.${p.minute}.${p.second}`],
  [
    'mdy',
    (p) =>
      `${p.month}/${p.day}/${p.year} ${((Number(p.hour) + 11) % 12) + 1}:${p.minute}:${p.second} ${Number(p.hour) < 12 ? 'AM' : 'pm'}`,
  ],
  ['dmy', (p) => `${p.day}-${p.month}-${p.year} ${p.hour}:${p.minute}`],
]
const instants = fc.integer({ min: Date.UTC(1990, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 }).map((s) => s * 1000)

describe('the time of a row', () => {
  test('any local time of a zone is read as an interval that contains the instant', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), fc.constantFrom(...WRITTEN), (at, zone, [format, write]) => {
        const read = readTime(write(shown(at, zone)), readerOf(zone, format))
        expect(read).toBeTypeOf('object')
        if (typeof read === 'string') return
        expect(read.earliest).toBeLessThanOrEqual(at)
        expect(read.latest).toBeGreaterThanOrEqual(at)
        expect(read.latest - read.earliest).toBeLessThanOrEqual(read.isTwice ? 3_660_000 : 60_000)
      }),
      { numRuns: lawRuns(500) },
    )
  })

  test('times are read correctly on both sides of a zone change within a quarter of an hour', () => {
    const reader = readerOf('America/St_Johns', 'dmy')
    // Zone changes not on the hour: Newfoundland set its clocks forward at 00:01 on 1 April 1990, and back at 00:01 on
    // 28 October.
    const [forth, back] = [Date.UTC(1990, 3, 1, 3, 31), Date.UTC(1990, 9, 28, 2, 31)]
    expect(readTime('1.4.1990 00:00:59', reader)).toMatchObject({ at: forth - 1000, isTwice: false })
    expect(readTime('1.4.1990 00:30:00', reader)).toBe('no-such-time')
    expect(readTime('1.4.1990 01:01:07', reader)).toMatchObject({ at: forth + 7000, isTwice: false })
    expect(readTime('27.10.1990 23:01:07', reader)).toMatchObject({ at: back - 3_593_000, isTwice: true })
    expect(readTime('27.10.1990 23:00:59', reader)).toMatchObject({ at: back - 3_601_000, isTwice: false })
  })

  test('an offset in the text overrides the zone', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), fc.integer({ min: -48, max: 56 }), (at, zone, quarters) => {
        const shift = quarters * 15
        const text = new Date(at + shift * 60_000).toISOString().slice(0, 19)
        const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
        const offset = `${shift < 0 ? '-' : '+'}${two(Math.abs(shift) / 60)}:${two(Math.abs(shift) % 60)}`
        expect(readTime(`${text}${offset}`, readerOf(zone, 'iso'))).toMatchObject({ at, isTwice: false })
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('no text makes the reader throw', () => {
    const formats: readonly TimeFormat[] = ['iso', 'ymd', 'dmy', 'mdy', 'time', 'epoch-s', 'epoch-ms', 'excel']
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...formats), (text, format) => {
        const read = readTime(text, readerOf('Europe/Helsinki', format))
        if (typeof read === 'object') expect(read.earliest).toBeLessThanOrEqual(read.latest)
      }),
      { numRuns: lawRuns(100) },
    )
  })

  test('an hour that occurs twice is reported, and is read as both, or as the chosen one', () => {
    // In Helsinki the local time 03:30 on 25 October 2026 occurs twice, an hour apart.
    const text = '25.10.2026 03:30:00'
    const first = Date.UTC(2026, 9, 25, 0, 30)
    const read = (twice: TimeReader['twice']) => readTime(text, readerOf('Europe/Helsinki', 'dmy', twice))
    expect(read('both')).toEqual({ at: first, earliest: first, latest: first + 3_601_000, isTwice: true })
    expect(read('earlier')).toMatchObject({ at: first, latest: first + 1000, isTwice: true })
    expect(read('later')).toMatchObject({ at: first + 3_600_000, isTwice: true })
  })

  test('skipped hours, impossible days and malformed numbers are refused', () => {
    const read = (text: string, format: TimeFormat) => readTime(text, readerOf('Europe/Helsinki', format))
    expect(read('29.3.2026 03:30', 'dmy')).toBe('no-such-time')
    for (const text of ['31.2.2026 12:00', '1.13.2026 12:00', '1.6.2026 24:00', '1.6.2026 12:61', '1.6.2026', 'noon'])
      expect([text, read(text, 'dmy')]).toEqual([text, 'no-time'])
    expect(read('1780000000', 'epoch-s')).toMatchObject({ at: 1_780_000_000_000, latest: 1_780_000_001_000 })
    expect(read('1780000000123', 'epoch-ms')).toMatchObject({ at: 1_780_000_000_123 })
    // Spreadsheet day 46174.5 (from 1899-12-30) is noon on 1 June 2026.
    expect(read('46174,5', 'excel')).toMatchObject({ at: Date.UTC(2026, 5, 1, 9) })
    expect(readTime('14.02.31', { ...readerOf('Europe/Helsinki', 'time'), day: '2026-06-01' })).toMatchObject({
      at: Date.UTC(2026, 5, 1, 11, 2, 31),
    })
  })
})
