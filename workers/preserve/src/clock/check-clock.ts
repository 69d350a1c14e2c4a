import type { ClockCheck, PreserveDoor } from '@firsthand/database/preserve'
import type { ObjectStore } from '@firsthand/object-store'
import type { Logger } from '@firsthand/runtime'
import { askHttps } from './ask-https.ts'
import { askNtp } from './ask-ntp.ts'
import { type Now, type Reading, readingOfSecond } from './reading.ts'

export interface ClockDeps {
  readonly door: Pick<PreserveDoor, 'isClockCheckDue' | 'databaseNow' | 'keepClockCheck'>
  readonly store: Pick<ObjectStore, 'serverClock'>
  /** The time source, `ntp:` or `https:`. Undefined uses only the store's `Date`. */
  readonly source: URL | undefined
  readonly log: Logger
  readonly now: Now
}

/**
 * Once an hour, compares the database's clock, which writes all times, with the time source, or with the store's `Date`
 * if there is none. The first preserve process that finds the check due makes it. Its own clock serves only to relate
 * the two readings to each other.
 */
export async function checkClock(deps: ClockDeps, signal: AbortSignal): Promise<boolean> {
  const { door, log } = deps
  if (!(await door.isClockCheckDue())) return false
  const check = await compare(deps, signal)
  if (signal.aborted || !(await door.keepClockCheck(check))) return false
  const { source, offsetMs } = check
  log.event('clock.checked', { source, ...(offsetMs === null ? {} : { offsetMs }) })
  return true
}

async function compare({ door, store, source, now }: ClockDeps, signal: AbortSignal): Promise<ClockCheck> {
  const fromSource = source && (await ask(source, now, signal))
  const missed = source !== undefined && !fromSource
  const reading = fromSource ?? (await askStore(store, now, signal))
  if (!reading) return { source: 'no-reference', missed, offsetMs: null, uncertaintyMs: null }
  const asked = now()
  const database = await door.databaseNow()
  const answered = now()
  const kind = source?.protocol === 'ntp:' ? 'ntp' : 'https'
  return {
    source: fromSource ? kind : 'store',
    missed,
    offsetMs: Math.round(reading.offsetMs + database - (asked + answered) / 2),
    // Rounded up, plus 1 ms for the resolution of the clocks.
    uncertaintyMs: Math.ceil(reading.uncertaintyMs + (answered - asked) / 2) + 1,
  }
}

const ask = (source: URL, now: Now, signal: AbortSignal): Promise<Reading | undefined> =>
  source.protocol === 'ntp:' ? askNtp(source, now, signal) : askHttps(source, now, signal)

async function askStore(store: ClockDeps['store'], now: Now, signal: AbortSignal): Promise<Reading | undefined> {
  const asked = now()
  const date = await store.serverClock(signal)
  return date && readingOfSecond(date, asked, now())
}
