import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'

/** Other evidence for a log's date: the file's name, the page's `lastModified`, the log's own head. */
export interface DateEvidence {
  readonly by: 'name' | 'page' | 'head'
  readonly atMs: number
}

export interface LogWorld {
  readonly beside: readonly DateEvidence[]
  /** One of our own media types (`facts/log-kind.ts`). It bounds the date, because no log is older than its format. */
  readonly mediaType?: string | undefined
}

export const NO_EVIDENCE: LogWorld = { beside: [] }

export interface RolledOver {
  /** Whether a time is off by a whole number of rollovers, and so is no instant. */
  readonly isRolledOver: (ms: number) => boolean
  readonly flags: readonly FileFlag[]
}

const DAY_MS = 86_400_000
/** Length of a rollover. GPS counts weeks in ten bits (IS-GPS-200 §20.3.3.3.1.1), and starts again at zero. */
const ROLLOVER_MS = 1024 * 7 * DAY_MS
/** Maximum distance of the day in a name, or of the end of a log, from the log's beginning. */
const NEAR_MS = ROLLOVER_MS / 2048
/** If one time of a log is known to be off by a rollover, all times within this distance of it count as off, too. */
const JOURNEY_MS = 14 * DAY_MS
/** Maximum share of stray times. */
const STRAYS = 0.1
/** The epoch of GPS weeks. */
const GPS_EPOCH_MS = Date.UTC(1980, 0, 6)
/** Before this date no pedestrian could use GPS. */
const FIRST_MS = Date.UTC(1994, 0, 1)
const FIRST_OF: Readonly<Record<string, number>> = {
  'application/vnd.ant.fit': Date.UTC(2009, 0, 1),
  'application/x-subrip': Date.UTC(2012, 0, 1),
  'text/x-flight-log': Date.UTC(2012, 0, 1),
}

interface Seen {
  readonly centreMs: number
  readonly by: DateEvidence['by'] | 'log' | 'format'
  readonly weeks: number
}

/**
 * Finds the times of a log that lie 1,024 or 2,048 weeks before other evidence of its date, or before any program wrote
 * such files. None is corrected, because the cause may not be the receiver.
 */
export function rolledOver(times: readonly number[], world: LogWorld): RolledOver {
  const sorted = times.toSorted((a, b) => a - b)
  const seen = [...fromEvidence(sorted, world), ...fromLog(sorted)]
  const firstMs = FIRST_OF[world.mediaType ?? ''] ?? FIRST_MS
  const isTooEarly = (ms: number): boolean => ms >= GPS_EPOCH_MS && ms < firstMs
  const isRolledOver = (ms: number): boolean =>
    isTooEarly(ms) || seen.some(({ centreMs }) => Math.abs(ms - centreMs) <= JOURNEY_MS)
  const count = times.filter(isRolledOver).length
  if (count === 0) return { isRolledOver, flags: [] }
  const [first] = seen
  const { by, weeks } = first ?? { by: 'format', weeks: undefined }
  const evidence = { by, times: count, of: times.length, ...(weeks === undefined ? {} : { weeks }) }
  return { isRolledOver, flags: [sign('gps-week-rollover', evidence)] }
}

const fromEvidence = (sorted: readonly number[], { beside }: LogWorld): readonly Seen[] =>
  beside.flatMap(({ by, atMs }) =>
    rolloversBefore(atMs).flatMap((one) => (hasTimeNear(sorted, one) ? { ...one, by } : [])),
  )

/**
 * Finds a rollover by the log alone: if a receiver recovers its week count during the log, later times lie 1,024 or
 * 2,048 weeks after the earlier ones. Days with only a few times are strays, and prove nothing.
 */
function fromLog(sorted: readonly number[]): readonly Seen[] {
  const days = new Map<number, number>()
  for (const ms of sorted) days.set(Math.floor(ms / DAY_MS), (days.get(Math.floor(ms / DAY_MS)) ?? 0) + 1)
  return [...days].flatMap(([day, count]) =>
    count <= sorted.length * STRAYS
      ? []
      : rolloversBefore(day * DAY_MS).flatMap((one) =>
          hasTimeNear(sorted, one) ? { ...one, by: 'log' as const } : [],
        ),
  )
}

const rolloversBefore = (ms: number): readonly Omit<Seen, 'by'>[] =>
  [1, 2].map((lost) => ({ centreMs: ms - lost * ROLLOVER_MS, weeks: 1024 * lost }))

function hasTimeNear(sorted: readonly number[], { centreMs }: Omit<Seen, 'by'>): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < centreMs - NEAR_MS) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) <= centreMs + NEAR_MS
}
