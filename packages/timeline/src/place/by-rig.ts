import type { Conflict, Placement, Reason } from '@firsthand/domain'
import type { Body } from '../body.ts'
import { hardBounds } from '../bounds.ts'
import { byTrust, candidatesOf } from '../candidate.ts'
import type { Vote } from '../clocks/vote.ts'
import { WIDE_MS } from '../confidence.ts'
import type { ItemInput } from '../input.ts'
import { bestPlace } from '../place.ts'
import { boundReasons } from '../reasons.ts'
import { scaleOf } from './calibration.ts'
import { gradeOfRig } from './grade.ts'
import { ownClaims } from './own-claims.ts'
import type { Placing, Position } from './place-body.ts'
import { rivalConflict } from './rivals.ts'

interface Around {
  readonly body: Body
  readonly position: Position
  readonly placing: Placing
}

/** By what the clocks of its rig agree on, or what other rigs know of its own clock. Its own claims are told beside it. */
export function placeByRig(item: ItemInput, { body, position, placing }: Around): Placement {
  const { hints, p, solved } = placing
  const hard = hardBounds(item, p)
  const grade = gradeOfRig(position)
  const scale = scaleOf(grade)
  const latestAt = Math.min(hard.latest, position.rig.room.latest + (solved.formed.relaxed.rel[body.index] ?? 0))
  const at = Math.min(position.at, latestAt)
  const latest = Math.ceil(Math.min(latestAt, at + (position.high - position.at) * scale))
  const earliest = Math.floor(Math.min(at - (position.at - position.low) * scale, latest))
  const candidates = candidatesOf(item, hints, p).toSorted(byTrust)
  const own = ownClaims(candidates, { position, at, half: (latest - earliest) / 2, solved, p })
  const conflicts = [...own.conflicts, ...rivalConflict(position)]
  return {
    item: item.item,
    earliest,
    estimate: Math.min(Math.max(Math.round(at), earliest), latest),
    latest,
    status: isSure(position, own.isZoneKnown) && latest - earliest <= WIDE_MS ? 'placed' : 'tentative',
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

/** Placed: an anchor; two clocks that agree, and no as many against; or one whose zone is known, that nothing contradicts. */
function isSure({ mode, link }: Position, isZoneKnown: boolean): boolean {
  if (!mode || link !== undefined) return false
  const voices = mode.supporters.filter(({ kind }) => kind !== 'told')
  if (voices.some(({ kind }) => kind === 'anchor')) return true
  const against = mode.against.filter(({ kind, wrong }) => kind !== 'told' && wrong < 1)
  if (voices.length >= 2) return against.length < voices.length
  return voices.length === 1 && isZoneKnown && against.length === 0
}

/** The chance that not all that agree are wrong, lessened by each conflict. */
function confidenceIn({ mode, link }: Position, conflicts: readonly Conflict[]): number {
  const doubt = (mode?.supporters ?? []).reduce((chance, { wrong, kind }) => chance * (kind === 'told' ? 0.7 : Math.max(wrong, 0.05)), 1)
  const base = link !== undefined ? 0.5 : Math.min(0.99, 1 - doubt)
  return Math.round(base * 0.9 ** Math.min(conflicts.length, 5) * 1000) / 1000
}

function rigReasons({ mode, rig, link }: Position, ownShare: number): readonly Reason[] {
  const share = Math.round((1 - ownShare) * 1000) / 1000
  if (link !== undefined) return [{ code: 'link.tentative', claim: link, share, values: { members: rig.members.length } }]
  const voices = mode?.supporters.filter(({ kind }) => kind !== 'told') ?? []
  const anchors = voices.filter(({ kind }) => kind === 'anchor')
  const said = (votes: readonly Vote[]): readonly string[] =>
    rig.voices.filter((voice) => votes.some(({ clock }) => clock === voice.clock)).flatMap(({ claims }) => claims.slice(0, 1))
  const values = {
    members: rig.members.length,
    clocks: voices.length,
    sdMs: Math.round(mode?.sd ?? 0),
    claims: said(voices).slice(0, 8).join(' '),
  }
  const isRig = rig.members.length > 1
  return [
    ...(anchors.length > 0 ? [{ code: 'anchor', claim: said(anchors)[0] ?? '', share, values }] : []),
    ...(isRig ? [{ code: 'rig.position', share: anchors.length > 0 ? 0 : share, values }] : []),
  ]
}
