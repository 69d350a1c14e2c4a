import type { JudgedLink, Link, Placement } from '@firsthand/domain'
import type { Mode } from './clocks/mode.ts'
import { ENGINE, type Parameters } from './input.ts'
import { openLinkConflicts } from './place/open-link-conflicts.ts'
import { placeBody } from './place/place-body.ts'
import { type RigView, viewOf } from './place/rig-view.ts'
import { type Attached, attach } from './rigs/attach.ts'
import { type Edge, tolerance } from './rigs/edge.ts'
import type { FormedRig } from './rigs/formed.ts'
import type { Solved } from './solve-world.ts'
import type { ClockState, Rig, Solution, World } from './world.ts'

/** The result of a solve: placements, rigs, clocks and the verdict on each link, all sorted by name. */
export function solutionOf(solved: Solved, world: World, p: Parameters): Solution {
  const { bodies, formed: rigs, settled } = solved
  const attached = attach(solved)
  const openLinks = openLinkConflicts(solved, attached)
  const placing = { solved, viewOf: viewsOf(solved, attached), openLinks, hints: world.hints, p }
  const placements = bodies.list.flatMap((body) => placeBody(body, placing))
  return {
    engine: ENGINE,
    placements: placements.toSorted((a: Placement, b: Placement) => (a.item < b.item ? -1 : 1)),
    rigs: rigs.rigs.flatMap((rig, index) => (rig.members.length > 1 ? [toRig(rig, settled.modes[index], solved)] : [])),
    clocks: clockStates(solved),
    links: judgedLinks(world, solved),
  }
}

/** Caches the views of rigs with several members. The view of a lone member is needed only once. */
function viewsOf(solved: Solved, attached: ReadonlyMap<number, Attached>): (rig: number) => RigView {
  const views = new Map<number, RigView>()
  return (rig) => {
    const known = views.get(rig)
    if (known) return known
    const view = viewOf(rig, solved, attached.get(rig))
    if (view.rig.members.length > 1) views.set(rig, view)
    return view
  }
}

function toRig(rig: FormedRig, mode: Mode | undefined, { bodies, formed: { relaxed } }: Solved): Rig {
  const all = rig.members.flatMap((member) =>
    (bodies.list[member]?.items ?? []).map(({ item }) => ({
      item,
      at: relaxed.rel[member] ?? 0,
      sdMs: Math.round(relaxed.sd[member] ?? 0),
    })),
  )
  const first = Math.min(...all.map(({ at }) => at))
  const members = all.toSorted((a, b) => (a.item < b.item ? -1 : 1))
  return {
    id: members[0]?.item ?? '',
    members: members.map(({ item, at, sdMs }) => ({ item, offsetMs: round(at - first), sdMs })),
    witnesses: mode?.supporters.filter(({ kind }) => kind !== 'memory').length ?? 0,
  }
}

function clockStates({ settled }: Solved): readonly ClockState[] {
  return [...settled.clocks]
    .filter(([clock]) => !clock.startsWith('own:'))
    .map(([key, { shiftMs, sd, corroborated }]) => {
      const end = key.lastIndexOf('|')
      const family = key.endsWith('|wall') ? ('wall' as const) : ('utc' as const)
      return { clock: key.slice(0, end), family, shiftMs: round(shiftMs), sdMs: Math.round(sd), corroborated }
    })
    .toSorted((a, b) => (a.clock === b.clock ? (a.family < b.family ? -1 : 1) : a.clock < b.clock ? -1 : 1))
}

function judgedLinks({ links }: World, solved: Solved): readonly JudgedLink[] {
  const byId = new Map<string, Edge>()
  for (const edge of solved.edges) for (const id of [edge.id, ...edge.duplicates]) byId.set(id, edge)
  return links.map((link) => judgedLink(link, byId.get(link.id), solved)).toSorted((a, b) => (a.link < b.link ? -1 : 1))
}

function judgedLink(
  { id, a, b, offsetMs, sdMs }: Link,
  edge: Edge | undefined,
  { formed, bodies }: Solved,
): JudgedLink {
  const body = bodies.of.get(a)
  if (body && body === bodies.of.get(b)) return withinOne(id, offsetMs, sdMs)
  const verdict = edge && formed.verdicts[edge.at]
  if (!edge || !verdict) return { link: id, verdict: 'rejected', reason: 'no-item', residualMs: 0 }
  if (formed.rigOf[edge.a] !== formed.rigOf[edge.b]) return { link: id, ...verdict, residualMs: 0 }
  const apart = (formed.relaxed.rel[edge.b] ?? 0) - (formed.relaxed.rel[edge.a] ?? 0)
  const own = body?.index === edge.a ? offsetMs : -offsetMs
  return { link: id, ...verdict, residualMs: round(own - apart) }
}

/** A link between two copies of the same bytes: they begin together. */
function withinOne(link: string, offsetMs: number, sdMs: number): JudgedLink {
  const isRight = Math.abs(offsetMs) <= tolerance(sdMs, sdMs)
  const said = isRight
    ? { verdict: 'used' as const, reason: 'same-file' as const }
    : { verdict: 'rejected' as const, reason: 'contradicted' as const }
  return { link, ...said, residualMs: round(offsetMs) }
}

const round = (ms: number): number => Math.round(ms * 10) / 10
