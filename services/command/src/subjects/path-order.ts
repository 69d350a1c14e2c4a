import type { MarkRow } from '@firsthand/database/command/subjects'

/** One stop on a subject's path: a mark with a place, and whether it certainly came after the previous stop. */
export interface PathStop {
  readonly mark: string
  /** Position in the order of time, from 1. */
  readonly number: number
  /**
   * True if this stop may really come before an earlier one: their time intervals overlap, or this stop's interval has
   * no known beginning.
   */
  readonly isUncertain: boolean
}

/**
 * A subject's path: marks in the order of time. Marks without a place or a time are listed separately and not drawn.
 */
export interface SubjectPath {
  readonly subject: string
  readonly stops: readonly PathStop[]
  readonly noPlace: readonly string[]
  readonly noTime: readonly string[]
}

type Placed = Pick<MarkRow, 'mark' | 'seq' | 'earliest' | 'estimate' | 'latest' | 'lat' | 'lon'>

/** Sort key: the middle of the known interval. A mark without a known beginning is sorted by its end. */
const middleOf = ({ earliest, estimate, latest }: Placed): number =>
  estimate ?? (earliest === null || latest === null ? (latest ?? 0) : (earliest + latest) / 2)

/**
 * Orders the marks of one subject. The order of two marks is certain only if one whole interval lies before the other;
 * otherwise possible times could reverse it.
 */
export function orderPath(subject: string, marks: readonly Placed[]): SubjectPath {
  const timed = marks.filter(({ latest }) => latest !== null)
  const onGround = timed.filter(({ lat, lon }) => lat !== null && lon !== null)
  const sorted = [...onGround].sort((a, b) => middleOf(a) - middleOf(b) || a.seq - b.seq)
  // The latest end of all previous stops, not only of the last: a wide interval far back may end later.
  let reached = Number.NEGATIVE_INFINITY
  const stops = sorted.map((mark, index) => {
    const isUncertain = index > 0 && (mark.earliest === null || mark.earliest <= reached)
    reached = Math.max(reached, mark.latest ?? reached)
    return { mark: mark.mark, number: index + 1, isUncertain }
  })
  return {
    subject,
    stops,
    noPlace: timed.filter(({ lat, lon }) => lat === null || lon === null).map(({ mark }) => mark),
    noTime: marks.filter(({ latest }) => latest === null).map(({ mark }) => mark),
  }
}
