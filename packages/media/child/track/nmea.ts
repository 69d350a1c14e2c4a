// NMEA 0183: RMC sentences have the date, GGA sentences the quality. If no RMC has a position, the track comes from
// GGA, with the date of a ZDA if there is one.
// Dashcams (BlackVue's .gps) write their own clock before each sentence, in brackets and in ms. That clock is ignored,
// because the receiver's time is better.
import { type Fix, type Log, number, type Seen, yearOf } from './fixes.ts'
import { createDayClock, type DayClock, type DayTime } from './nmea-clock.ts'

const BRACKET = /^(?:\[\d{10,13}\]\s*)+/

/** Latitude with its letter, longitude with its letter, as written. */
type Place = readonly string[]

/** A sentence with a position and the receiver's time of day. */
interface Sentence extends Pick<Fix, 'time' | 'height' | 'dop' | 'mode'> {
  readonly place: Place
  readonly clock: DayTime | undefined
}

interface DateClock {
  date: string | undefined
  second: number
  isStale: boolean
}

interface Sentences {
  readonly rmc: Sentence[]
  readonly gga: Sentence[]
  /** The last GGA sentence. */
  lastGga: { readonly at?: string; readonly quality?: number | undefined } & Pick<Fix, 'dop' | 'height'>
  readonly days: DayClock
  readonly date: DateClock
  whole: number
  broken: number
}

/** Reads degrees and minutes: `4807.038,N`. */
function angle(digits = '', side = ''): number | undefined {
  const found = /^(\d{1,3})(\d{2}(?:\.\d{1,12})?)$/.exec(digits)
  if (found === null || !/^[NSEW]$/.test(side)) return undefined
  if (Number(found[2]) >= 60) return undefined
  const degrees = Number(found[1]) + Number(found[2]) / 60
  return /[SW]/.test(side) ? -degrees : degrees
}

function isWhole(line: string): boolean {
  const star = line.lastIndexOf('*')
  if (star < 0) return true
  let sum = 0
  for (let at = 1; at < star; at += 1) sum ^= line.charCodeAt(at)
  return sum === Number.parseInt(line.slice(star + 1, star + 3), 16)
}

/** Receivers change the date up to some sentences after midnight. */
const DATE_LAG_S = 600
const DAY_S = 86_400

/**
 * The time in UTC. If the clock passed midnight and the sentence's date did not change with it, that date is still the
 * previous day's, and the next day is taken.
 */
function timeOf(at: string, date: string, clock: DateClock): string | undefined {
  const [, h, m, s, part = ''] = /^(\d\d)(\d\d)(\d\d)(\.\d{1,6})?$/.exec(at) ?? []
  const [, day, month, year] = /^(\d\d)(\d\d)(\d\d)$/.exec(date) ?? []
  if (s === undefined || year === undefined) return undefined
  const second = Number(h) * 3600 + Number(m) * 60 + Number(s)
  if (clock.date !== date) clock.isStale = false
  else if (clock.second > DAY_S - DATE_LAG_S && second < DATE_LAG_S) clock.isStale = true
  Object.assign(clock, { date, second })
  const written = `${yearOf(year)}-${month}-${day}`
  return `${clock.isStale ? dayAfter(written) : written}T${h}:${m}:${s}${part}Z`
}

function dayAfter(written: string): string {
  const ms = Date.parse(`${written}T00:00:00Z`)
  return Number.isNaN(ms) ? written : new Date(ms + DAY_S * 1000).toISOString().slice(0, 10)
}

/**
 * Refuses a position whose letters are swapped (E or W at the latitude), because its two values are then swapped, too.
 */
function spotOf([lat, ns = '', lon, ew = '']: Place, seen: Seen): Fix {
  const isSwapped = /[EW]/.test(ns) && /[NS]/.test(ew)
  if (isSwapped) seen.lettered += 1
  return isSwapped ? {} : { lat: angle(lat, ns), lon: angle(lon, ew) }
}

const NOTHING: Sentences['lastGga'] = {}

