/** Instants in a zone and spans, in words. Arguments in ms. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** "2 Jun 2026, 14:00:07" */
export function dayAndTime(at: number, zone: string): string {
  const known = formats.get(zone)
  const format =
    known ??
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', dateStyle: 'medium', timeStyle: 'medium' })
  formats.set(zone, format)
  return format.format(at)
}

const UNITS = [
  { ms: 31_557_600_000, name: 'year' },
  { ms: 86_400_000, name: 'day' },
  { ms: 3_600_000, name: 'hour' },
  { ms: 60_000, name: 'minute' },
  { ms: 1000, name: 'second' },
] as const

/** "2 minutes", "61 minutes 12 seconds", "0.4 seconds": exact enough to recompute. */
export function span(ms: number): string {
  const size = nearUnit(Math.abs(ms))
  if (size < 1000) return `${(size / 1000).toFixed(size < 100 ? 2 : 1)} seconds`
  const at = UNITS.findIndex((one) => size >= one.ms)
  const [unit, next] = [UNITS[at], UNITS[at + 1]]
  if (!unit) return '0 seconds'
  if (!next || unit.name === 'year') return counted(Math.round((size / unit.ms) * 10) / 10, unit.name)
  // Rounded as a whole, so that no sixty seconds are left over.
  const parts = Math.round(size / next.ms)
  const whole = Math.floor((parts * next.ms) / unit.ms)
  const rest = parts - (whole * unit.ms) / next.ms
  return rest === 0 ? counted(whole, unit.name) : `${counted(whole, unit.name)} ${counted(rest, next.name)}`
}

/** A hair under a whole minute or hour is one. */
const nearUnit = (size: number): number =>
  UNITS.find(({ ms }) => ms > 1000 && ms < 4e6 && size < ms && ms - size < 500)?.ms ?? size

const counted = (count: number, name: string): string => `${count} ${name}${count === 1 ? '' : 's'}`

/** Minutes east of UTC: "+02:00". */
export function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const pad = (part: number): string => String(part).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}
