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
 * Anybody may rename a file. If a clock in the file contradicts the file's name, that clock is ranked first, provided
 * that its zone is at least as well known as the name's. A container's clock is ranked first only if the difference is
 * too large to be a wrong zone.
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
