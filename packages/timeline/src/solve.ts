import type { Conflict, Placement, Reason } from '@firsthand/domain'
import { type Bounds, hardBounds, type Limit, softBounds } from './bounds.ts'
import { byTrust, type Candidate, candidatesOf, gap, isMemory, isSameStatement, sharpest } from './candidate.ts'
import { confidenceOf, WIDE_MS } from './confidence.ts'
import type { Hints, ItemInput, Parameters } from './input.ts'
import { beyondLimit, brokenLimit, clipBy, excludedByLimits, limitsOf } from './limits.ts'
import { filesFirst, isNameDisputed } from './names.ts'
import { bestPlace } from './place.ts'
import { boundReasons, candidateReasons, limitZone, readingReasons } from './reasons.ts'
import { isEitherHour } from './zone.ts'

/**
 * Places each item by its most trusted claim that fits the arrival's hard bound. The interval comes from the claim's
 * error model, the zone and the class of clock, and is clipped by the item's own limits. Pure: the same inputs in any
 * order give the same placements.
 */
export const solve = (inputs: readonly ItemInput[], hints: Hints, p: Parameters): readonly Placement[] =>
  inputs.map((input) => solveItem(input, hints, p)).toSorted((a, b) => (a.item < b.item ? -1 : 1))

export function solveItem(given: ItemInput, hints: Hints, p: Parameters): Placement {
  const input = isInOrder(given) ? given : { ...given, claims: given.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
  const hard = hardBounds(input, p)
  const limits = limitsOf(input, { hints, p })
  const all = candidatesOf(input, hints, p).toSorted(byTrust)
  const inTime = all.filter((candidate) => candidate.low <= hard.latest + p.arrivalToleranceMs)
  const tooLate = all.filter((candidate) => !inTime.includes(candidate))
  // If witnesses' memories are the only evidence, they must fit within the file's own limits. Beside a clock they are
  // weighed as always.
  const excluded = inTime.every(isMemory) ? excludedByLimits(inTime, limits, p) : new Map<Candidate, Limit>()
  const possible = inTime.filter((candidate) => !excluded.has(candidate))
  const losing = onePerStatement([...tooLate, ...excluded.keys()], possible)
  const conflicts = losing.against.map((candidate) => {
    const limit = excluded.get(candidate)
    return limit ? beyondLimit(candidate, limit) : afterArrival(candidate, hard)
  })
  const rest: Rest = { hard, limits, conflicts, readings: losing.readings, p }
  return inWholeMs(possible.length > 0 ? placed(input, filesFirst(possible, p), rest) : openBar(input, rest))
}

/** Whether the claims are already sorted by id, as they are when a whole world is solved. */
const isInOrder = ({ claims }: ItemInput): boolean =>
  claims.every(({ id }, at) => at === 0 || (claims[at - 1]?.id ?? '') < id)

/** Claims may carry fractions (a film's length, an error). Placements are whole milliseconds, rounded outwards. */
function inWholeMs(placement: Placement): Placement {
  const [earliest, latest] = [Math.floor(placement.earliest), Math.ceil(placement.latest)]
  const { estimate } = placement
  const conflicts = placement.conflicts.map((conflict) => ({ ...conflict, byMs: Math.round(conflict.byMs) }))
  return {
    ...placement,
    earliest,
    latest,
    conflicts,
    estimate: estimate === undefined ? estimate : Math.round(estimate),
  }
}

interface Rest {
  readonly hard: Bounds
  readonly limits: readonly Limit[]
  readonly conflicts: readonly Conflict[]
  readonly readings: readonly Candidate[]
  readonly p: Parameters
}

/**
 * Sorts out readings that do not fit. If no reading of a statement fits, one of them is a conflict (`against`). All
 * others are only listed (`readings`).
 */
function onePerStatement(
  far: readonly Candidate[],
  fitting: readonly Candidate[],
): { readonly against: readonly Candidate[]; readonly readings: readonly Candidate[] } {
  const against: Candidate[] = []
  for (const one of far) if (![...fitting, ...against].some((other) => isSameStatement(other, one))) against.push(one)
  return { against, readings: far.filter((one) => !against.includes(one)) }
}

function placed(input: ItemInput, possible: readonly Candidate[], rest: Rest): Placement {
  const { hard, limits, p } = rest
  const trusted = possible[0]
  if (!trusted) throw new Error('a placement needs a candidate')
  // An item that an officer pinned stays at the pin, however sharp its own clock is.
  const best = trusted.claim.clock === 'officer' ? trusted : sharpest(trusted, possible)
  const others = possible.filter((other) => other !== best)
  const agreeing = others.filter((other) => gap(best, other) <= p.agreementMs)
  const far = others.filter((other) => gap(best, other) > p.agreementMs)
  const { against, readings } = onePerStatement(far, [best, ...agreeing])
  const { upper, lower, broken } = clipBy(limits, { trusted, best }, p)
  const latest = Math.min(best.high, hard.latest, upper?.at ?? hard.latest)
  const earliest = Math.min(Math.max(best.low, lower?.at ?? best.low), latest)
  const clip: Bounds = {
    earliest,
    latest,
    earliestBy: lower && lower.at > best.low ? lower.claim : undefined,
    latestBy: upper && upper.at === latest && latest < best.high ? upper.claim : undefined,
  }
  const conflicts = [
    ...rest.conflicts,
    ...against.map((other) => disagreement(best, other)),
    ...broken.map((limit) => brokenLimit(best, limit)),
  ]
  const isUnsure =
    isUnsureAlone(best, agreeing, against) ||
    broken.length > 0 ||
    latest - earliest > WIDE_MS ||
    isNameDisputed(possible, p)
  return {
    item: input.item,
    earliest,
    estimate: Math.min(Math.max(best.at, earliest), latest),
    latest,
    status: isUnsure ? 'likely' : 'placed',
    confidence: confidenceOf({
      best,
      agreeing: agreeing.filter(isNarrow),
      conflicts: conflicts.length,
      widthMs: latest - earliest,
    }),
    reasons: [
      ...candidateReasons(best, agreeing),
      ...readingReasons([...rest.readings, ...readings]),
      ...boundReasons(input, clip),
    ],
    conflicts,
    place: bestPlace(input.claims),
    grade: 'own',
    rig: undefined,
  }
}

/** A claim that covers many hours confirms nothing. */
const isNarrow = ({ low, high }: Candidate): boolean => high - low < 4 * 3_600_000

function openBar(input: ItemInput, { limits, conflicts, readings, p }: Rest): Placement {
  const soft = softBounds(input, limits, p)
  // The upper limit whose zone is named in the reasons. A limit that is a whole day has no zone: the day ends only when
  // it has ended everywhere on earth.
  const by = limits.find(({ claim }) => claim === soft.latestBy && claim.ref === 'upper' && claim.clock !== 'witness')
  const none: Reason = { code: 'no-evidence-of-time', share: 0, values: {} }
  return {
    item: input.item,
    earliest: Math.min(soft.earliest, soft.latest),
    estimate: undefined,
    latest: soft.latest,
    status: 'open',
    confidence: 0,
    reasons: [none, ...readingReasons(readings), ...boundReasons(input, soft), ...limitZone(by)],
    conflicts,
    place: bestPlace(input.claims),
    grade: 'own',
    rig: undefined,
  }
}

/**
 * Always likely: a witness's memory alone; an unknown zone; the hour that clocks show twice, or skip; a log that
 * nothing else of the file confirms; an assumed zone that no device's claim with a zone confirms; a contradiction by an
 * equally trusted claim.
 */
function isUnsureAlone(best: Candidate, agreeing: readonly Candidate[], against: readonly Candidate[]): boolean {
  if (
    isMemory(best) ||
    best.shift.by === 'nothing' ||
    isEitherHour(best.claim, best.shift) ||
    isLoneLog(best, agreeing)
  )
    return true
  if (best.shift.by === 'incident' && !agreeing.some((other) => other.shift.by === 'known' && !isMemory(other)))
    return true
  return against.some((other) => other.claim.trust >= best.claim.trust)
}

/** Anybody can write a log: alone it is no more certain than a memory, however sharp its seconds. */
const isLoneLog = ({ claim }: Candidate, agreeing: readonly Candidate[]): boolean =>
  claim.clock === 'log' && !agreeing.some((other) => other.claim.clock !== 'log' && !isMemory(other))

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
