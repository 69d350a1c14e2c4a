/** Where the times of a log lie together, and when it began by them. */
export interface MainBody {
  /** The log began within these two; they are one where nothing is in doubt. */
  readonly earliestMs: number
  readonly latestMs: number
  /** False where no part holds most of it: then nobody knows which of them is the log. */
  readonly isOne: boolean
  /** Times that lie apart from the others: of a receiver's last fix before it was switched off, of a clock not yet set. */
  readonly apart: number
  /** True of a time that belongs to it. */
  readonly holds: (ms: number) => boolean
}

/** Who logs a way writes more often than this; a receiver's stale fix is older. */
const GAP_MS = 4 * 3_600_000
/** A part with so much of a log is the log. */
const MOST = 0.8
/** No more of a log are strays. */
const STRAYS = 0.1
/** Parts that are no farther from the greatest than this are days of one journey. */
const JOURNEY_MS = 14 * 86_400_000

/** A part of another day that is no stray: a walk of its own. */
const LEG = { share: 0.05, times: 10 }

/** Of times in any order. Undefined where there are none. */
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
    // strays of its own day say no more of the last of them than of the only one
    ...{ earliestMs: rivals[0]?.[0] ?? first, latestMs: denseStart(rivals.at(-1) ?? main), isOne: false },
    ...{ apart: sorted.length - main.length, holds: within(days) },
  }
}

/** Runs without a gap. */
function partsOf(sorted: readonly number[]): readonly (readonly number[])[] {
  const parts: number[][] = []
  for (const ms of sorted) {
    const part = parts.at(-1)
    if (part === undefined || ms - (part.at(-1) ?? ms) > GAP_MS) parts.push([ms])
    else part.push(ms)
  }
  return parts
}

/** The main part, and all that may be the log as well as it; in order. */
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
 * The shortest time that holds most of a part is the log beyond doubt. What lies no farther before it than it is long
 * belongs to it; of what lies farther nobody knows, so there the dense part begins where its own steps lead back to.
 */
function denseStart(part: readonly number[]): number {
  const core = coreOf(part, MOST)
  const { first, low } = core
  if (low - first <= core.reachMs) return first
  const early = part.filter((ms) => ms < low - core.reachMs)
  // more than strays are, and in steps as short: a morning before a long rest
  const isMorning = early.length > part.length * STRAYS && medianStep(early) <= medianStep(part) * 5
  return isMorning ? morningOf(early) : ledBack(part, core)
}

/** Strays may be as many as what is left here, so most of it is no more than half. */
function morningOf(early: readonly number[]): number {
  const core = coreOf(early, 0.5)
  return core.low - core.first <= core.reachMs ? core.first : ledBack(early, core)
}

interface Core {
  readonly at: number
  readonly first: number
  readonly low: number
  /** How far before it the same log may have begun. */
  readonly reachMs: number
}

/** The shortest time that holds such a share. */
function coreOf(part: readonly number[], share: number): Core {
  const held = Math.ceil(part.length * share)
  const lasts = (at: number): number => (part[at + held - 1] ?? Infinity) - (part[at] ?? 0)
  let core = 0
  for (let at = 1; at + held <= part.length; at += 1) if (lasts(at) < lasts(core)) core = at
  return { at: core, first: part[0] ?? 0, low: part[core] ?? 0, reachMs: lasts(core) * MOST }
}

function ledBack(part: readonly number[], { at: core, low, reachMs }: Core): number {
  let at = core
  while (at > 0 && stepTo(part, at) <= reachMs / 6 && low - (part[at - 1] ?? low) <= reachMs) at -= 1
  return part[at] ?? low
}

const stepTo = (part: readonly number[], at: number): number => (part[at] ?? 0) - (part[at - 1] ?? 0)

function medianStep(part: readonly number[]): number {
  const steps = part.slice(1).map((ms, n) => ms - (part[n] ?? ms))
  return steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity
}
