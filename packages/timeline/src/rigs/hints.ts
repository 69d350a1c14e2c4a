import type { Bodies } from '../body.ts'
import { type ClockEstimate, type ClockSample, estimateClock } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Observation } from '../clocks/observations.ts'
import { pushTo } from '../grouped.ts'
import type { State } from './disputes.ts'
import { type Edge, VAGUE_SD } from './edge.ts'
import { correctByYoungest, hintsOfFixes } from './fix-hints.ts'
import type { EdgeVerdict } from './grow.ts'
import { believeLone, LEAST_MOVE_MS, windowOf } from './lone-hint.ts'
import { Tellers } from './tellers.ts'

/** One sample of a clock's error: from a link that is still tentative, from a satellite time, or from a rig. */
export interface Hint extends ClockSample {
  readonly prior: Observation['prior']
  /** The source of the hint: a pair of recordings, a fix or a rig. Hints with the same source count once. */
  readonly pair: string
  /** `said`: where the clock itself puts the rig. `doubt`: the chance that the clocks at the other end are wrong. */
  readonly said: number
  readonly doubt: number
  /** The devices that place the other end. For a satellite time: the name of the satellite time. */
  readonly placers: ReadonlySet<string>
  readonly by: 'link' | 'fix' | 'rig'
  /** Hints of one channel may rest on one false cluster of links: of a link, the two rigs that it joins. */
  readonly channel: string
  /** The recording at the link's other end, if it surely belongs to its rig. */
  readonly teller: number | undefined
  /** The hint rests on satellite times alone. They may be old, so the true shift may be larger than `shiftMs`. */
  readonly isLagging: boolean
}

/** The chance that an unsupported link is wrong. Links that contradict a clock are wrong more often than others. */
const LINK_WRONG = 0.1

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
    const estimate = estimateFromAgreeing(hints) ?? believeLone(hints.filter(isLone), window)
    if (estimate) estimates.set(clock, estimate)
  }
  return estimates
}

const isLone = ({ by }: Hint): boolean => by !== 'rig'

/**
 * Indexed by clock: hints from open links and satellite times. Near twins are left out: they are copies of one device's
 * file and say nothing of its clock.
 */
function gatherHints(bodies: Bodies, edges: readonly Edge[], state: State): ReadonlyMap<string, readonly Hint[]> {
  const byClock = new Map<string, Hint[]>()
  const placers = new PlacingDevices(state.settled.modes)
  const tellers = new Tellers(bodies, edges, state)
  const context = { ...state, bodies, placers, tellers }
  for (const edge of edges) {
    if (edge.kind === 'twin' || edge.sd > VAGUE_SD || !isOpen(state.rigs.verdicts[edge.at])) continue
    for (const end of [edge.a, edge.b])
      for (const { clock, hint } of hintsFrom(edge, end, context)) pushTo(byClock, clock, hint)
  }
  for (const [clock, hints] of hintsOfFixes(bodies, state, (rig) => placers.of(rig)))
    for (const hint of hints) pushTo(byClock, clock, hint)
  return byClock
}

/** Whether a link that holds no rig together may still tell of clocks: a tentative one, or one that only clocks reject. */
const isOpen = (verdict: EdgeVerdict | undefined): boolean =>
  verdict?.verdict === 'tentative' || verdict?.reason === 'claims-disagree'

interface ClockHint {
  readonly clock: string
  readonly hint: Hint
}

/** What the other end of a link says about the clocks at this end. Empty if several devices already place this end. */
function hintsFrom(
  edge: Edge,
  here: number,
  { bodies, rigs, settled, placers: placing, tellers }: HintContext,
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
  const isUnchecked = ({ kind, clock, device }: Observation): boolean =>
    kind === 'clock' && !placers.has(device) && (settled.clocks.get(clock)?.corroborated ?? 0) === 0
  const pair = `${bodies.list[edge.a]?.origin}:${bodies.list[edge.b]?.origin}`
  return (rigs.rigs[mine]?.observations ?? []).filter(isUnchecked).map((observation) => ({
    clock: observation.clock,
    hint: {
      rig: mine,
      shiftMs: at - observation.at,
      sd: Math.hypot(mode.sd, edge.sd, observation.own),
      wrong: 1 - (1 - LINK_WRONG) * (1 - doubt),
      prior: observation.prior,
      said: observation.at,
      doubt,
      placers,
      by: 'link',
      channel: `${mine}:${theirs}`,
      teller,
      isLagging: false,
      pair,
    },
  }))
}

/** The devices that place each rig, computed on first use. */
class PlacingDevices {
  readonly #modes: readonly (Mode | undefined)[]
  readonly #known: (ReadonlySet<string> | undefined)[]

  constructor(modes: readonly (Mode | undefined)[]) {
    this.#modes = modes
    this.#known = new Array(modes.length).fill(undefined)
  }

  of(rig: number): ReadonlySet<string> {
    const known = this.#known[rig]
    if (known) return known
    const devices = new Set<string>()
    for (const { kind, device } of this.#modes[rig]?.supporters ?? []) if (kind !== 'memory') devices.add(device)
    this.#known[rig] = devices
    return devices
  }
}

interface HintContext extends State {
  readonly bodies: Bodies
  readonly placers: PlacingDevices
  readonly tellers: Tellers
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
  return { ...estimate, ...own, corroborated: pairs.size }
}
