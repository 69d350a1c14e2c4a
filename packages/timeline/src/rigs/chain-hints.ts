import type { Bodies } from '../body.ts'
import { pushTo } from '../grouped.ts'
import { type Edge, VAGUE_SD } from './edge.ts'
import { type ClockHint, type HintContext, isOpen, LINK_WRONG, uncheckedPrior } from './hint.ts'

/** Upper bound on the open links of a rig without a time that are combined with one another. */
const MOST_LINKS = 24

/** One open link of a rig without a time: the rig's origin minus that of the rig at the other end, ms. */
interface Leg {
  readonly edge: Edge
  readonly rig: number
  readonly end: number
  /** The end in the rig without a time. */
  readonly here: number
  readonly shift: number
}

/**
 * What a rig without a time says of clocks: two of its open links lead to two rigs, of which a clock alone places one.
 * Copies begin with their original, so one of the two links may be that of a near twin.
 */
export const chainHints = (bodies: Bodies, edges: readonly Edge[], context: HintContext): readonly ClockHint[] =>
  [...legsOf(edges, context)].flatMap(([via, all]) => {
    const few = all.slice(0, MOST_LINKS)
    return few.flatMap((to) => few.flatMap((from) => hintsAlong({ via, from, to }, bodies, context)))
  })

/** Indexed by rig without a time: its open links to rigs that have one. */
function legsOf(edges: readonly Edge[], context: HintContext): ReadonlyMap<number, readonly Leg[]> {
  const legs = new Map<number, Leg[]>()
  const isUntimed = (rig: number): boolean => context.placers.of(rig).size === 0
  for (const edge of edges) {
    if (edge.sd > VAGUE_SD || !isOpen(context.rigs.verdicts[edge.at])) continue
    for (const here of [edge.a, edge.b]) {
      const { via, ...leg } = legFrom(here, edge, context)
      if (isUntimed(via) && !isUntimed(leg.rig)) pushTo(legs, via, leg)
    }
  }
  return legs
}

function legFrom(here: number, edge: Edge, { rigs: { rigOf, relaxed } }: HintContext): Leg & { readonly via: number } {
  const end = here === edge.a ? edge.b : edge.a
  const shift = (relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (relaxed.rel[edge.b] ?? 0)
  return { via: rigOf[here] ?? 0, rig: rigOf[end] ?? 0, edge, end, here, shift: here === edge.a ? -shift : shift }
}

interface Chain {
  readonly via: number
  /** The leg to the rig whose time is known, and the leg to the clock. */
  readonly from: Leg
  readonly to: Leg
}

function hintsAlong({ via, from, to }: Chain, bodies: Bodies, context: HintContext): readonly ClockHint[] {
  const { rigs, settled, placers: placing, tellers } = context
  const mode = settled.modes[from.rig]
  if (!mode || from.rig === to.rig || placing.of(to.rig).size > 1) return []
  const isCopies = from.edge.kind === 'twin' && to.edge.kind === 'twin'
  const originOf = (body: number): number => bodies.list[body]?.origin ?? body
  const [origin, other, middle] = [originOf(to.end), originOf(from.end), originOf(to.here)]
  if (isCopies || origin === other) return []
  const placers = placing.of(from.rig)
  const at = mode.at + from.shift - to.shift
  const doubt = mode.supporters.reduce((chance, { wrong }) => chance * wrong, 1)
  const wrong = 1 - (1 - LINK_WRONG) ** 2 * (1 - doubt)
  const isSure = from.edge.triangles === 0 && to.edge.triangles === 0
  // However far the chains reach, all through one link to the clock are one source.
  const channel = isSure ? `${to.rig}:${via}` : `${to.rig}:${from.rig}`
  const teller = isSure && tellers.of(from.end, from.edge) !== undefined ? middle : undefined
  const links = from.edge.kind === 'twin' || to.edge.kind === 'twin' ? 1 : 2
  const of = {
    ...{ rig: to.rig, doubt, placers, by: 'link' as const, links, channel, teller, isLagging: false, wrong },
    pair: `${origin}:${middle}`,
  }
  return (rigs.rigs[to.rig]?.observations ?? []).flatMap((observation) => {
    const { clock, kind, device, at: said, own } = observation
    const prior = uncheckedPrior(observation, context)
    if (kind !== 'clock' || placers.has(device) || !prior) return []
    return [{ ...of, clock, shiftMs: at - said, sd: Math.hypot(mode.sd, from.edge.sd, to.edge.sd, own), prior, said }]
  })
}
