import type { Conflict, Placement, Reason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import { hardBounds } from '../bounds.ts'
import { byTrust, candidatesOf } from '../candidate.ts'
import { WIDE_MS } from '../confidence.ts'
import type { ItemInput } from '../input.ts'
import { ON_ITS_WAY_MS } from '../own-interval.ts'
import { bestPlace } from '../place.ts'
import { boundReasons } from '../reasons.ts'
import { isTwinId } from '../rigs/edge.ts'
import { scaleOf } from './calibration.ts'
import { gradeOfRig } from './grade.ts'
import { ownClaims } from './own-claims.ts'
import type { Placing, Position } from './place-body.ts'
import type { RigView } from './rig-view.ts'

interface Around {
  readonly body: Body
  readonly position: Position
  readonly placing: Placing
}

/**
 * Places an item by its rig's mode, or by its own clock as other rigs corrected it. Also lists the item's own claims.
 */
export function placeByRig(item: ItemInput, { body, position, placing }: Around): Placement {
  const { hints, p, solved } = placing
  const { view } = position
  const hard = hardBounds(item, p)
  const grade = gradeOfRig(position)
  const scale = scaleOf(grade)
  const latestAt = Math.min(hard.latest, view.rig.bounds.latest + (solved.formed.relaxed.rel[body.index] ?? 0))
  const at = Math.min(position.at, latestAt)
  const half = position.half * scale
  const asShown = shownBy(item, { body, position, placing })
  const latest = Math.ceil(Math.min(latestAt, Math.max(at, asShown, ...position.rivals) + half))
  const fastMs = position.at - latestAt > p.agreementMs ? position.at - latestAt : 0
  // A clock that says a time after the arrival is fast: the interval is as wide as it is fast.
  const room = fastMs > 0 ? fastMs + ON_ITS_WAY_MS : 0
  const earliest = Math.floor(Math.min(Math.min(at, ...position.rivals) - half - room, latest))
  const candidates = candidatesOf(item, hints, p)
  const sorted = candidates.length < 2 ? candidates : candidates.toSorted(byTrust)
  const own = ownClaims(sorted, { position, at, half: (latest - earliest) / 2, solved, p })
  const conflicts = view.rivals.length > 0 ? [...own.conflicts, ...view.rivals] : own.conflicts
  return {
    item: item.item,
    earliest,
    estimate: Math.min(Math.max(Math.round(at), earliest), latest),
    latest,
    status:
      fastMs === 0 && isSure(position, own.share > 0) && asShown <= at && latest - earliest <= WIDE_MS
        ? 'placed'
        : 'likely',
    confidence: confidenceIn(position, conflicts),
    reasons: [
      ...rigReasons(position, own.share),
      ...own.reasons,
      ...boundReasons(item, { ...hard, earliest, latest, latestBy: undefined }),
    ],
    conflicts,
    place: bestPlace(item.claims),
    grade,
    rig: undefined,
  }
}

/** Fixes that are this much older than the display of a phone may all be old, as those of some models are, ms. */
const [AGED_MS, OLDEST_MS] = [20_000, 900_000]

/**
 * Where the item's own clock puts it, if satellite times alone say that this clock is fast by as much as a fix may be
 * old. Then both are possible. Negative infinity otherwise.
 */
function shownBy(item: ItemInput, { position: { at, view }, placing: { solved } }: Around): number {
  if (view.rig.members.length > 1 || item.device !== 'phone') return Number.NEGATIVE_INFINITY
  const vote = view.agreeing.find(({ kind, moved }) => kind === 'clock' && moved > AGED_MS)
  const clock = vote && solved.settled.clocks.get(vote.clock)
  const fastMs = clock?.isByFixes === true ? -clock.shiftMs : 0
  return fastMs > AGED_MS && fastMs < OLDEST_MS ? at + fastMs : Number.NEGATIVE_INFINITY
}

/**
 * Whether an item counts as placed. One of these must hold:
 * - the rig has an anchor;
 * - several clocks agree, and they outnumber the clocks that agree on a rival time (in the rig, or across rejected
 * links);
 * - only the item's own clock speaks, its zone is known, and nothing contradicts it.
 */
function isSure({ view, link }: Position, isOwnClock: boolean): boolean {
  const { mode, agreeing, against, rivalling, isZoneKnown } = view
  if (!mode || link !== undefined) return false
  if (view.isAnchored) return true
  if (view.isZoneDoubted || rivalling >= agreeing.length) return false
  if (agreeing.length >= 2) return true
  const isCorrected = agreeing.some(({ moved, wrong }) => moved > 0 && wrong > CORRECTED)
  return isOwnClock && isZoneKnown && against.length === 0 && !isCorrected
}

/** A lone clock is placed as other rigs correct it only if its chance to be wrong is at most this. */
const CORRECTED = 0.06

const OF_ONE_LINK = 0.5
/** Confidence factor if the clocks leave several times open. */
const OF_RIVALS = 0.5
/** Confidence factor if only one clock speaks, however many files without a time depend on it. */
const OF_ONE_CLOCK = 0.7

/** The confidence: the chance that not all inliers are wrong, lowered by each conflict. */
function confidenceIn({ view, link, rivals }: Position, conflicts: readonly Conflict[]): number {
  const own = view.isMemoryOnly ? 0.3 : Math.min(0.99, 1 - view.doubt)
  const base = link !== undefined ? OF_ONE_LINK : own
  const isDisputed = rivals.length > 0 || view.rivalling >= view.agreeing.length
  const factors = [isDisputed ? OF_RIVALS : 1, view.agreeing.length === 1 && !view.isAnchored ? OF_ONE_CLOCK : 1]
  const factor = factors.reduce((all, one) => all * one, 0.9 ** Math.min(conflicts.length, 5))
  return Math.round(base * factor * 1000) / 1000
}

function rigReasons({ view, link }: Position, ownShare: number): readonly Reason[] {
  const { rig, claims, reasonValues: values } = view
  const share = Math.round((1 - ownShare) * 1000) / 1000
  const members = rig.members.length
  if (link !== undefined && isTwinId(link)) return [{ code: 'twin.of', share, values: { members } }]
  if (link !== undefined) return [{ code: 'link.tentative', claim: link, share, values: { members } }]
  if (members < 2) return checkedReasons(view)
  const anchored = view.isAnchored
  return [{ code: anchored ? 'anchor.of-rig' : 'rig.position', share, ...first(claims, anchored), values }]
}

const first = (claims: readonly string[], anchored: boolean): { readonly claim?: string } => {
  const [claim] = claims
  return anchored && claim !== undefined ? { claim } : {}
}

/** The reason of a lone item whose clock other rigs checked. */
const checkedReasons = ({ agreeing }: RigView): readonly Reason[] =>
  agreeing.some(({ kind }) => kind === 'clock') ? [{ code: 'clock.checked', share: 0, values: {} }] : []
