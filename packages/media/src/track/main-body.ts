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
  const starts = rivals.flatMap(([ms]) => ms ?? [])
  const days = rivals.filter((part) => Math.abs((part[0] ?? first) - first) <= JOURNEY_MS)
  return {
    ...{ earliestMs: starts[0] ?? first, latestMs: starts.at(-1) ?? first, isOne: false },
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
  const held = Math.ceil(part.length * MOST)
  const lasts = (at: number): number => (part[at + held - 1] ?? Infinity) - (part[at] ?? 0)
  let core = 0
  for (let at = 1; at + held <= part.length; at += 1) if (lasts(at) < lasts(core)) core = at
  const [first = 0, low = 0, long] = [part[0], part[core], lasts(core)]
  if (low - first <= long * MOST) return first
  // more than strays are: a morning before a long rest
  const early = part.filter((ms) => ms < low - long * MOST)
  if (early.length > part.length * STRAYS) return denseStart(early)
  let at = core
  while (at > 0 && stepTo(part, at) <= long / 8 && low - (part[at - 1] ?? low) <= long * MOST) at -= 1
  return part[at] ?? low
}

const stepTo = (part: readonly number[], at: number): number => (part[at] ?? 0) - (part[at - 1] ?? 0)
