import type { Conflict, Placement, Reason } from '@firsthand/domain'
import { type Bounds, hardBounds, softBounds } from './bounds.ts'
import { byTrust, type Candidate, candidatesOf, gap, isSameSaying, isTold, sharpest } from './candidate.ts'
import type { Hints, ItemInput, Parameters } from './input.ts'
import { bestPlace } from './place.ts'
import { boundReasons, candidateReasons, readingReasons } from './reasons.ts'

/**
 * Places each item by its best claim: hard bound from the arrival, then the trust order, the interval from the claim's
 * error model, the zone and the class of clock. Pure: the same inputs in any order give the same placements.
 */
export const solve = (inputs: readonly ItemInput[], hints: Hints, p: Parameters): readonly Placement[] =>
  inputs.map((input) => solveItem(input, hints, p)).toSorted((a, b) => (a.item < b.item ? -1 : 1))

export function solveItem(given: ItemInput, hints: Hints, p: Parameters): Placement {
  const input = { ...given, claims: given.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
  const hard = hardBounds(input, p)
  const all = candidatesOf(input, hints, p).toSorted(byTrust)
  const possible = all.filter((candidate) => candidate.low <= hard.latest + p.arrivalToleranceMs)
  const impossible = all.filter((candidate) => !possible.includes(candidate))
  const late = impossible.map((candidate) => afterArrival(candidate, hard))
  const best = possible[0]
  return best ? placed(input, possible, { hard, late, p }) : bounded(input, late, { hints, p })
}

interface World {
  readonly hints: Hints
  readonly p: Parameters
}

interface Rest {
  readonly hard: Bounds
  readonly late: readonly Conflict[]
  readonly p: Parameters
}

function placed(input: ItemInput, possible: readonly Candidate[], { hard, late, p }: Rest): Placement {
  const trusted = possible[0]
  if (!trusted) throw new Error('a placement needs a candidate')
  const best = sharpest(trusted, possible)
  const others = possible.filter((other) => other !== best)
  const agreeing = others.filter((other) => gap(best, other) <= p.agreementMs)
  const far = others.filter((other) => gap(best, other) > p.agreementMs)
  // Of words that may be read in two ways the reading that does not fit contradicts nobody.
  const readings = far.filter((other) => [best, ...agreeing].some((one) => isSameSaying(one, other)))
  const against = far.filter((other) => !readings.includes(other))
  const latest = Math.min(best.high, hard.latest)
  const earliest = Math.min(best.low, latest)
  const estimate = Math.min(Math.max(best.at, earliest), latest)
  const sources = new Set(
    agreeing.filter((o) => !isTold(o) && o.claim.clock !== best.claim.clock).map((o) => o.claim.clock),
  )
  const conflicts = [...late, ...against.map((other) => disagreement(best, other))]
  return {
    item: input.item,
    earliest,
    estimate,
    latest,
    status: isTentative(best, agreeing, against) ? 'tentative' : 'placed',
    confidence: confidenceOf(best, sources.size, conflicts.length),
    reasons: [...candidateReasons(best, agreeing), ...readingReasons(readings), ...boundReasons(input, hard)],
    conflicts,
    place: bestPlace(input.claims),
  }
}

function bounded(input: ItemInput, late: readonly Conflict[], { hints, p }: World): Placement {
  const soft = softBounds(input, hints, p)
  const none: Reason = { code: 'no-evidence-of-time', share: 0, values: {} }
  return {
    item: input.item,
    earliest: Math.min(soft.earliest, soft.latest),
    estimate: undefined,
    latest: soft.latest,
    status: 'bounded',
    confidence: 0,
    reasons: [none, ...boundReasons(input, soft)],
    conflicts: late,
    place: bestPlace(input.claims),
  }
}

/**
 * Never certain: a witness's memory alone; an unknown zone; an assumed one that no device's claim with a zone agrees
 * with; an equally trusted claim that says otherwise.
 */
function isTentative(best: Candidate, agreeing: readonly Candidate[], against: readonly Candidate[]): boolean {
  if (isTold(best) || best.shift.by === 'nothing') return true
  if (best.shift.by === 'incident' && !agreeing.some((other) => other.shift.by === 'known' && !isTold(other)))
    return true
  return against.some((other) => other.claim.trust >= best.claim.trust)
}

function confidenceOf(best: Candidate, corroborating: number, conflicts: number): number {
  const base = (best.claim.trust / 100) * (best.shift.by === 'nothing' ? 0.3 : best.shift.by === 'incident' ? 0.8 : 1)
  const raised = 1 - (1 - base) * 0.6 ** corroborating
  return Math.round(raised * 0.8 ** Math.min(conflicts, 5) * 1000) / 1000
}

const afterArrival = (candidate: Candidate, hard: Bounds): Conflict => ({
  code: 'conflict.after-received',
  claims: [candidate.claim.id],
  byMs: candidate.low - hard.latest,
})

const disagreement = (best: Candidate, other: Candidate): Conflict => ({
  code: 'conflict.disagrees',
  claims: [best.claim.id, other.claim.id],
  byMs: other.at - best.at,
})
