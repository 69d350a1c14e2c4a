import type { Conflict, Placement } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Vote } from '../clocks/vote.ts'
import { trimmed } from '../grouped.ts'
import type { Hints, ItemInput, Parameters } from '../input.ts'
import { deviceOf } from '../reading.ts'
import { tolerance } from '../rigs/edge.ts'
import type { Solved } from '../solve-world.ts'
import { placeAlone } from './alone.ts'
import { asCopy } from './as-copy.ts'
import { placeByRig } from './by-rig.ts'
import { isPastCalibration } from './calibration.ts'
import { linkConflicts } from './link-conflicts.ts'
import type { RigView } from './rig-view.ts'

export interface Placing {
  readonly solved: Solved
  readonly viewOf: (rig: number) => RigView
  /** Indexed by body: conflicts of links that are open, because a stronger one placed the body. */
  readonly openLinks: ReadonlyMap<number, readonly Conflict[]>
  readonly hints: Hints
  readonly p: Parameters
}

/** Where an item begins according to its rig, epoch ms. */
export interface Position {
  readonly at: number
  /** Half-width of the model's 90 % interval, ms. */
  readonly half: number
  /** Other possible starts, from clocks of its rig that disagree. */
  readonly rivals: readonly number[]
  readonly view: RigView
  /** The tentative link, if it alone gives the position. */
  readonly link: string | undefined
}

/** A clock that another rig checked has at most this chance to be wrong. */
const CHECKED = 0.06
/** A clock that other rigs correct by at least this much, ms, is used as corrected up to this chance to be wrong. */
const CORRECTED_MS = 30_000
const DOUBTED = 0.25

/**
 * Places the items of one body (items with the same bytes): by their rig if the rig adds to their own claims, otherwise
 * each by its own claims.
 */
export function placeBody(body: Body, placing: Placing): readonly Placement[] {
  const { solved, p } = placing
  const view = placing.viewOf(solved.formed.rigOf[body.index] ?? 0)
  const position = positionOf(body, view, solved)
  // What disputes a rig disputes whatever hangs on it by an open link.
  const hangsOn = position?.link === undefined ? undefined : view.attachment?.source
  const conflicts = [
    ...linkConflicts(body, solved),
    ...(placing.openLinks.get(body.index) ?? []),
    ...(hangsOn === undefined ? [] : placing.viewOf(hangsOn).rivals),
  ]
  const isContradicted = view.agreeing.length < 2 && isAgainstAll(body, solved)
  const isAnchored = body.readings.some(({ kind }) => kind === 'anchor')
  const isByRig = position !== undefined && !isAnchored && knowsMore(position) && !isZoneOpen(body, view, solved)
  return body.items.map((item: ItemInput) => {
    const placed = isByRig ? byRig(item, { body, position, placing }) : placeAlone(item, { body, view, placing })
    const isUnsure = isContradicted || isPastCalibration(placed.grade)
    const more = [...conflicts, ...anchorConflict(placed, position, p)]
    return finished(placed, {
      status: isUnsure && placed.status === 'placed' ? 'likely' : placed.status,
      rig: view.rig.members.length > 1 ? view.name : undefined,
      conflicts: more.length > 0 ? [...placed.conflicts, ...more] : placed.conflicts,
    })
  })
}

function byRig(
  item: ItemInput,
  around: { readonly body: Body; readonly position: Position; readonly placing: Placing },
): Placement {
  const { body, position, placing } = around
  const standingOf = (source: Body): Placement | undefined => placeBody(source, placing)[0]
  return asCopy(placeByRig(item, around), body, { position, solved: placing.solved, standingOf })
}

/** There is one placement for each item of a world: its literal names every field, and its lists have no spare room. */
const finished = (
  { item, earliest, estimate, latest, confidence, reasons, place, grade }: Placement,
  { status, rig, conflicts }: Pick<Placement, 'status' | 'rig' | 'conflicts'>,
): Placement => ({
  item,
  earliest,
  estimate,
  latest,
  status,
  confidence,
  reasons: trimmed(reasons),
  conflicts: trimmed(conflicts),
  place,
  grade,
  rig,
})

/**
 * Whether a link to another lone clock contradicts this body's lone clock. One of the clocks or the link is wrong, and
 * nothing tells which.
 */
const isAgainstAll = (body: Body, { disbelievedOf, formed }: Solved): boolean =>
  !body.readings.some(({ kind }) => kind === 'anchor') &&
  (disbelievedOf.get(body.index) ?? []).some(({ at }) => formed.verdicts[at]?.verdict === 'tentative')

/** Whether a lone item states a zone that its device's satellite times contradict: both instants stay open. */
const isZoneOpen = ({ items }: Body, { rig }: RigView, { bodies }: Solved): boolean =>
  rig.members.length === 1 && items.some((item) => bodies.zones.isApart(deviceOf(item, items[0]?.item ?? '')))

/** Whether the rig adds to the item's own claims: it has other members, or other rigs checked the item's clock. */
const knowsMore = ({ view, link }: Position): boolean =>
  view.rig.members.length > 1 ||
  link !== undefined ||
  view.votes.some((vote) => isChecked(vote) || isSettled(vote, view))

/** Other rigs vouch for the clock, or correct it by so much that their doubt is the smaller one. */
const isChecked = ({ kind, wrong, moved }: Vote): boolean =>
  kind === 'clock' && (wrong <= CHECKED || (moved >= CORRECTED_MS && wrong <= DOUBTED))

/** Of two instants that the device states, another rig shows which is right. */
const isSettled = ({ kind, clock, wrong }: Vote, { rig }: RigView): boolean =>
  kind === 'clock' &&
  rig.observations.some((one) => one.clock === clock && one.prior.wrong >= 2 * DOUBTED && one.prior.wrong < 1) &&
  wrong <= DOUBTED

function positionOf(body: Body, view: RigView, { formed: { relaxed } }: Solved): Position | undefined {
  const [rel, sd] = [relaxed.rel[body.index] ?? 0, relaxed.sd[body.index] ?? 0]
  const { mode, attachment } = view
  if (attachment && view.isMemoryOnly) {
    return {
      at: attachment.at + rel,
      half: 1.645 * Math.hypot(attachment.sd, sd),
      rivals: [],
      view,
      link: attachment.link,
    }
  }
  if (!mode) return undefined
  const rivals = mode.rivals.map((other) => other + rel)
  return { at: mode.at + rel, half: 1.645 * Math.hypot(mode.sd, sd), rivals, view, link: undefined }
}

/** An anchor holds its own item whatever its rig says. A rig that disagrees is a conflict. */
function anchorConflict(placed: Placement, position: Position | undefined, p: Parameters): readonly Conflict[] {
  const mode = position?.view.mode
  if (placed.grade !== 'anchor' || placed.estimate === undefined || !mode) return []
  const apart = position.at - placed.estimate
  if (Math.abs(apart) <= p.agreementMs + tolerance(mode.sd)) return []
  const anchor = placed.reasons.find(({ claim }) => claim !== undefined)?.claim
  return anchor === undefined ? [] : [{ code: 'conflict.anchor', claims: [anchor], byMs: Math.round(apart) }]
}
