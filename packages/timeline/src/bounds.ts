import { HAND_SET_SD_MS, type TimeClaim, TRUST } from '@firsthand/domain'
import type { DeviceClass, Hints, IdentifiedClaim, ItemInput, Parameters } from './input.ts'
import { type Shift, shiftToUtc } from './zone.ts'

/**
 * The start of the item lies in [earliest, latest]. `earliestBy` and `latestBy` are the claims that set the bounds.
 * They are undefined if the bound is the arrival or `floorMs`, before which no item starts.
 */
export interface Bounds {
  readonly earliest: number
  readonly latest: number
  readonly earliestBy: IdentifiedClaim | undefined
  readonly latestBy: IdentifiedClaim | undefined
}

/**
 * The hard upper bound: nothing starts later than its arrival minus its length. The arrival is the only time that we
 * control. All other limits, such as a day of receipt (messenger names), are soft. They narrow the interval of an item
 * that has no better evidence, and they bind only claims that are trusted no more than the limit. The page's
 * `lastModified` is no limit. It comes from the phone's own clock, and a slow clock would exclude the truth.
 */
export function hardBounds(input: ItemInput, p: Parameters): Bounds {
  const latest = input.receivedAt + clockDoubt(input) - (input.durationMs ?? 0)
  return { earliest: p.floorMs, latest, earliestBy: undefined, latestBy: undefined }
}

/**
 * How much later than stated the item may truly have arrived, because our own clock may be wrong. If the arrival time
 * is corrected later, the item has several such claims; the one with the widest error counts.
 */
const clockDoubt = ({ claims }: ItemInput): number =>
  claims.reduce(
    (most, claim) =>
      claim.about === 'time' && claim.source === 'door.received' ? Math.max(most, claim.error.highMs ?? 0) : most,
    0,
  )

const DAY = 86_400_000

/**
 * A claim read as "not after `at`" or "not before `at`". `at` includes the claim's error. `firm`: the same, if the clock
 * that wrote it is doubted as well.
 */
export interface Limit {
  readonly claim: IdentifiedClaim & TimeClaim
  readonly side: 'upper' | 'lower'
  readonly at: number
  readonly firm: number
  readonly shift: Shift
}

/** Clocks that are no device's own. */
const NO_DEVICE = new Set(['gps', 'server', 'officer', 'witness'])

/**
 * How slow the clock behind an upper limit may be, ms. A limit from a device's clock is as doubtful as that clock: one
 * phone in a hundred is taken to be slow by more than a day (our inference: OpenSignal 2013 found 3.5 % of Android clocks
 * off by more than an hour), a clock that was set by hand, or that nobody known keeps, by any time.
 */
function slowBy({ clock, trust, ref, error }: TimeClaim, device: DeviceClass): number {
  if (NO_DEVICE.has(clock) || trust >= TRUST.c2pa) return 0
  if (ref === 'upper' && error.sdMs >= HAND_SET_SD_MS) return Number.POSITIVE_INFINITY
  return device === 'camera' && clock !== 'messenger' ? Number.POSITIVE_INFINITY : DAY
}

/**
 * Whether a claim is a limit. The arrival is not, because it is the hard bound already. A time from the page is not,
 * because it comes from the phone's own clock.
 */
export const isLimit = (claim: TimeClaim): boolean =>
  (claim.ref === 'upper' || claim.ref === 'day' || claim.ref === 'lower') &&
  claim.source !== 'door.received' &&
  claim.clock !== 'page'

interface World {
  readonly hints: Hints
  readonly p: Parameters
  readonly device: DeviceClass
}

/**
 * Reads a claim as a limit. Without a stated zone, the limit takes the file's zone, otherwise the incident's, otherwise
 * every zone on earth. A day ends when it has ended everywhere on earth.
 */
export function limitOf(
  claim: IdentifiedClaim & TimeClaim,
  siblings: readonly TimeClaim[],
  { hints, p, device }: World,
): Limit {
  const isAnywhere = claim.ref === 'day' && claim.clock !== 'witness'
  const shift = shiftToUtc(claim, isAnywhere ? [] : siblings, isAnywhere ? { zone: [] } : hints, p)
  const at = claim.atMs + limitShift(claim, shift)
  const { lowMs = 0, highMs = 0 } = claim.error
  if (claim.ref === 'lower') {
    const from = at + shift.lowMs + Math.min(0, lowMs)
    return { claim, side: 'lower', at: from, firm: from, shift }
  }
  const length = claim.ref === 'day' ? DAY : claim.resolutionMs + Math.max(0, highMs)
  const until = at + shift.highMs + length
  return { claim, side: 'upper', at: until, firm: until + slowBy(claim, device), shift }
}

/** Programs write a container's date in UTC or in wall time. If nobody says which, the limit has to hold for both. */
function limitShift({ clock, ref }: TimeClaim, { by, shiftMs }: Shift): number {
  if (clock !== 'container' || by !== 'incident') return shiftMs
  return ref === 'lower' ? Math.min(0, shiftMs) : Math.max(0, shiftMs)
}

export function softBounds(hard: Bounds, limits: readonly Limit[]): Bounds {
  const [upper] = limits
    .filter((limit) => limit.side === 'upper' && limit.firm < hard.latest)
    .toSorted((a, b) => a.firm - b.firm || byId(a, b))
  const latest = upper?.firm ?? hard.latest
  const [lower] = limits
    // A lower limit after the upper limit contradicts the upper limit, so it is ignored.
    .filter((limit) => limit.side === 'lower' && limit.at < latest)
    .toSorted((a, b) => b.at - a.at || byId(a, b))
  return { earliest: lower?.at ?? hard.earliest, latest, earliestBy: lower?.claim, latestBy: upper?.claim }
}

/** The tightest upper limit that some unchecked clock states before the end of the bar. */
export const statedLimit = (limits: readonly Limit[], { latest }: Bounds): Limit | undefined =>
  limits
    .filter(({ side, at, firm }) => side === 'upper' && firm > at && at < latest)
    .toSorted((a, b) => a.at - b.at || byId(a, b))[0]

const byId = (a: Limit, b: Limit): number => (a.claim.id < b.claim.id ? -1 : 1)