/** Quality codes of positions that no receiver measured: no fix, entered by hand, simulated. */
const NO_RECEIVER = new Set([0, 7, 8])
/** One more than a log may have, so that a longer log is detected. */
const MOST_READ = 100_001

/** Merges RMC and GGA sentences of the same second into one fix. */
export function nmea(text: string, { seen, put }: Pick<Log, 'seen' | 'put'>): void {
  const { rmc, gga, whole, broken } = sentencesOf(text)
  seen.isDamaged = broken > whole
  const rows = [rmc, gga].find((some) => some.some(isPlaced)) ?? (rmc.length > 0 ? rmc : gga)
  const clocks = rows.some(({ time }) => time !== undefined) ? [] : rows.flatMap(clockOfPlaced)
  const [first, last] = [clocks[0], clocks.at(-1)]
  if (first !== undefined && last !== undefined)
    seen.undated = { times: clocks.length, from: first.written, to: last.written }
  const from = isAscending(clocks) ? first?.second : undefined
  for (const { place, clock, ...fix } of rows) {
    const at = from !== undefined && clock !== undefined ? clock.second - from : undefined
    put({ ...spotOf(place, seen), ...fix, at })
  }
}

/** Sentences of several receivers may be out of order by up to this many seconds. */
const JITTER_S = 2

/**
 * Whether the times of day never go back. (A step back of more than half a day means midnight, and was already counted
 * as a new day.) If they do go back, another day's log may follow, so the times since the start of the log are unknown.
 */
const isAscending = (clocks: readonly DayTime[]): boolean =>
  clocks.every(({ second }, n) => second >= (clocks[n - 1]?.second ?? 0) - JITTER_S)

function sentencesOf(text: string): Sentences {
  const date: DateClock = { date: undefined, second: 0, isStale: false }
  const sentences: Sentences = { rmc: [], gga: [], lastGga: {}, days: createDayClock(), date, whole: 0, broken: 0 }
  for (const row of text.split('\n', 1_000_000)) {
    const line = row.slice(0, 200).trim().replace(BRACKET, '').slice(0, 120)
    const parts = (line.split('*')[0] ?? '').split(',')
    const handle = HANDLERS[/^\$[A-Z]{2}(RMC|GGA|ZDA)$/.exec(parts[0] ?? '')?.[1] ?? '']
    if (handle === undefined) continue
    if (!isWhole(line)) sentences.broken += 1
    else {
      sentences.whole += 1
      handle(parts, sentences)
    }
  }
  return sentences
}

const isPlaced = ({ place, mode }: Sentence): boolean => mode !== 0 && place[0] !== undefined && place[0] !== ''

const clockOfPlaced = (sentence: Sentence): readonly DayTime[] =>
  isPlaced(sentence) && sentence.clock !== undefined ? [sentence.clock] : []

const HANDLERS: Readonly<Record<string, (parts: readonly string[], sentences: Sentences) => void>> = {
  GGA(parts, sentences) {
    const at = parts[1] ?? ''
    const quality = number(parts[6])
    const figures = { dop: number(parts[8]), height: number(parts[9]) }
    sentences.lastGga = { at, quality, ...figures }
    const { clock, time } = sentences.days.read(at)
    const mode = NO_RECEIVER.has(quality ?? 0) ? 0 : undefined
    if (sentences.gga.length < MOST_READ)
      sentences.gga.push({ place: parts.slice(2, 6), clock, time, ...figures, mode })
  },
  RMC(parts, sentences) {
    const [, at = '', status] = parts
    const { quality, height, dop } = sentences.lastGga.at === at ? sentences.lastGga : NOTHING
    const { clock } = sentences.days.read(at)
    const time = timeOf(at, parts[9] ?? '', sentences.date)
    const mode = status === 'A' && quality !== 0 ? undefined : 0
    if (sentences.rmc.length < MOST_READ)
      sentences.rmc.push({ place: parts.slice(3, 7), clock, time, height, dop, mode })
  },
  ZDA(parts, sentences) {
    sentences.days.setDay(parts)
  },
}
