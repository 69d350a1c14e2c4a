import type { Conflict, Placement } from '@firsthand/domain'
import type { Body } from '../body.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Vote } from '../clocks/vote.ts'
import type { Hints, ItemInput, Parameters } from '../input.ts'
import type { Attached } from '../rigs/attach.ts'
import { tolerance } from '../rigs/edge.ts'
import type { FormedRig, Solved } from '../solve-world.ts'
import { placeByRig } from './by-rig.ts'
import { linkConflicts } from './link-conflicts.ts'
import { placeAlone } from './alone.ts'

export interface Placing {
  readonly solved: Solved
  readonly attached: ReadonlyMap<number, Attached>
  readonly hints: Hints
  readonly p: Parameters
}

/** Where an item begins, by its rig: epoch ms. */
export interface Position {
  readonly at: number
  readonly low: number
  readonly high: number
  readonly mode: Mode | undefined
  readonly votes: readonly Vote[]
  readonly rig: FormedRig
  /** The one link that it hangs on. */
  readonly link: string | undefined
}

/** What of a clock's chance to be wrong is left once another rig checked it. */
const CHECKED = 0.06

/** The items of one body: by their rig where that knows more than they do, else each by its own claims. */
export function placeBody(body: Body, placing: Placing): readonly Placement[] {
  const { solved, attached, p } = placing
  const index = solved.formed.rigOf[body.index] ?? 0
  const rig = solved.formed.rigs[index]
  if (!rig) throw new Error('a body without a rig')
  const position = positionOf(body, { rig, mode: solved.settled.modes[index], hang: attached.get(index), solved, index })
  const conflicts = linkConflicts(body, solved)
  return body.items.map((item) => {
    const named = { ...placementOf(item, { body, rig, position, placing }) }
    return {
      ...named,
      rig: rig.members.length > 1 ? rigName(rig, solved) : undefined,
      conflicts: [...named.conflicts, ...conflicts, ...anchorConflict(named, position, p)],
    }
  })
}

interface Asked {
  readonly body: Body
  readonly rig: FormedRig
  readonly position: Position | undefined
  readonly placing: Placing
}

function placementOf(item: ItemInput, { body, rig, position, placing }: Asked): Placement {
  const isAnchored = body.readings.some(({ kind }) => kind === 'anchor')
  if (!position || isAnchored || !knowsMore(rig, position)) return placeAlone(item, { body, rig, placing })
  return placeByRig(item, { body, position, placing })
}

/** A lone item's own claims are read in full; its rig speaks where others are in it, or where others checked its clock. */
const knowsMore = (rig: FormedRig, { votes, link }: Position): boolean =>
  rig.members.length > 1 || link !== undefined || votes.some((vote) => vote.kind === 'clock' && vote.wrong <= CHECKED)

interface Where {
  readonly rig: FormedRig
  readonly mode: Mode | undefined
  readonly hang: Attached | undefined
  readonly solved: Solved
  readonly index: number
}

function positionOf(body: Body, { rig, mode, hang, solved, index }: Where): Position | undefined {
  const [rel, sd] = [solved.formed.relaxed.rel[body.index] ?? 0, solved.formed.relaxed.sd[body.index] ?? 0]
  const votes = solved.settled.votes[index] ?? []
  const isTold = mode?.supporters.every(({ kind }) => kind === 'told') ?? true
  if (hang && isTold) {
    const [at, half] = [hang.at + rel, 1.645 * Math.hypot(hang.sd, sd)]
    return { at, low: at - half, high: at + half, mode: undefined, votes, rig, link: hang.link }
  }
  if (!mode) return undefined
  const at = mode.at + rel
  const [below, above] = [Math.hypot(mode.at - mode.low, 1.645 * sd), Math.hypot(mode.high - mode.at, 1.645 * sd)]
  return { at, low: at - below, high: at + above, mode, votes, rig, link: undefined }
}

const rigName = (rig: FormedRig, { bodies }: Solved): string | undefined => bodies.list[rig.members[0] ?? 0]?.items[0]?.item

/** An anchor holds its own item whatever its rig says; that the rig says otherwise is told. */
function anchorConflict(placed: Placement, position: Position | undefined, p: Parameters): readonly Conflict[] {
  if (placed.grade !== 'anchor' || placed.estimate === undefined || !position?.mode) return []
  const apart = position.at - placed.estimate
  if (Math.abs(apart) <= p.agreementMs + tolerance(position.mode.sd)) return []
  const anchor = placed.reasons.find(({ claim }) => claim !== undefined)?.claim
  return anchor === undefined ? [] : [{ code: 'conflict.anchor', claims: [anchor], byMs: Math.round(apart) }]
}
