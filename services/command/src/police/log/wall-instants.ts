/** Converts local times of a zone to instants. Pure except for the time zone data of the runtime. */

const HOUR = 3_600_000
/**
 * Search step. No zone changes its clocks twice within it. A change may fall anywhere in a step: Newfoundland's was at
 * 00:01.
 */
const STEP_MS = 900_000

export interface ZoneClock {
  /**
   * Every instant at which the zone's clocks show `wallMs` (a local time as if it were UTC): none in a skipped hour,
   * two in a repeated one.
   */
  instants(wallMs: number): readonly number[]
}

/** Undefined for an unknown zone. */
export function createZoneClock(zone: string): ZoneClock | undefined {
  const format = formatOf(zone)
  if (!format) return undefined
  const known = new Map<number, number>()
  const offsetFrom = (step: number): number => {
    const remembered = known.get(step)
    if (remembered !== undefined) return remembered
    const offset = offsetOf(format, step * STEP_MS)
    if (known.size > 100_000) known.clear()
    known.set(step, offset)
    return offset
  }
  const offsetAt = (at: number): number => {
    const step = Math.floor(at / STEP_MS)
    const offset = offsetFrom(step)
    return offset === offsetFrom(step + 1) ? offset : offsetOf(format, at)
  }
  return {
    instants(wallMs) {
      const offsets = new Set([offsetAt(wallMs - 24 * HOUR), offsetAt(wallMs + 24 * HOUR), offsetAt(wallMs)])
      return [...offsets]
        .map((offset) => wallMs - offset)
        .filter((at) => at + offsetAt(at) === wallMs)
        .sort((a, b) => a - b)
    },
  }
}

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
  } catch {
    return undefined
  }
}

function offsetOf(format: Intl.DateTimeFormat, at: number): number {
  const text = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(text) ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1000
}
