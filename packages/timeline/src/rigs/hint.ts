import type { ClockSample } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Observation } from '../clocks/observations.ts'
import type { State } from './disputes.ts'
import type { EdgeVerdict } from './grow.ts'
import type { Tellers } from './tellers.ts'

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
  /** How many links, one after the other, lead to the clocks at the other end. */
  readonly links: number
  /** Hints of one channel may rest on one false cluster of links: of a link, the two rigs that it joins. */
  readonly channel: string
  /** The recording at the link's other end, if it surely belongs to its rig. */
  readonly teller: number | undefined
  /** The hint rests on satellite times alone. They may be old, so the true shift may be larger than `shiftMs`. */
  readonly isLagging: boolean
}

/** What one source says of one clock. */
export type ClockHint = Hint & { readonly clock: string }

/** The chance that an unsupported link is wrong. Links that contradict a clock are wrong more often than others. */
export const LINK_WRONG = 0.1

/**
 * A smaller error is ignored. It may be imprecision, or the link may be a few seconds off because of repeating sounds.
 */
export const LEAST_MOVE_MS = 30_000

/** Whether a link that holds no rig together may still tell of clocks: a tentative one, or one that only clocks reject. */
export const isOpen = (verdict: EdgeVerdict | undefined): boolean =>
  verdict?.verdict === 'tentative' || verdict?.reason === 'claims-disagree'

/** Above this chance to be wrong, an estimate from a rig has checked nothing. */
const DOUBTFUL = 0.1

/**
 * What is known of a clock that no rig has checked, or only a doubtful one; undefined for a checked clock.
 */
export function uncheckedPrior({ clock, prior }: Observation, { settled }: State): Observation['prior'] | undefined {
  const estimate = settled.clocks.get(clock)
  if (!estimate || estimate.corroborated === 0) return prior
  if (estimate.wrong < DOUBTFUL || Math.abs(estimate.shiftMs) >= LEAST_MOVE_MS) return undefined
  return { ...prior, wrong: Math.min(prior.wrong, estimate.wrong) }
}

/** The devices that place each rig, computed on first use. */
export class PlacingDevices {
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

export interface HintContext extends State {
  readonly placers: PlacingDevices
  readonly tellers: Tellers
}
