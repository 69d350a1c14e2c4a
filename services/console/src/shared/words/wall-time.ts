import { offsetMs } from './time.ts'

/** Reads the wall time of a zone: `2026-06-01T12:00:07` → epoch ms. Undefined if the text is no time. */
export function fromWall(text: string, zone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(text)) return undefined
  const wall = Date.parse(`${text}Z`)
  if (Number.isNaN(wall)) return undefined
  // The offset is looked up twice: near a change of summer time, the first guess may use the offset of the other side.
  const guess = wall - offsetMs(wall, zone)
  return wall - offsetMs(guess, zone)
}

/** The inverse of `fromWall`, to the second, for a datetime-local field. */
export const toWall = (at: number, zone: string): string => new Date(at + offsetMs(at, zone)).toISOString().slice(0, 19)
