/** What is known of an item whatever an officer says of it. Epoch ms; `zone`: IANA, of the incident. */
export interface PinBound {
  /** A whole minute, never before the true arrival. */
  readonly receivedAt: number
  readonly durationMs: number | null
  readonly now: number
  readonly zone: string
}

interface WishedTime {
  readonly fromMs: number
  readonly toMs: number
}

/** One clock may be ahead of another; nothing was pinned to what has not happened. */
const AHEAD_MS = 120_000

/** Why an item cannot have begun then, in words; undefined where it can. Of an interval its earlier end alone decides. */
export function impossibleTime({ fromMs, toMs }: WishedTime, bound: PinBound): string | undefined {
  const { receivedAt, now, zone } = bound
  const durationMs = Math.max(0, bound.durationMs ?? 0)
  const latest = receivedAt - durationMs
  const words = wordsIn(zone, fromMs, receivedAt)
  const since = `${words(fromMs)}${fromMs === toMs ? '' : ' or later'} (${zone})`
  if (fromMs > receivedAt) return `This file arrived by ${words(receivedAt)}, so it cannot have begun at ${since}.`
  if (fromMs > latest)
    return `This file arrived by ${words(receivedAt)} and runs for ${lengthOf(durationMs)}, so it cannot have begun at ${since}.`
  return toMs > now + AHEAD_MS
    ? `${wordsIn(zone, toMs, now)(toMs)} (${zone}) is still to come: nothing is pinned ahead.`
    : undefined
}

/** Times as clocks of the zone show them, with their days where two of them lie on different ones. */
function wordsIn(zone: string, one: number, other: number): (at: number) => string {
  const day = (at: number): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: 'numeric', month: 'short', year: 'numeric' }).format(at)
  const isOneDay = day(one) === day(other)
  return (at) => {
    const seconds = at % 60_000 === 0 ? {} : ({ second: '2-digit' } as const)
    const clock = new Intl.DateTimeFormat('en-GB', {
      ...({ timeZone: zone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' } as const),
      ...seconds,
    }).format(at)
    return isOneDay ? clock : `${clock} on ${day(at)}`
  }
}

function lengthOf(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`
}
