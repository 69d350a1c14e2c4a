import { type Conflict, type Placement, type Reason, TRUST } from '@firsthand/domain'
import { type Bounds, hardBounds, type Limit, softBounds, statedLimit } from './bounds.ts'
import { byTrust, type Candidate, candidatesOf, gap, isMemory, isSameStatement } from './candidate.ts'
import { confidenceOf, WIDE_MS } from './confidence.ts'
import { farConflict, farReadings, isFarBack } from './far-clock.ts'
import type { Hints, ItemInput, Parameters } from './input.ts'
import { withFastSender, withLastWrite } from './last-write.ts'
import { beyondLimit, brokenLimit, type Clipped, clipBy, excludedByLimits, limitsOf } from './limits.ts'
import { filesFirst, isNameDisputed } from './names.ts'
import { isSameClaim, withOtherZones } from './other-zone.ts'
import { type Chosen, chosen, endOf, intervalOf, withOldFix } from './own-interval.ts'
import { bestPlace } from './place.ts'
import { boundReasons, byClock, candidateReasons, limitZone, readingReasons } from './reasons.ts'
import { isEitherHour } from './zone.ts'

/**
 * Places each item by its most trusted claim that fits the arrival's hard bound. The interval comes from the claim's
 * error model, the zone and the class of clock, and is clipped by the item's own limits. Pure: the same inputs in any
 * order give the same placements.
 */
export const solve = (inputs: readonly ItemInput[], hints: Hints, p: Parameters): readonly Placement[] =>
  inputs.map((input) => solveItem(input, hints, p)).toSorted((a, b) => (a.item < b.item ? -1 : 1))

export const solveItem = (given: ItemInput, hints: Hints, p: Parameters): Placement =>
  solveOwn(given, { hints, p }).placement

/** A placement by the item's own claims, and half the width that its clock's own error has, ms (0 without an estimate). */
export interface Own {
  readonly placement: Placement
  readonly half: number
}

export interface Around {
  readonly hints: Hints
  readonly p: Parameters
  /** The latest start that the arrivals of the item's copies leave, epoch ms. */
  readonly copyArrivedBy?: number | undefined
}

export function solveOwn(given: ItemInput, { hints, p, copyArrivedBy = Number.POSITIVE_INFINITY }: Around): Own {
  const input = isInOrder(given) ? given : { ...given, claims: given.claims.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
  const own = hardBounds(input, p)
  const hard = { ...own, latest: Math.min(own.latest, copyArrivedBy) }
  const limits = limitsOf(input, { hints, p })
  const all = withOtherZones(candidatesOf(input, hints, p), hints).toSorted(byTrust)
  const inTime = all.filter((candidate) => candidate.low <= hard.latest + p.arrivalToleranceMs)
  const tooLate = all.filter((candidate) => !inTime.includes(candidate))
  // If witnesses' memories are the only evidence, they must fit within the file's own limits. Beside a clock they are
  // weighed as always.
  const excluded = inTime.every(isMemory) ? excludedByLimits(inTime, limits, p) : new Map<Candidate, Limit>()
  const far = farReadings(input, inTime)
  const possible = inTime.filter((candidate) => !excluded.has(candidate) && !far.includes(candidate))
  const losing = onePerStatement([...tooLate.filter((one) => !isRead(one, possible)), ...excluded.keys()], possible)
  const conflicts = losing.against.map((candidate) => {
    const limit = excluded.get(candidate)
    return limit ? beyondLimit(candidate, limit) : afterArrival(candidate, hard)
  })
  const seen = [...conflicts, ...far.map((one) => farConflict(one, input))]
  const rest: Rest = { hard, limits, conflicts: seen, readings: losing.readings, p }
  const { placement, half } =
    possible.length > 0 ? placed(input, filesFirst(possible, p), rest) : { placement: openBar(input, rest), half: 0 }
  return { placement: inWholeMs(placement), half }
}

/** Whether the claim has another reading that is possible. */
const isRead = (one: Candidate, possible: readonly Candidate[]): boolean =>
  possible.some((other) => isSameClaim(one, other))

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

function placed(input: ItemInput, possible: readonly Candidate[], rest: Rest): Own {
  const { hard, limits, p } = rest
  const trusted = possible[0]
  if (!trusted) throw new Error('a placement needs a candidate')
  const choice = doubted(chosen(possible, trusted), possible, input, hard)
  const { best } = choice
  const disputed = new Set(choice.conflicts.flatMap(({ claims }) => claims))
  const others = possible.filter(
    (other) => !isSameClaim(other, best) && (other === trusted || !disputed.has(other.claim.id)),
  )
  const agreeing = others.filter((other) => gap(best, other) <= p.agreementMs)
  const far = others.filter((other) => gap(best, other) > p.agreementMs && !isRead(other, agreeing))
  const { against, readings } = onePerStatement(far, [best, ...agreeing])
  const clipped = clipBy(limits, { trusted, best }, p)
  const { earliest, estimate, latest, fastByMs } = intervalOf(choice, { hard, clipped, p })
  const isFar = isFarBack(best, possible, input)
  const conflicts = [
    ...rest.conflicts,
    ...choice.conflicts,
    ...(isFar ? [farConflict(best, input)] : []),
    ...(fastByMs > 0 ? [{ code: 'conflict.after-received', claims: [best.claim.id], byMs: fastByMs }] : []),
    ...against.map((other) => disagreement(best, other)),
    ...clipped.broken.map((limit) => brokenLimit(best, limit)),
  ]
  const isUnsure =
    choice.isEither ||
    isFar ||
    isFixAfterClock(best, rest.conflicts) ||
    fastByMs > 0 ||
    isUnsureAlone(best, agreeing, against) ||
    clipped.broken.length > 0 ||
    latest - earliest > WIDE_MS ||
    isNameDisputed(possible, p)
  const placement: Placement = {
    item: input.item,
    earliest,
    estimate,
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
      ...boundReasons(input, clipOf({ best, clipped, earliest, latest })),
    ],
    conflicts,
    place: bestPlace(input.claims),
    grade: 'own',
    rig: undefined,
  }
  return { placement, half: best.half }
}

