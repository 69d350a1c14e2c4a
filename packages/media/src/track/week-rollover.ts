import type { FileFlag } from '@firsthand/domain'
import { sign } from '../claims/sign.ts'

/** What tells beside the positions of a log when they may be of: the file's name, the page's `lastModified`, its own head. */
export interface Beside {
  readonly by: 'name' | 'page' | 'head'
  readonly atMs: number
}

export interface LogWorld {
  readonly beside: readonly Beside[]
  /** Of our own (`facts/log-kind.ts`): no device wrote a format before it was there. */
  readonly mediaType?: string | undefined
}

export const NOTHING_BESIDE: LogWorld = { beside: [] }

export interface RolledOver {
  /** True of a time that lies a whole count of weeks off: nobody's instant. */
  readonly isSo: (ms: number) => boolean
  readonly flags: readonly FileFlag[]
}

const DAY_MS = 86_400_000
/** A receiver counts weeks in ten bits (IS-GPS-200 §20.3.3.3.1.1), and begins anew. */
const COUNT_MS = 1024 * 7 * DAY_MS
/** What a name's day, or the end of a log, may lie off its beginning. */
const NEAR_MS = COUNT_MS / 2048
/** No part of a log lies farther from one that is known to be off. */
const JOURNEY_MS = 14 * DAY_MS
/** No more of a log are strays. */
const STRAYS = 0.1
/** Weeks are counted since then. */
const GPS_EPOCH_MS = Date.UTC(1980, 0, 6)
/** Satellites were of no use to a walker before. */
const FIRST_MS = Date.UTC(1994, 0, 1)
const FIRST_OF: Readonly<Record<string, number>> = {
  'application/vnd.ant.fit': Date.UTC(2009, 0, 1),
  'application/x-subrip': Date.UTC(2012, 0, 1),
  'text/x-flight-log': Date.UTC(2012, 0, 1),
}

interface Seen {
  readonly centreMs: number
  readonly by: Beside['by'] | 'log' | 'format'
  readonly weeks: number
}

/**
 * Which times of a log lie 1,024 weeks, or twice as many, before something else that the file tells, or before anything
 * wrote such files. None is moved: nobody knows that it was the receiver.
 */
export function rolledOver(times: readonly number[], world: LogWorld): RolledOver {
  const sorted = times.toSorted((a, b) => a - b)
  const seen = [...byBeside(sorted, world), ...byItself(sorted)]
  const firstMs = FIRST_OF[world.mediaType ?? ''] ?? FIRST_MS
  const isTooEarly = (ms: number): boolean => ms >= GPS_EPOCH_MS && ms < firstMs
  const isSo = (ms: number): boolean =>
    isTooEarly(ms) || seen.some(({ centreMs }) => Math.abs(ms - centreMs) <= JOURNEY_MS)
  const count = times.filter(isSo).length
  if (count === 0) return { isSo, flags: [] }
  const [first] = seen
  const { by, weeks } = first ?? { by: 'format', weeks: undefined }
  const evidence = { by, times: count, of: times.length, ...(weeks === undefined ? {} : { weeks }) }
  return { isSo, flags: [sign('gps-week-rollover', evidence)] }
}

const byBeside = (sorted: readonly number[], { beside }: LogWorld): readonly Seen[] =>
  beside.flatMap(({ by, atMs }) => countsBefore(atMs).flatMap((one) => (hasNear(sorted, one) ? { ...one, by } : [])))

/** A receiver that found its week again goes on in the right one; a few times to come are strays, and prove nothing. */
function byItself(sorted: readonly number[]): readonly Seen[] {
  const days = new Map<number, number>()
  for (const ms of sorted) days.set(Math.floor(ms / DAY_MS), (days.get(Math.floor(ms / DAY_MS)) ?? 0) + 1)
  return [...days].flatMap(([day, count]) =>
    count <= sorted.length * STRAYS
      ? []
      : countsBefore(day * DAY_MS).flatMap((one) => (hasNear(sorted, one) ? { ...one, by: 'log' as const } : [])),
  )
}

const countsBefore = (ms: number): readonly Omit<Seen, 'by'>[] =>
  [1, 2].map((lost) => ({ centreMs: ms - lost * COUNT_MS, weeks: 1024 * lost }))

function hasNear(sorted: readonly number[], { centreMs }: Omit<Seen, 'by'>): boolean {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < centreMs - NEAR_MS) low = middle + 1
    else high = middle
  }
  return (sorted[low] ?? Number.POSITIVE_INFINITY) <= centreMs + NEAR_MS
}
