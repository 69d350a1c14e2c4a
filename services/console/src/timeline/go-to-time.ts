import { offsetMs } from '../shared/words/time.ts'

const DAY = 86_400_000
const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/
const DAYS = [/^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/, /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})?$/]

/**
 * Parses a typed time in the incident's zone: `14:02`, `14.02.31`, `2026-06-01 14:02`, `1.6.2026 14:02` or `1.6.
 * 14:02`. Without a day, it takes the day of `near`. Undefined if the text is no time.
 */
export function readTypedTime(text: string, zone: string, near: number): number | undefined {
  const parts = text.trim().split(/[\sT,]+/)
  if (parts.length > 2) return undefined
  const last = parts.at(-1) ?? ''
  const isClock = CLOCK.test(last)
  const wallNear = wallOf(near, zone)
  const day = parts.length === 2 || !isClock ? dayOf(parts[0] ?? '', wallNear) : midnight(wallNear)
  const clock = parts.length === 1 && !isClock ? 0 : clockOf(last)
  if (day === undefined || clock === undefined) return undefined
  const wall = day + clock
  // The offset is looked up twice, because the first guess may lie on the other side of a change of the clocks.
  return wall - offsetMs(wall - offsetMs(wall, zone), zone)
}

/** Milliseconds since midnight. */
function clockOf(text: string): number | undefined {
  const [hours, minutes, seconds] =
    CLOCK.exec(text)
      ?.slice(1)
      .map((part) => Number(part ?? 0)) ?? []
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined
  return hours > 23 || minutes > 59 || seconds > 59 ? undefined : ((hours * 60 + minutes) * 60 + seconds) * 1000
}

/** The zone's wall clock at an instant, as if it were UTC. */
const wallOf = (at: number, zone: string): number => at + offsetMs(at, zone)
const midnight = (wall: number): number => Math.floor(wall / DAY) * DAY

function dayOf(text: string, near: number): number | undefined {
  for (const pattern of DAYS) {
    const found = pattern.exec(text)?.groups
    if (!found) continue
    const year = found['y'] === undefined ? new Date(near).getUTCFullYear() : Number(found['y'])
    const [month, day] = [Number(found['m']), Number(found['d'])]
    const wall = Date.UTC(year, month - 1, day)
    const made = new Date(wall)
    return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? wall : undefined
  }
  return undefined
}
