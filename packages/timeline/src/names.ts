import { type Candidate, gap } from './candidate.ts'
import type { Parameters } from './input.ts'

/** A container in local time that was written as UTC is off by at most the widest zone. */
const FURTHEST_ZONE_MS = 14 * 3_600_000

const isName = ({ claim }: Candidate): boolean => claim.clock === 'name'
const isOfFile = ({ claim }: Candidate): boolean =>
  claim.clock === 'device' || claim.clock === 'container' || claim.clock === 'gps'

/** Whether a file name differs from a clock of the file by more than the error intervals of both allow. */
export const isNameDisputed = (candidates: readonly Candidate[], p: Parameters): boolean =>
  candidates.some(
    (one) => isName(one) && candidates.some((other) => isOfFile(other) && gap(one, other) > p.agreementMs),
  )

/**
 * Anybody may rename a file. A name that the file contradicts ranks behind the contradicting clock if that clock's zone
 * is known as well as the name's. A container ranks before the name only if no zone explains the difference.
 */
export function filesFirst(sorted: readonly Candidate[], p: Parameters): readonly Candidate[] {
  const [first] = sorted
  if (first === undefined || !isName(first)) return sorted
  const better = sorted.find((other) => {
    const apart = gap(first, other)
    if (!isOfFile(other) || apart <= p.agreementMs || zoneRank(other) < zoneRank(first)) return false
    return other.claim.clock !== 'container' || apart > FURTHEST_ZONE_MS
  })
  return better ? [better, ...sorted.filter((other) => other !== better)] : sorted
}

const zoneRank = ({ shift }: Candidate): number => (shift.by === 'nothing' ? 0 : shift.by === 'incident' ? 1 : 2)
