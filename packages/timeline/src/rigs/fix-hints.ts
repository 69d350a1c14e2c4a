import type { Bodies } from '../body.ts'
import { isTime } from '../candidate.ts'
import type { ClockEstimate } from '../clocks/estimate.ts'
import type { Mode } from '../clocks/mode.ts'
import type { Observation } from '../clocks/observations.ts'
import { LAG_MS, STALE } from '../clocks/vote.ts'
import { pushTo } from '../grouped.ts'
import type { State } from './disputes.ts'
import type { FormedRig } from './formed.ts'
import type { Hint } from './hint.ts'
import { isZone } from './judge.ts'
import { dissentersOf, supportersOf } from './rig-hints.ts'

/** Fixes this close together count as one, because a receiver that stood still repeats the same instant. */
const SAME_FIX_MS = 10_000
/** Tolerance about whole hours: an error within it may be a wrong zone. */
const ON_LATTICE_MS = 5_000

/** One satellite time compared with the clock of the same file. `at`: the time of the fix. */
interface FixComparison {
  readonly hint: Omit<Hint, 'pair' | 'channel'>
  readonly at: number
  readonly origin: number
}

/**
 * Indexed by clock: hints about the clock's error from satellite times in its own files. A file counts only if this
 * clock alone gives its time. One satellite time proves nothing: it may be an old one, and then the clock only seems to
 * be off. Two satellite times of different instants are not old by the same amount, so they do prove an error.
 */
export function hintsOfFixes(
  bodies: Bodies,
  { rigs, settled }: State,
  placersOf: (rig: number) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Hint[]> {
  const byClock = new Map<string, FixComparison[]>()
  for (const [at, rig] of rigs.rigs.entries()) {
    const mode = settled.modes[at]
    if (!mode || !rig.observations.some(isFix) || mode.supporters.some(({ kind }) => kind !== 'clock')) continue
    const placers = placersOf(at)
    if (placers.size !== 1) continue
    const isUnchecked = ({ kind, clock, device }: Observation): boolean =>
      kind === 'clock' && placers.has(device) && (settled.clocks.get(clock)?.corroborated ?? 0) === 0
    for (const observation of rig.observations.filter(isUnchecked))
      for (const one of compareFixes(observation, rig, { bodies, at })) pushTo(byClock, observation.clock, one)
  }
  const hints = new Map([...byClock].map(([clock, list]) => [clock, groupInstants(list)]))
  for (const [at, rig] of rigs.rigs.entries()) addRigHint(rig, { at, mode: settled.modes[at], placersOf, hints })
  return hints
}

interface RigContext {
  readonly at: number
  readonly mode: Mode | undefined
  readonly placersOf: (rig: number) => ReadonlySet<string>
  readonly hints: Map<string, Hint[]>
}

/**
 * Adds hints from a rig for clocks that already have a hint from a satellite time. If other devices place the rig,
 * their clocks give the hint. If this clock's device alone places the rig, the clocks that contradict the rig give the
 * hint.
 */
function addRigHint({ observations, members }: FormedRig, { at, mode, placersOf, hints }: RigContext): void {
  if (!mode || observations.length < 2) return
  const meant = observations.filter(({ kind, clock }) => kind === 'clock' && hints.has(clock))
  const placers = meant.length === 0 ? NOBODY : placersOf(at)
  if (placers.size === 0) return
  for (const { clock, device, at: said, own, prior } of meant)
    for (const one of placers.has(device) ? dissentersOf(device, mode) : [supportersOf(placers, mode)]) {
      const shift = { rig: at, shiftMs: one.at - said, sd: Math.hypot(one.sd, own), wrong: one.doubt, prior, said }
      const { doubt, placers: others, isLagging } = one
      const pair = `rig:${members[0]}`
      const of = {
        doubt,
        placers: others,
        isLagging,
        pair,
        channel: pair,
        teller: undefined,
        by: 'rig' as const,
        links: 0,
      }
      pushTo(hints, clock, { ...shift, ...of })
    }
}

const NOBODY: ReadonlySet<string> = new Set()

const isFix = ({ kind, prior }: Observation): boolean => kind === 'fix' && prior.wrong < 1

function compareFixes(
  observation: Observation,
  rig: FormedRig,
  { bodies, at }: { bodies: Bodies; at: number },
): readonly FixComparison[] {
  const origin = bodies.list[rig.members[0] ?? 0]?.origin ?? at
  return rig.observations.filter(isFix).flatMap((fix) => {
    const hint = hintOf(observation, fix, at)
    const isOtherZone = isZone(Math.abs(hint.shiftMs), ON_LATTICE_MS) && !isDisplay(observation, bodies)
    if (isOtherZone && hasZoneFromPlace(observation, rig, bodies)) return []
    return [{ hint, at: fix.at, origin }]
  })
}

/**
 * Whether the observation is what the device displays. If that is whole hours off, the display is. If the device states
 * another zone elsewhere, these digits were written in another zone.
 */
const isDisplay = ({ clock, device }: Observation, { zones }: Bodies): boolean =>
  clock.endsWith('|wall') || !zones.isStated(device)

/**
 * Whether the observation's wall time got its zone from a place. If such a wall time is whole hours off, that zone is
 * wrong, and the device's UTC is right.
 */
const hasZoneFromPlace = ({ claims: named }: Observation, { members }: FormedRig, { list }: Bodies): boolean =>
  members.some((member) =>
    list[member]?.items.some(({ claims }) =>
      claims.some((claim) => isTime(claim) && named.includes(claim.id) && !OF_DEVICE.has(claim.zoneSource)),
    ),
  )

const OF_DEVICE = new Set<string>(['stated', 'utc-by-format'])

const hintOf = (observation: Observation, fix: Observation, rig: number): FixComparison['hint'] => ({
  rig,
  shiftMs: fix.at + LAG_MS / 2 - observation.at,
  sd: Math.hypot(LAG_MS, fix.prior.sd, fix.own, observation.own),
  wrong: fix.prior.wrong + STALE,
  prior: observation.prior,
  said: observation.at,
  doubt: fix.prior.wrong,
  placers: new Set([fix.clock]),
  by: 'fix',
  links: 0,
  teller: undefined,
  isLagging: true,
})

/** Gives fixes of one instant, and fixes of copies, the same `pair`, so that they count once. */
function groupInstants(list: readonly FixComparison[]): Hint[] {
  let lead: FixComparison | undefined
  return list
    .toSorted((a, b) => a.at - b.at || a.origin - b.origin)
    .map((one) => {
      if (!lead || one.at - lead.at > SAME_FIX_MS) lead = one
      const pair = `fix:${lead.origin}`
      return { ...one.hint, pair, channel: pair }
    })
}

/** Bias, ms: clocks truncate seconds and drift, so the youngest of several fixes overstates the shift by this much. */
const READ_AHEAD_MS = 150
const READ_SD = 900

/**
 * Takes the error from the youngest fix, because satellite times are fresh or old, never early. The more fixes there
 * are, the smaller is the age of the youngest. The mean of the fixes would be wrong by their mean age.
 */
export function correctByYoungest(
  near: readonly Hint[],
  instants: number,
): Pick<ClockEstimate, 'shiftMs' | 'sd' | 'isByFixes'> {
  const left = LAG_MS / 2 / instants
  const youngest = Math.max(...near.map(({ shiftMs }) => shiftMs)) - LAG_MS / 2
  return { shiftMs: youngest + left - READ_AHEAD_MS, sd: Math.hypot(left, READ_SD), isByFixes: true }
}
