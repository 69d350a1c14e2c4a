import type { ClaimClock, TimeClaim } from '@firsthand/domain'
import type { Candidate } from './candidate.ts'
import { type ClockNames, unlisted } from './clocks/names.ts'
import type { ClockPrior, Hints, ItemInput, Parameters } from './input.ts'
import { isEitherHour, keepsIncidentZone } from './zone.ts'

/**
 * One claim read as "the item starts at `at`, if its clock was right".
 * `clock`: a device's clock, which may be wrong by anything. `fix`: satellite time, which lags the shutter. `anchor`: an
 * officer's. `told`: a memory, which speaks only where nothing else does.
 */
export interface Reading {
  readonly kind: 'clock' | 'fix' | 'anchor' | 'told'
  readonly claim: string
  readonly source: string
  readonly at: number
  /** Of the reading itself, ms: truncation and what the format says; the clock's own error comes on top. */
  readonly sd: number
  /** How far the truth may lie behind a fix, ms. */
  readonly lagMs: number
  /** The variable it rides on, and what names it apart from its zone. */
  readonly clock: string
  readonly device: string
  /** Its place among the clocks of the solve; −1 of what speaks for itself. */
  readonly index: number
  readonly family: 'utc' | 'wall'
  readonly prior: ClockPrior
}

/** A device whose zone was assumed may be set to another; one without any zone says nothing before others did. */
const ASSUMED_WRONG = 0.08
const FIX: ClockPrior = { sd: 1_000, wrong: 0.04 }
/** Where a file's satellite time and its clock lie so far apart that its reader would not say which is wrong. */
const DOUBTFUL_FIX: ClockPrior = { sd: 1_000, wrong: 0.15 }
const isDoubtful = ({ clock, error }: TimeClaim): boolean => clock === 'gps' && (error.highMs ?? 0) > 4 * LONGEST_LAG
/** What a satellite's second itself is wrong by; its age is the lag's. */
const FIX_SD = 300
const LONGEST_LAG = 900_000
const SURE: ClockPrior = { sd: 1, wrong: 0 }

/** Clocks that one device writes: its camera, its containers, its names; and what the page says of the last change. */
const OF_DEVICE = new Set(['device', 'container', 'name', 'page'])
/** Anybody may rename a file; a browser may tell when it was saved here. */
const DOUBTED: Readonly<Record<string, number>> = { name: 0.02, page: 0.1 }
/** How much phones differ in when they close a container. */
const CLOSING_SD = 400

/** Whose readings these are. `owner` names the clock of what no known device wrote: one for all items of the same bytes. */
export interface From {
  readonly input: ItemInput
  readonly owner: string
  readonly names: ClockNames
  readonly hints: Hints
}

export function readingOf(candidate: Candidate, from: From, p: Parameters): Reading | undefined {
  const { input, owner, names } = from
  const { claim, at, shift } = candidate
  // An end without a length says only that the start lies before it.
  if (candidate.fromEnd && input.durationMs === undefined) return undefined
  // The hour that clocks showed twice: what others know of the clock does not tell which.
  if (isEitherHour(claim, shift)) return undefined
  const kind = KINDS[claim.clock]
  const family = shift.by === 'incident' || shift.by === 'nothing' ? 'wall' : 'utc'
  const rides = OF_DEVICE.has(claim.clock)
  const key = rides ? (input.clock ?? `own:${owner}`) : `${claim.clock}:${owner}`
  const { clock, device, index } = kind === 'clock' ? names.of(key, family) : unlisted(key, family)
  tellZone(key, claim, from)
  return {
    kind,
    claim: claim.id,
    source: claim.source,
    at,
    sd: ownError(candidate, kind),
    lagMs: lagOf(claim),
    clock,
    device,
    index,
    family,
    prior: priorOf(isDoubtful(claim) ? 'doubtful' : kind, shift.by, doubted(p.priors[input.device], claim.clock)),
  }
}

/** Names and pages are written in whatever zone; a device and its containers in the device's. */
function tellZone(key: string, claim: TimeClaim, { input, names, hints }: From): void {
  if (claim.clock !== 'device' && claim.clock !== 'container') return
  const { receivedAt, device } = input
  const isHere = keepsIncidentZone(claim, { hints, receivedAt, isCamera: device === 'camera' })
  if (isHere !== undefined) names.tellZone(key, isHere)
}

const lagOf = ({ error }: TimeClaim): number => Math.min(LONGEST_LAG, Math.max(0, error.highMs ?? 0))

function ownError({ claim, fromEnd }: Candidate, kind: Reading['kind']): number {
  const truncated = claim.clock === 'witness' ? 0 : claim.resolutionMs / Math.sqrt(12)
  const closing = fromEnd && claim.clock === 'container' ? CLOSING_SD : 0
  return Math.hypot(kind === 'fix' ? FIX_SD : claim.error.sdMs, truncated, closing, 1)
}

/** What a claim's clock makes of it. */
const KINDS: Readonly<Record<ClaimClock, Reading['kind']>> = {
  device: 'clock',
  container: 'clock',
  name: 'clock',
  document: 'clock',
  messenger: 'clock',
  log: 'clock',
  page: 'clock',
  gps: 'fix',
  officer: 'anchor',
  server: 'anchor',
  witness: 'told',
}

const doubted = ({ sd, wrong }: ClockPrior, clock: string): ClockPrior => ({
  sd,
  wrong: Math.min(1, wrong + (DOUBTED[clock] ?? 0)),
})

function priorOf(kind: Reading['kind'] | 'doubtful', zone: Candidate['shift']['by'], device: ClockPrior): ClockPrior {
  if (kind === 'anchor') return SURE
  if (kind === 'fix') return FIX
  if (kind === 'doubtful') return DOUBTFUL_FIX
  const { sd, wrong } = device
  if (zone === 'nothing') return { sd, wrong: 1 }
  return { sd, wrong: zone === 'incident' ? wrong + ASSUMED_WRONG : wrong }
}
