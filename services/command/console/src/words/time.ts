/** Times are shown in the incident's zone, with seconds where they are known; spans in the unit that fits. All arguments in epoch ms. */
const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${zone} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options })
  formats.set(key, made)
  return made
}

export const clockTime = (at: number, zone: string): string => format(zone, { timeStyle: 'medium' }).format(at)
export const shortTime = (at: number, zone: string): string =>
  format(zone, { hour: '2-digit', minute: '2-digit' }).format(at)
export const dayOf = (at: number, zone: string): string =>
  format(zone, { day: 'numeric', month: 'short', year: 'numeric' }).format(at)
export const shortDay = (at: number, zone: string): string =>
  format(zone, { day: 'numeric', month: 'short' }).format(at)
export const monthOf = (at: number, zone: string): string =>
  format(zone, { month: 'short', year: 'numeric' }).format(at)
export const yearOf = (at: number, zone: string): string => format(zone, { year: 'numeric' }).format(at)
export const dayAndTime = (at: number, zone: string): string => `${dayOf(at, zone)}, ${clockTime(at, zone)}`

/** What is known to the minute only. */
export const dayAndMinute = (at: number, zone: string): string => `${dayOf(at, zone)}, ${shortTime(at, zone)}`

const UNITS = [
  { ms: 31_557_600_000, name: 'year' },
  { ms: 86_400_000, name: 'day' },
  { ms: 3_600_000, name: 'hour' },
  { ms: 60_000, name: 'minute' },
  { ms: 1000, name: 'second' },
] as const

/** "2 minutes", "1.5 hours", "under a second". */
export function span(ms: number): string {
  const size = Math.abs(ms)
  const unit = UNITS.find((one) => size >= one.ms)
  if (!unit) return 'under a second'
  const count = size / unit.ms
  const text = count < 10 && count % 1 >= 0.05 ? count.toFixed(1).replace(/\.0$/, '') : String(Math.round(count))
  return `${text} ${unit.name}${text === '1' ? '' : 's'}`
}

/** How exact a placement is, in a few characters: "±2 s", "±0.4 s", "±20 ms". */
export function plusMinus(earliest: number, latest: number): string {
  const half = (latest - earliest) / 2
  const unit = UNITS.find((one) => half >= one.ms)
  if (!unit) return half < 100 ? `±${Math.max(1, Math.round(half))} ms` : `±${(half / 1000).toFixed(1)} s`
  return `±${Math.round(half / unit.ms)} ${unit.name === 'minute' ? 'min' : unit.name === 'day' ? 'd' : unit.name.charAt(0)}`
}

/** A player's length: 0:07, 1:02:03. */
export function playingTime(ms: number): string {
  const seconds = Math.round(ms / 1000)
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const tail = `${String(rest).padStart(2, '0')}`
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

export function byteSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const units = ['kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 'B'
  for (const next of units) {
    if (value < 1000) break
    value /= 1000
    unit = next
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${unit}`
}

/** How far the zone's wall clock is ahead of UTC at an instant, in ms. */
export function offsetMs(at: number, zone: string): number {
  const text = format(zone, { timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find((part) => part.type === 'timeZoneName')?.value
  const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(text ?? '') ?? []
  if (sign === undefined) return 0
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** "2 Jun 2026, 12:00:00 UTC" */
export const inUtc = (at: number): string => `${dayAndTime(at, 'UTC')} UTC`
