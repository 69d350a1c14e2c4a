/**
 * Returns a function from an instant to the zone's offset from UTC, in ms, rounded to the minute. Undefined for a zone
 * that does not tell where an incident is: an empty one, UTC (which servers report), or one that does not exist.
 */
export function offsetsOf(zone: string): ((utcMs: number) => number) | undefined {
  if (zone === '' || zone === 'UTC' || zone === 'Etc/UTC') return undefined
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    })
    return (utcMs) => {
      const part = Object.fromEntries(format.formatToParts(utcMs).map(({ type, value }) => [type, Number(value)]))
      const wall = Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'])
      return wall - Math.floor(utcMs / 60_000) * 60_000
    }
  } catch {
    return undefined // RangeError: no such zone
  }
}
