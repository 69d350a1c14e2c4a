import type { Claim } from '../api/types.ts'
import { wordFor } from './catalog.ts'
import { CLAIM_WORDS, CLOCK_WORDS, REF_WORDS } from './claims-catalog.ts'
import { APART_WORDS } from './distance.ts'
import { INTERVAL_WORDS } from './interval.ts'
import { wordsOf } from './labels.ts'
import { pointOf } from './number.ts'
import { zoneSourceWords } from './sources.ts'
import { dayAndMinute, dayAndTime, dayOf, span } from './time.ts'

/** A claim's instant or place, as we read it. */
export function readAs(claim: Claim, zone: string): string {
  const { atMs, zoneSource, lat, lon, radiusM } = claim
  if (atMs !== null) {
    // Without a zone only the clock's own digits are known. They are stored as if they were UTC.
    const when = timeWords(claim, atMs, claim.zone === null ? 'UTC' : zone)
    return claim.zone === null && zoneSource === 'none' ? CLAIM_WORDS.onOwnClock(when) : when
  }
  if (lat === null || lon === null) return '–'
  return `${pointOf(lat, lon)}${radiusM === null ? '' : ` ± ${Math.round(radiusM)} m`}`
}

function timeWords({ ref, resolutionMs }: Claim, atMs: number, zone: string): string {
  if (ref === 'day') return dayOf(atMs, zone)
  // A coarse time, such as "about ten past two", is shown without seconds.
  return resolutionMs !== null && resolutionMs >= MINUTE_MS ? dayAndMinute(atMs, zone) : dayAndTime(atMs, zone)
}

const MINUTE_MS = 60_000

export const refWords = ({ about, ref }: Claim): string =>
  about === 'place' ? CLAIM_WORDS.where : ref === null ? '–' : (wordFor(REF_WORDS, ref) ?? wordsOf(ref))

/** Example: "+02:00, stated by the file". */
export const zoneWords = ({ zone, zoneSource }: Claim): string =>
  [zone ?? '', zoneSource === null ? '' : zoneSourceWords(zoneSource)].filter((part) => part !== '').join(', ')

/** How far the truth may be from our reading. */
export function errorWords({ about, ref, error, radiusM }: Claim): string {
  if (about === 'place') return radiusM === null ? CLAIM_WORDS.notSaid : CLAIM_WORDS.withinMetres(Math.round(radiusM))
  if (error === null) return CLAIM_WORDS.notSaid
  if (error.kind === 'bound') return CLAIM_WORDS.aLimit
  if (error.kind === 'lag') return lagWords(error)
  return ref === 'day' ? CLAIM_WORDS.aDay : CLAIM_WORDS.usuallyWithin(span(error.sdMs * 2))
}

/**
 * Words for an error with two limits: the truth lies between these two distances from the reading. A negative distance
 * lies before the reading.
 */
function lagWords(error: object): string {
  const low = 'lowMs' in error && typeof error.lowMs === 'number' ? error.lowMs : undefined
  const high = 'highMs' in error && typeof error.highMs === 'number' ? error.highMs : undefined
  if (low === undefined && high === undefined) return CLAIM_WORDS.lags
  return INTERVAL_WORDS.fromTo(side(low ?? 0), side(high ?? 0))
}

function side(ms: number): string {
  if (ms === 0) return CLAIM_WORDS.thatMoment
  return ms < 0 ? APART_WORDS.earlier(span(ms)) : APART_WORDS.later(span(ms))
}

export const clockWords = (clock: string): string => wordFor(CLOCK_WORDS, clock) ?? wordsOf(clock)
