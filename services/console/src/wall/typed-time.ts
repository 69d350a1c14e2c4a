import { offsetMs } from '../shared/words/time.ts'
import { fromWall, toWall } from '../shared/words/wall-time.ts'

/** Parses a wall time of the zone to epoch ms: "14:02:31.5", "14:02", or with its day "2026-06-01 14:02:31". */
export function parseTyped(text: string, near: number, zone: string): number | undefined {
  const trimmed = text.trim().replace(',', '.')
  const [, day, clock] = /^(?:(\d{4}-\d\d-\d\d)[T ])?(\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d{1,3})?)?)$/.exec(trimmed) ?? []
  if (clock === undefined) return undefined
  const [hours = '', minutes = '', ...rest] = clock.split(/[:.]/)
  const [seconds, part] = rest
  const tail = seconds === undefined ? '' : `:${seconds}${part === undefined ? '' : `.${part}`}`
  return fromWall(`${day ?? toWall(near, zone).slice(0, 10)}T${hours.padStart(2, '0')}:${minutes}${tail}`, zone)
}

/** Example: "14:02:31.5". More than tenths of a second are not readable on a running clock. */
export const wallClock = (at: number, zone: string, digits = 1): string =>
  new Date(Math.floor(at) + offsetMs(at, zone)).toISOString().slice(11, 20 + digits)
