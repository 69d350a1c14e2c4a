import type { Placement, Reason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { ItemInput } from '../input.ts'
import { deviceOf } from '../reading.ts'
import { solveOwn } from '../solve.ts'
import type { Solved } from '../solve-world.ts'
import { scaleOf } from './calibration.ts'
import { gradeOfOwn } from './grade.ts'
import type { Placing } from './place-body.ts'
import type { RigView } from './rig-view.ts'

interface Around {
  readonly body: Body
  readonly view: RigView
  readonly placing: Placing
}

/** Places an item by its own claims. Its rig may still bound it. */
export function placeAlone(item: ItemInput, { body, view, placing: { solved, hints, p } }: Around): Placement {
  const { placement: placed, half } = solveOwn(item, {
    hints: { ...hints, displayMs: displayOf(item, body, solved) },
    p,
    // What an officer pins stands, whoever called it a copy.
    copyArrivedBy: isPinned(body) ? undefined : body.copyArrivedBy,
  })
  const grade = gradeOfOwn(placed, item)
  const rel = solved.formed.relaxed.rel[body.index] ?? 0
  return scaled(within({ ...placed, grade }, view, rel), half, item)
}

const isPinned = ({ readings }: Body): boolean => readings.some(({ kind }) => kind === 'anchor')

/**
 * The offset of the display of the item's device, as satellite times of its files show it, ms. A zone that files state
 * vouches for no zone that a file states.
 */
const displayOf = (item: ItemInput, body: Body, { bodies }: Solved): number | undefined =>
  bodies.zones.shownOf(deviceOf(item, body.items[0]?.item ?? ''))

/** Clips a placement to the bounds of its rig: an arrival bounds every recording that heard the same sounds. */
function within(placed: Placement, { rig }: RigView, rel: number): Placement {
  if (rig.members.length < 2) return placed
  const [earliest, latest] = [Math.floor(rig.bounds.earliest + rel), Math.ceil(rig.bounds.latest + rel)]
  const to = latest < placed.latest - 1 && latest >= placed.earliest ? latest : placed.latest
  const from = earliest > placed.earliest + 1 && earliest <= to ? earliest : placed.earliest
  if (to === placed.latest && from === placed.earliest) return placed
  const by = to < placed.latest ? rig.boundedBy.latest : rig.boundedBy.earliest
  const isUpper = to < placed.latest
  const values = { at: isUpper ? to : from, members: rig.members.length, side: isUpper ? 'before' : 'after' }
  const named = by === undefined || by === 'received' ? {} : { claim: by }
  const reason: Reason = { code: 'bound.rig', share: 0, ...named, values }
  return {
    ...placed,
    earliest: from,
    latest: to,
    estimate: clamped(placed.estimate, from, to),
    reasons: [...placed.reasons, reason],
  }
}

const clamped = (estimate: number | undefined, from: number, to: number): number | undefined =>
  estimate === undefined ? undefined : Math.min(Math.max(estimate, from), to)

/**
 * Widens or narrows the interval by the calibration of its grade, never beyond the arrival. Only the clock's own error
 * scales; what a cut, a zone or an arrival leaves open stays. The interval of a satellite time is all one error.
 */
function scaled(placed: Placement, half: number, item: ItemInput): Placement {
  const { estimate, earliest, latest, grade } = placed
  const scale = scaleOf(grade)
  if (estimate === undefined || scale === 1) return placed
  const hard = Math.floor(item.receivedAt - (item.durationMs ?? 0))
  const by = (side: number): number => (grade === 'fix' ? side * scale : scaledSide(side, half, scale))
  const latestTo = Math.ceil(estimate + Math.max(0, by(latest - estimate)))
  const to = Math.max(estimate, Math.min(latestTo, Math.max(hard, latest)))
  const from = Math.floor(estimate - Math.max(0, by(estimate - earliest)))
  // Whatever clips one side, the whole stays as wide as the error of the clock.
  return { ...placed, earliest: Math.min(from, Math.floor(to - Math.min(half, latest - earliest))), latest: to }
}

/** Scales the clock's own error within a side. A side that something clips short of it shrinks only down to that error. */
const scaledSide = (side: number, half: number, scale: number): number =>
  scale >= 1 ? side + half * (scale - 1) : Math.min(side, Math.max(side - half * (1 - scale), half * scale))
