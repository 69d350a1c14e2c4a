import type { Claim } from '../api/types.ts'
import { wordsOf } from './labels.ts'
import { zoneSourceWords } from './sources.ts'
import { dayAndMinute, dayAndTime, dayOf, span } from './time.ts'

/** A claim's instant, or its place, as it was understood. */
export function readAs(claim: Claim, zone: string): string {
  const { atMs, zoneSource, lat, lon, radiusM } = claim
  if (atMs !== null) {
    // Without a zone the clock's own digits are all there is; they are stored as if they were UTC.
    const when = timeWords(claim, atMs, claim.zone === null ? 'UTC' : zone)
    return claim.zone === null && zoneSource === 'none' ? `${when} on its own clock` : when
  }
  if (lat === null || lon === null) return '–'
  return `${lat.toFixed(5)}, ${lon.toFixed(5)}${radiusM === null ? '' : ` ± ${Math.round(radiusM)} m`}`
}

function timeWords({ ref, resolutionMs }: Claim, atMs: number, zone: string): string {
  if (ref === 'day') return dayOf(atMs, zone)
  // "About ten past two" has no seconds.
  return resolutionMs !== null && resolutionMs >= MINUTE_MS ? dayAndMinute(atMs, zone) : dayAndTime(atMs, zone)
}

const MINUTE_MS = 60_000

const REFS: Readonly<Record<string, string>> = {
  start: 'when it begins',
  end: 'when it ended',
  upper: 'not after this',
  lower: 'not before this',
  day: 'the whole day',
}

export const refWords = ({ about, ref }: Claim): string =>
  about === 'place' ? 'where' : ref === null ? '–' : (REFS[ref] ?? wordsOf(ref))

/** "+02:00, stated by the file" */
export const zoneWords = ({ zone, zoneSource }: Claim): string =>
  [zone ?? '', zoneSource === null ? '' : zoneSourceWords(zoneSource)].filter((part) => part !== '').join(', ')

/** How far the truth may lie from what was read. */
export function errorWords({ about, ref, error, radiusM }: Claim): string {
  if (about === 'place') return radiusM === null ? 'not said' : `within ${Math.round(radiusM)} m`
  if (error === null) return 'not said'
  if (error.kind === 'bound') return 'a limit, no time of its own'
  if (error.kind === 'lag') return lagWords(error)
  return ref === 'day' ? 'a day' : `usually within ${span(error.sdMs * 2)}`
}

/** The truth lies between two distances from it; before is negative. */
function lagWords(error: object): string {
  const low = 'lowMs' in error && typeof error.lowMs === 'number' ? error.lowMs : undefined
  const high = 'highMs' in error && typeof error.highMs === 'number' ? error.highMs : undefined
  if (low === undefined && high === undefined) return 'it lags'
  return `from ${side(low ?? 0)} to ${side(high ?? 0)}`
}

const side = (ms: number): string => (ms === 0 ? 'that moment' : `${span(ms)} ${ms < 0 ? 'earlier' : 'later'}`)

const CLOCKS: Readonly<Record<string, string>> = {
  device: "the device's own clock",
  gps: 'GPS satellites',
  container: 'the clock that the film file counts by',
  name: 'the clock that made the file name',
  document: 'the clock of the computer that wrote it',
  messenger: 'the clock of whoever passed it on',
  page: "the browser's clock",
  witness: "the witness's memory",
  server: 'our own clock',
  officer: "an officer's word",
}

export const clockWords = (clock: string): string => CLOCKS[clock] ?? wordsOf(clock)