/** The choice, with the instants that the rest of the file leaves open beside it. */
const doubted = (choice: Chosen, possible: readonly Candidate[], input: ItemInput, hard: Bounds): Chosen =>
  withFastSender(
    withOldFix(withLastWrite(choice, possible, input), possible),
    input,
    hard.latest + (input.durationMs ?? 0),
  )

interface Clip {
  readonly best: Candidate
  readonly clipped: Clipped
  readonly earliest: number
  readonly latest: number
}

const clipOf = ({ best, clipped: { upper, lower }, earliest, latest }: Clip): Bounds => ({
  earliest,
  latest,
  earliestBy: lower && lower.at > best.low ? lower.claim : undefined,
  latestBy: upper && endOf(upper, best) === latest && latest < best.high ? upper.claim : undefined,
})

/** A claim that covers many hours confirms nothing. */
const isNarrow = ({ low, high }: Candidate): boolean => high - low < 4 * 3_600_000

function openBar(input: ItemInput, { hard, limits, conflicts, readings }: Rest): Placement {
  const soft = softBounds(hard, limits)
  const stated = statedLimit(limits, soft)
  // The upper limit whose zone is named in the reasons. A limit that is a whole day has no zone: the day ends only when
  // it has ended everywhere on earth.
  const by = limits.find(
    ({ claim }) => claim === (stated?.claim ?? soft.latestBy) && claim.ref === 'upper' && claim.clock !== 'witness',
  )
  const none: Reason = { code: 'no-evidence-of-time', share: 0, values: {} }
  const bounds = stated === undefined ? soft : { ...soft, latestBy: undefined }
  return {
    item: input.item,
    earliest: Math.min(soft.earliest, soft.latest),
    estimate: undefined,
    latest: soft.latest,
    status: 'open',
    confidence: 0,
    reasons: [
      none,
      ...readingReasons(readings),
      ...(stated === undefined ? [] : [byClock(stated, soft.latestBy !== undefined)]),
      ...boundReasons(input, bounds),
      ...limitZone(by),
    ],
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
    isLoneLog(best, agreeing) ||
    isUnsigned(best, agreeing)
  )
    return true
  if (best.shift.by === 'incident' && !agreeing.some((other) => other.shift.by === 'known' && !isMemory(other)))
    return true
  return against.some((other) => other.claim.trust >= best.claim.trust)
}

/** A satellite time whose own clock says a time after the arrival: nothing tells how old the fix is. */
const isFixAfterClock = ({ claim }: Candidate, conflicts: readonly Conflict[]): boolean =>
  claim.clock === 'gps' && conflicts.some(({ code }) => code === 'conflict.after-received')

/** Anybody can write a log: alone it is no more certain than a memory, however sharp its seconds. */
const isLoneLog = ({ claim }: Candidate, agreeing: readonly Candidate[]): boolean =>
  claim.clock === 'log' && !agreeing.some((other) => other.claim.clock !== 'log' && !isMemory(other))

/** Trust below any camera's own clock: dates that programs write as well, with no camera named beside them. */
const UNSIGNED = TRUST.exifLocal - 2

const isUnsigned = ({ claim }: Candidate, agreeing: readonly Candidate[]): boolean =>
  (claim.clock === 'device' || claim.clock === 'container') &&
  claim.trust < UNSIGNED &&
  !agreeing.some((other) => other.claim.clock !== claim.clock && !isMemory(other))

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
