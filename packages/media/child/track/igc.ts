// FAI's flight recorder format (IGC Approved GNSS Flight Recorders, Technical Specification, appendix A §4): B records,
// UTC.
import { type Fix, type Log, yearOf } from './fixes.ts'

const DAY_S = 86_400

/** `HFDTE020120` and `HFDTEDATE:020120,01`: day, month, year. */
const DATE = /^HFDTE(?:DATE:)?\s{0,4}(\d\d)(\d\d)(\d\d)/
/** A B record: time, latitude and longitude in thousandths of a minute, A (three dimensions) or V, two heights. */
const FIX = /^B(\d\d)(\d\d)(\d\d)(\d\d)(\d{5})([NS])(\d{3})(\d{5})([EW])([AV])(-?\d{4,5})(-?\d{4,5})/

/**
 * Uncertainty of a fix without a satellite altitude. The recorder may have lost its satellites, and then repeats the
 * last position.
 */
const UNSURE_M = 1000

/** The start of the day in ms, the day as written, and the last second that was read. */
interface Clock {
  day: number | undefined
  written: string | undefined
  last: number
}

type Parts = readonly (string | undefined)[]

export function igc(text: string, { seen, put, isFull }: Log): void {
  const clock: Clock = { day: undefined, written: undefined, last: 0 }
  for (const row of text.split('\n', 500_000)) {
    if (isFull()) return
    const line = row.slice(0, 200).trim()
    setDay(DATE.exec(line), clock)
    const fix = FIX.exec(line)
    if (fix === null && line.startsWith('B')) seen.isDamaged = true
    if (fix !== null) put({ ...spotOf(fix), time: timeOf(fix, clock) })
  }
}

/** Sets the date. An impossible date is passed on as written, and reported later. */
function setDay(date: RegExpExecArray | null, clock: Clock): void {
  if (date === null) return
  const [, day, month, year = ''] = date
  clock.written = `${yearOf(year)}-${month}-${day}`
  const ms = Date.parse(`${clock.written}T00:00:00Z`)
  // Date.UTC reads 30 February as a day in March.
  clock.day = Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(clock.written) ? undefined : ms
  clock.last = 0
}

function spotOf([, , , , d, minutes, ns, dd, mm, ew, mode, , height]: Parts): Fix {
  const [lat, lon] = [angleOf(d, minutes, ns === 'S'), angleOf(dd, mm, ew === 'W')]
  return mode === 'A' ? { lat, lon, height: Number(height), mode: 3 } : { lat, lon, error: UNSURE_M, mode: 2 }
}

function angleOf(degrees: string | undefined, minutes: string | undefined, isNegative: boolean): number | undefined {
  if (Number(minutes) >= 60_000) return undefined
  return (Number(degrees) + Number(minutes) / 60_000) * (isNegative ? -1 : 1)
}

/** The date stands only once in the file. When the clock passes midnight, the next day begins. */
function timeOf([, h, m, s]: Parts, clock: Clock): string | undefined {
  if (clock.written === undefined || Number(h) > 23 || Number(m) > 59 || Number(s) > 59) return undefined
  if (clock.day === undefined) return `${clock.written}T${h}:${m}:${s}Z`
  const second = Number(h) * 3600 + Number(m) * 60 + Number(s)
  if (second + DAY_S / 2 < clock.last) clock.day += DAY_S * 1000
  clock.last = second
  return isoOf(clock.day + second * 1000)
}

/** Formats whole seconds without a fraction. */
const isoOf = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z')
