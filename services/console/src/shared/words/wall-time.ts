import { offsetMs } from './time.ts'

/** `2026-06-01T12:00:07` as the clocks of a zone show it → epoch ms; undefined if it is no time. */
export function fromWall(text: string, zone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(text)) return undefined
  const wall = Date.parse(`${text}Z`)
  if (Number.isNaN(wall)) return undefined
  // Computed twice, with the offset at the result: near a change of summer time the first guess may use the other
  // side's offset.
  const guess = wall - offsetMs(wall, zone)
  return wall - offsetMs(guess, zone)
}

/** The inverse, to the second, for a field of type datetime-local. */
export const toWall = (at: number, zone: string): string => new Date(at + offsetMs(at, zone)).toISOString().slice(0, 19)
