import { CliError } from './cli-error.ts'

const DAY_MS = 24 * 3_600_000
const SHAPE = /^(?:(\d{4}-\d{2}-\d{2})|(\d{1,5})([dwmy]))$/
const MOST_YEARS = 100

/**
 * Parses the end of a retention period. It is a day (the period ends with its last second in UTC), or a time from now
 * (`90d`, `8w`, `18m`, `2y`), and must be at least a day ahead. @throws CliError `usage`
 */
export function parseKeepTime(text: string, option: string, now: number): number {
  const [, day, count, unit] = SHAPE.exec(text) ?? []
  const until = day === undefined ? later(now, Number(count), unit) : endOf(day)
  if (until === undefined)
    throw new CliError('usage', `--${option} is a day such as 2028-12-31, or a time such as 90d, 18m or 2y`)
  if (until < now + DAY_MS) throw new CliError('usage', `--${option} must be a day ahead at least`)
  if (until > (later(now, MOST_YEARS, 'y') ?? 0))
    throw new CliError('usage', `--${option} may be ${MOST_YEARS} years ahead at most`)
  return until
}

function endOf(day: string): number | undefined {
  const start = Date.parse(`${day}T00:00:00Z`)
  // Rejects days that do not exist, such as 30 February, which would become another day.
  const isReal = Number.isFinite(start) && new Date(start).toISOString().startsWith(day)
  return isReal ? start + DAY_MS - 1000 : undefined
}

function later(now: number, count: number, unit: string | undefined): number | undefined {
  const at = new Date(now)
  switch (unit) {
    case 'd':
      return now + count * DAY_MS
    case 'w':
      return now + count * 7 * DAY_MS
    case 'm':
      return at.setUTCMonth(at.getUTCMonth() + count)
    case 'y':
      return at.setUTCFullYear(at.getUTCFullYear() + count)
    default:
      return undefined
  }
}

/** The day of a time, as in `2028-12-31`. Ends of retention are printed to the day. */
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
