import type { Bodies } from '../body.ts'
import { type ClockEstimate, estimateClock } from '../clocks/estimate.ts'
import { pushTo } from '../grouped.ts'
import { chainHints } from './chain-hints.ts'
import type { State } from './disputes.ts'
import { type Edge, VAGUE_SD } from './edge.ts'
import { correctByYoungest, hintsOfFixes } from './fix-hints.ts'
import {
  type ClockHint,
  type Hint,
  type HintContext,
  isOpen,
  LEAST_MOVE_MS,
  LINK_WRONG,
  PlacingDevices,
  uncheckedPrior,
} from './hint.ts'
import { believeLone, windowOf } from './lone-hint.ts'
import { rigHints } from './rig-hints.ts'
import { Tellers } from './tellers.ts'

/**
 * Clock estimates from satellite times and from links that were not believed. One link against one clock seldom
 * decides. Two links that show the same error are no coincidence if they belong to different recordings of the device,
 * or come from different rigs. Only clocks that no rig has checked are estimated, and never from a rig that the same
 * device places.
 */
export function hintsOf(bodies: Bodies, edges: readonly Edge[], state: State): ReadonlyMap<string, ClockEstimate> {
  const estimates = new Map<string, ClockEstimate>()
  const window = windowOf(state.settled.modes)
  for (const [clock, hints] of gatherHints(bodies, edges, state)) {
    const estimate = estimateFromAgreeing(hints) ?? believeLone(hints, window)
    if (estimate) estimates.set(clock, estimate)
  }
  return estimates
}

/**
 * Indexed by clock: hints from open links and satellite times. Near twins are left out: they are copies of one device's
 * file and say nothing of its clock.
 */
function gatherHints(bodies: Bodies, edges: readonly Edge[], state: State): ReadonlyMap<string, readonly Hint[]> {
  const byClock = new Map<string, Hint[]>()
  const placers = new PlacingDevices(state.settled.modes)
  const context = { ...state, placers, tellers: new Tellers(bodies, edges, state) }
  const placersOf = (rig: number): ReadonlySet<string> => placers.of(rig)
  const byFixes = hintsOfFixes(bodies, state, placersOf)
  const byRigs = rigHints(state, placersOf).filter(({ clock }) => !byFixes.has(clock))
  for (const hint of linkHints(bodies, edges, context)) pushTo(byClock, hint.clock, hint)
  for (const hint of chainHints(bodies, edges, context)) pushTo(byClock, hint.clock, hint)
  for (const [clock, hints] of byFixes) for (const hint of hints) pushTo(byClock, clock, hint)
  for (const hint of byRigs) pushTo(byClock, hint.clock, hint)
  return byClock
}

const linkHints = (bodies: Bodies, edges: readonly Edge[], context: HintContext): readonly ClockHint[] =>
  edges.flatMap((edge) => {
    if (edge.kind === 'twin' || edge.sd > VAGUE_SD || !isOpen(context.rigs.verdicts[edge.at])) return []
    const pair = `${bodies.list[edge.a]?.origin}:${bodies.list[edge.b]?.origin}`
    return [edge.a, edge.b].flatMap((end) => hintsFrom({ edge, pair }, end, context))
  })

/** What the other end of a link says about the clocks at this end. Empty if several devices already place this end. */
function hintsFrom(
  { edge, pair }: { readonly edge: Edge; readonly pair: string },
  here: number,
  { rigs, settled, placers: placing, tellers }: HintContext,
): readonly ClockHint[] {
  const there = here === edge.a ? edge.b : edge.a
  const [mine, theirs] = [rigs.rigOf[here] ?? 0, rigs.rigOf[there] ?? 0]
  const mode = settled.modes[theirs]
  if (!mode || mine === theirs) return []
  const placers = placing.of(theirs)
  if (placers.size === 0 || placing.of(mine).size > 1) return []
  const shift = (rigs.relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (rigs.relaxed.rel[edge.b] ?? 0)
  const at = mode.at + (here === edge.b ? shift : -shift)
  const doubt = mode.supporters.reduce((chance, { wrong }) => chance * wrong, 1)
  const teller = tellers.of(there, edge)
  return (rigs.rigs[mine]?.observations ?? []).flatMap((observation) => {
    const { clock, kind, device, at: said, own } = observation
    const prior = uncheckedPrior(observation, { rigs, settled })
    if (kind !== 'clock' || placers.has(device) || !prior) return []
    const sd = Math.hypot(mode.sd, edge.sd, own)
    const wrong = 1 - (1 - LINK_WRONG) * (1 - doubt)
    const of = { clock, rig: mine, shiftMs: at - said, sd, wrong, prior, pair, said, doubt, placers }
    return [{ ...of, by: 'link' as const, links: 1, channel: `${mine}:${theirs}`, teller, isLagging: false }]
  })
}

/**
 * How many independent sources the hints have, capped at two. False links that agree with one another carry recordings
 * into a rig in which they do not belong. So two links between the same two rigs are two sources only if both
 * recordings at their other ends surely belong to the rig.
 */
function independentIn(hints: readonly Hint[]): number {
  const channels = new Set(hints.map(({ channel }) => channel))
  const tellers = new Set(hints.flatMap(({ teller }) => teller ?? []))
  return Math.max(Math.min(2, channels.size), Math.min(2, tellers.size))
}

/** The estimate from several hints that agree with one another and differ from the clock itself. */
function estimateFromAgreeing(hints: readonly Hint[]): ClockEstimate | undefined {
  const [first] = hints
  if (!first || hints.length < 2) return undefined
  const estimate = estimateClock(hints, first.prior)
  if (Math.abs(estimate.shiftMs) < LEAST_MOVE_MS) return undefined
  const near = hints.filter(({ shiftMs, sd }) => Math.abs(shiftMs - estimate.shiftMs) <= 4 * sd)
  const pairs = new Set(near.map(({ pair }) => pair))
  const placers = new Set(near.flatMap((one) => [...one.placers]))
  if (pairs.size < 2 || placers.size < 2 || independentIn(near) < 2) return undefined
  const own = near.every(({ isLagging }) => isLagging) ? correctByYoungest(near, pairs.size) : undefined
  const direct = new Set(near.filter(({ links }) => links < 2).map(({ pair }) => pair))
  return { ...estimate, ...own, corroborated: Math.max(1, direct.size) }
}
