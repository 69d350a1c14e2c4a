import type { Language } from '@firsthand/timeline'
import { PIN_WORDS } from './pin-words.ts'

/** Facts that limit the times to which an item can be pinned. Epoch ms; `zone`: IANA zone of the incident. */
export interface PinBound {
  /** When the item arrived, as a whole minute that is never before the true arrival. */
  readonly receivedAt: number
  readonly durationMs: number | null
  readonly now: number
  readonly zone: string
  /** English by default. */
  readonly language?: Language
}

interface RequestedTime {
  readonly fromMs: number
  readonly toMs: number
}

/** Tolerance for differing clocks in the check that a pin is not in the future. */
const AHEAD_MS = 120_000

/**
 * Returns in words why an item cannot have begun at this time. Undefined if it can. Only the start of an interval is
 * compared with the arrival; its end must not lie in the future.
 */
export function impossibleTime({ fromMs, toMs }: RequestedTime, bound: PinBound): string | undefined {
  const { receivedAt, now, zone, language = 'en' } = bound
  const tongue = PIN_WORDS[language]
  const durationMs = Math.max(0, bound.durationMs ?? 0)
  const words = wordsIn(zone, language, [fromMs, receivedAt])
  const since = `${fromMs === toMs ? words(fromMs) : tongue.orLater(words(fromMs))} (${zone})`
  if (fromMs > receivedAt) return tongue.arrived(words(receivedAt), since)
  if (fromMs > receivedAt - durationMs) return tongue.tooLong(words(receivedAt), lengthOf(durationMs), since)
  return toMs > now + AHEAD_MS ? tongue.ahead(`${wordsIn(zone, language, [toMs, now])(toMs)} (${zone})`) : undefined
}

/** Formats times in the zone, with dates if the two times lie on different days. */
function wordsIn(zone: string, language: Language, [one, other]: readonly [number, number]): (at: number) => string {
  const { locale, month, onDay } = PIN_WORDS[language]
  const day = (at: number): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, day: 'numeric', month, year: 'numeric' }).format(at)
  const isOneDay = day(one) === day(other)
  return (at) => {
    const seconds = at % 60_000 === 0 ? {} : ({ second: '2-digit' } as const)
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...({ timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const),
      ...seconds,
    }).format(at)
    return isOneDay ? clock : onDay(clock, day(at))
  }
}

function lengthOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`
}
