import type { Bodies } from '../body.ts'
import { type ClockEstimate, type ClockSample, estimateClock } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Voice } from '../clocks/voices.ts'
import { LAG_MS } from '../clocks/vote.ts'
import { pushTo } from '../grouped.ts'
import type { State } from './disputes.ts'
import { type Edge, VAGUE_SD } from './edge.ts'
import { hintsOfFixes } from './fix-hints.ts'
import { believed, LEAST_MOVE_MS, windowOf } from './lone-hint.ts'

/** What one open link says a clock is off by. */
export interface Hint extends ClockSample {
  readonly prior: Voice['prior']
  /** Of which two recordings; copies of one count once. */
  readonly pair: string
  /** Where its own clock puts the rig; the chance that the other end's clocks are wrong. */
  readonly said: number
  readonly doubt: number
  /** The clocks that place the other end; what names the satellite time. */
  readonly tellers: ReadonlySet<string>
  readonly by: 'link' | 'fix' | 'rig'
  /** Satellite times say it, which may be old: the clock is off by this or by less. */
  readonly isLagging: boolean
}

/** Of links that nothing supports so many are wrong, and more of those that contradict a clock. */
const LINK_WRONG = 0.1

/**
 * What links that were not believed say of clocks together: one link against one clock seldom decides, but two, of
 * different recordings of one device, or from different rigs to it, that put the device's clock off by the same amount
 * are no chance. Only of clocks that no rig has checked; told by what others say, never by what that clock placed.
 */
export function hintsOf(bodies: Bodies, edges: readonly Edge[], state: State): ReadonlyMap<string, ClockEstimate> {
  const told = new Map<string, ClockEstimate>()
  const window = windowOf(state.settled.modes)
  for (const [clock, hints] of gathered(bodies, edges, state)) {
    const estimate = agreed(hints) ?? believed(hints.filter(isOfLink), window)
    if (estimate) told.set(clock, estimate)
  }
  return told
}

const isOfLink = ({ by }: Hint): boolean => by === 'link'

/** By clock, of open links and of satellite times: near twins are of one device's making and say nothing of it. */
function gathered(bodies: Bodies, edges: readonly Edge[], state: State): ReadonlyMap<string, readonly Hint[]> {
  const byClock = new Map<string, Hint[]>()
  const tellers = new Tellers(state.settled.modes)
  for (const edge of edges) {
    if (edge.kind === 'twin' || edge.sd > VAGUE_SD || state.rigs.verdicts[edge.at]?.verdict !== 'tentative') continue
    const pair = `${bodies.list[edge.a]?.origin}:${bodies.list[edge.b]?.origin}`
    for (const { clock, ...hint } of [edge.a, edge.b].flatMap((end) => hintsFrom(edge, end, { ...state, tellers })))
      pushTo(byClock, clock, { ...hint, pair })
  }
  for (const [clock, hints] of hintsOfFixes(bodies, state, (rig) => tellers.of(rig)))
    for (const hint of hints) pushTo(byClock, clock, hint)
  return byClock
}

type OfClock = Omit<Hint, 'pair'> & { readonly clock: string }

/** What the other end of a link says of the clocks at this end; nothing where several of these agree already. */
function hintsFrom(edge: Edge, here: number, { rigs, settled, tellers: of }: Asked): readonly OfClock[] {
  const there = here === edge.a ? edge.b : edge.a
  const [mine, theirs] = [rigs.rigOf[here] ?? 0, rigs.rigOf[there] ?? 0]
  const mode = settled.modes[theirs]
  if (!mode || mine === theirs) return []
  const tellers = of.of(theirs)
  if (tellers.size === 0 || of.of(mine).size > 1) return []
  const shift = (rigs.relaxed.rel[edge.a] ?? 0) + edge.offsetMs - (rigs.relaxed.rel[edge.b] ?? 0)
  const at = mode.at + (here === edge.b ? shift : -shift)
  const doubt = mode.supporters.reduce((chance, { wrong }) => chance * wrong, 1)
  const isMeant = ({ kind, clock, device }: Voice): boolean =>
    kind === 'clock' && !tellers.has(device) && (settled.clocks.get(clock)?.corroborated ?? 0) === 0
  return (rigs.rigs[mine]?.voices ?? []).filter(isMeant).map((voice) => ({
    clock: voice.clock,
    rig: mine,
    shiftMs: at - voice.at,
    sd: Math.hypot(mode.sd, edge.sd, voice.own),
    wrong: 1 - (1 - LINK_WRONG) * (1 - doubt),
    prior: voice.prior,
    said: voice.at,
    doubt,
    tellers,
    by: 'link' as const,
    isLagging: false,
  }))
}

/** By rig the devices that place it, looked up once for each. */
class Tellers {
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
    for (const { kind, device } of this.#modes[rig]?.supporters ?? []) if (kind !== 'told') devices.add(device)
    this.#known[rig] = devices
    return devices
  }
}

interface Asked extends State {
  readonly tellers: Tellers
}

/** Several that agree with one another on something else than what the clock itself says. */
function agreed(hints: readonly Hint[]): ClockEstimate | undefined {
  const [first] = hints
  if (!first || hints.length < 2) return undefined
  const estimate = estimateClock(hints, first.prior)
  if (Math.abs(estimate.shiftMs) < LEAST_MOVE_MS) return undefined
  const near = hints.filter(({ shiftMs, sd }) => Math.abs(shiftMs - estimate.shiftMs) <= 4 * sd)
  const pairs = new Set(near.map(({ pair }) => pair))
  const tellers = new Set(near.flatMap((one) => [...one.tellers]))
  if (pairs.size < 2 || tellers.size < 2) return undefined
  const own = near.every(({ isLagging }) => isLagging) ? ofYoungest(near, pairs.size) : undefined
  return { ...estimate, ...own, corroborated: pairs.size }
}

/** Seconds are cut off and clocks drift: the youngest of several is the one read furthest ahead, by about so many ms. */
const READ_AHEAD_MS = 150
const READ_SD = 900

/**
 * Satellite times are old or new, never early: the youngest tells, and what is left of its age is the less the more of
 * them there are. Their mean would be late by the mean of their ages.
 */
function ofYoungest(near: readonly Hint[], instants: number): Pick<ClockEstimate, 'shiftMs' | 'sd' | 'isByFixes'> {
  const left = LAG_MS / 2 / instants
  const youngest = Math.max(...near.map(({ shiftMs }) => shiftMs)) - LAG_MS / 2
  return { shiftMs: youngest + left - READ_AHEAD_MS, sd: Math.hypot(left, READ_SD), isByFixes: true }
}
