import type { ZoneStep } from '@firsthand/timeline'

const HOUR = 3_600_000

/** The civil time at the incident. */
export interface CivilZone {
  readonly name: string
  readonly steps: readonly ZoneStep[]
  offsetAt(utcMs: number): number
}

/**
 * Finds the offsets of an IANA zone between two instants. A change is located to the hour, because zones change on the
 * hour.
 */
export function civilZone(name: string, fromMs: number, toMs: number): CivilZone {
  const read = reader(name)
  const steps: { readonly fromUtcMs: number; readonly offsetMs: number }[] = []
  for (let at = fromMs; at <= toMs; at += 24 * HOUR) {
    const offsetMs = read(at)
    if (steps.at(-1)?.offsetMs === offsetMs) continue
    let changed = at
    while (steps.length > 0 && read(changed - HOUR) === offsetMs) changed -= HOUR
    steps.push({ fromUtcMs: Math.floor(changed / HOUR) * HOUR, offsetMs })
  }
  return {
    name,
    steps: steps.map(({ fromUtcMs, offsetMs }) => ({ fromWallMs: fromUtcMs + offsetMs, offsetMs })),
    offsetAt: (utcMs) => (steps.findLast((step) => step.fromUtcMs <= utcMs) ?? steps[0])?.offsetMs ?? 0,
  }
}

function reader(name: string): (utcMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' })
  return (utcMs) => {
    const text = format.formatToParts(utcMs).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'
    const found = /GMT([+-])(\d{2}):(\d{2})/.exec(text)
    if (found === null) return 0
    return (found[1] === '-' ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000
  }
}
