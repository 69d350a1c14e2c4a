import type { MarkRow } from '@firsthand/database/command/subjects'

/** One stop of a subject's path: a mark with a place, and how sure it is that it came after the stop before. */
export interface PathStop {
  readonly mark: string
  /** From 1, in the order of time. */
  readonly number: number
  /** Its interval overlaps that of the stop before, or has no beginning: they may have come the other way round. */
  readonly isUncertain: boolean
}

/** The way of a subject: marks in the order of time. What has no place, or no time, is told apart and not drawn. */
export interface SubjectPath {
  readonly subject: string
  readonly stops: readonly PathStop[]
  readonly noPlace: readonly string[]
  readonly noTime: readonly string[]
}

type Placed = Pick<MarkRow, 'mark' | 'seq' | 'earliest' | 'estimate' | 'latest' | 'lat' | 'lon'>

/** The middle of what is known; a mark whose beginning is not known stands at its end. */
const middleOf = ({ earliest, estimate, latest }: Placed): number =>
  estimate ?? (earliest === null || latest === null ? (latest ?? 0) : (earliest + latest) / 2)

/**
 * Marks of one subject in order. The order of two is certain only where the whole interval of one lies before that of
 * the other: then no time that either may have could turn them round.
 */
export function orderPath(subject: string, marks: readonly Placed[]): SubjectPath {
  const timed = marks.filter(({ latest }) => latest !== null)
  const onGround = timed.filter(({ lat, lon }) => lat !== null && lon !== null)
  const sorted = [...onGround].sort((a, b) => middleOf(a) - middleOf(b) || a.seq - b.seq)
  // The latest end of all stops before: a wide one far back may still come after this one.
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
