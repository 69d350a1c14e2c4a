/** The times of a log that lie close together, and when the log began according to them. */
export interface MainBody {
  /** The log began between these two times. They are equal if nothing is in doubt. */
  readonly earliestMs: number
  readonly latestMs: number
  /** False if no part holds most of the times. Then it is unknown which part is the log. */
  readonly isOne: boolean
  /**
   * Number of times that are far from the main body, such as those of a last fix before the receiver was switched off,
   * or of a clock that was not yet set.
   */
  readonly apart: number
  /** Whether a time belongs to the main body. */
  readonly holds: (ms: number) => boolean
}

/**
 * A pause longer than this separates two parts. A running logger writes more often than this, and a fix left from
 * before the receiver was switched off is older than this.
 */
const GAP_MS = 4 * 3_600_000
/** A part with at least this share of the times is the log. */
const MOST = 0.8
/** Maximum share of stray times. */
const STRAYS = 0.1
/** Parts within this distance of the largest one belong to the same journey. */
const JOURNEY_MS = 14 * 86_400_000

/** A part of another day with at least this share and number of times is too large for strays: a separate walk. */
const LEG = { share: 0.05, times: 10 }

/** Finds the main body of times in any order. Undefined if there are none. */
export function mainBody(times: readonly number[]): MainBody | undefined {
  const sorted = times.toSorted((a, b) => a - b)
  const parts = partsOf(sorted)
  const main = parts.reduce<readonly number[]>((most, part) => (part.length > most.length ? part : most), [])
  const [first] = main
  if (first === undefined) return undefined
  const rivals = rivalsOf(parts, main, sorted.length)
  if (rivals.length === 1) {
    const startMs = denseStart(main)
    const apart = sorted.length - main.length + main.filter((ms) => ms < startMs).length
    return { earliestMs: first, latestMs: startMs, isOne: true, apart, holds: within([main]) }
  }
  const days = rivals.filter((part) => Math.abs((part[0] ?? first) - first) <= JOURNEY_MS)
  return {
    // Several parts may be the log. It began at the earliest with the first of these parts, and at the latest with the
    // last. Stray times on the day of the last part are left out, so they do not move the start of that part.
    ...{ earliestMs: rivals[0]?.[0] ?? first, latestMs: denseStart(rivals.at(-1) ?? main), isOne: false },
    ...{ apart: sorted.length - main.length, holds: within(days) },
  }
}

/** Splits sorted times at gaps. */
function partsOf(sorted: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = []
  for (const ms of sorted) {
    const part = parts.at(-1)
    if (part === undefined || ms - (part.at(-1) ?? ms) > GAP_MS) parts.push([ms])
    else part.push(ms)
  }
  return parts
}

/** The main part and all other parts that may be the log, in order. */
function rivalsOf(
  parts: readonly (readonly number[])[],
  main: readonly number[],
  count: number,
): readonly (readonly number[])[] {
  const share = main.length / count
  const isRival = (part: readonly number[]): boolean => {
    if (part === main || share < 0.5) return true
    if (share < MOST) return part.length >= count * STRAYS
    return part.length >= count * LEG.share && new Set(part).size >= LEG.times
  }
  return parts.filter(isRival)
}

function within(parts: readonly (readonly number[])[]): (ms: number) => boolean {
  const held = new Set(parts.flat())
  return (ms) => held.has(ms)
}

/**
 * Finds where the dense part of the times begins. The shortest span that holds most of the times certainly belongs to
 * the log (the core). Times before the core also belong to the log, if all of them lie within about the length of the
 * core. If some are earlier, the start is found by following short steps backwards from the core.
 */
function denseStart(part: readonly number[]): number {
  const core = coreOf(part, MOST)
  const { first, low } = core
  if (low - first <= core.reachMs) return first
  const early = part.filter((ms) => ms < low - core.reachMs)
  // If there are more early times than could be strays, at a similar interval, then they are a recording before a long
  // break, and not noise.
  const hasEarlyRecording = early.length > part.length * STRAYS && medianStep(early) <= medianStep(part) * 5
  return hasEarlyRecording ? startOfEarly(early) : traceBack(part, core)
}

/**
 * The start of a recording before a long break. `early` holds the times of that recording and the strays. The strays
 * may outnumber the valid times outside the core, so this core needs only half of the times.
 */
function startOfEarly(early: readonly number[]): number {
  const core = coreOf(early, 0.5)
  return core.low - core.first <= core.reachMs ? core.first : traceBack(early, core)
}

interface Core {
  readonly at: number
  readonly first: number
  readonly low: number
  /** How far before `low` the same log may have begun, in ms. */
  readonly reachMs: number
}

/** Finds the shortest span with this share of the times. */
function coreOf(part: readonly number[], share: number): Core {
  const held = Math.ceil(part.length * share)
  const spanFrom = (at: number): number => (part[at + held - 1] ?? Infinity) - (part[at] ?? 0)
  let core = 0
  for (let at = 1; at + held <= part.length; at += 1) if (spanFrom(at) < spanFrom(core)) core = at
  return { at: core, first: part[0] ?? 0, low: part[core] ?? 0, reachMs: spanFrom(core) * MOST }
}

function traceBack(part: readonly number[], { at: core, low, reachMs }: Core): number {
  let at = core
  while (at > 0 && stepTo(part, at) <= reachMs / 6 && low - (part[at - 1] ?? low) <= reachMs) at -= 1
  return part[at] ?? low
}

const stepTo = (part: readonly number[], at: number): number => (part[at] ?? 0) - (part[at - 1] ?? 0)

function medianStep(part: readonly number[]): number {
  const steps = part.slice(1).map((ms, n) => ms - (part[n] ?? ms))
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity
}
