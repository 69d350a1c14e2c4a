import { type Candidate, gap } from './candidate.ts'
import type { Parameters } from './input.ts'

/** A container that was written in local time as if it were UTC lies no further off than the zones of the earth. */
const FURTHEST_ZONE_MS = 14 * 3_600_000

const isName = ({ claim }: Candidate): boolean => claim.clock === 'name'
const isOfFile = ({ claim }: Candidate): boolean =>
  claim.clock === 'device' || claim.clock === 'container' || claim.clock === 'gps'

/** Whether a name tells another time than what the file itself holds, beyond what either may be wrong. */
export const isNameDisputed = (candidates: readonly Candidate[], p: Parameters): boolean =>
  candidates.some(
    (one) => isName(one) && candidates.some((other) => isOfFile(other) && gap(one, other) > p.agreementMs),
  )

/**
 * Anybody may rename a file. Names that the file contradicts stand behind what contradicts them, where that knows its
 * zone as well as the name does; a container only where no zone explains the difference.
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
