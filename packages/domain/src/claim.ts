/**
 * What a file, a witness or an officer says about time or place. A time is a claim until it is reconstructed. The
 * fields are explained in packages/domain/README.md ("Claims").
 */
export const CLAIM_REFS = ['start', 'end', 'upper', 'lower', 'day'] as const
export type ClaimRef = (typeof CLAIM_REFS)[number]

/** The source of a wall time's zone. `assumed` is never stored as `stated`. */
export const ZONE_SOURCES = ['stated', 'utc-by-format', 'coordinates', 'assumed', 'none'] as const
export type ZoneSource = (typeof ZONE_SOURCES)[number]

/** The clock that wrote a time or a place. If the clock is wrong, all of its claims are. */
export const CLAIM_CLOCKS = [
  'device',
  'gps',
  'container',
  'name',
  'document',
  'messenger',
  'log',
  'page',
  'witness',
  'server',
  'officer',
] as const
export type ClaimClock = (typeof CLAIM_CLOCKS)[number]
export const parseClaimClock = (text: unknown): ClaimClock | undefined => CLAIM_CLOCKS.find((one) => one === text)

/**
 * How far the true instant may lie from `atMs`, in ms. `normal`: symmetric, with standard deviation `sdMs`. `lag`: the
 * truth lies in [atMs+lowMs, atMs+highMs]. `bound`: the claim is a limit, not an instant.
 */
export interface ErrorModel {
  readonly kind: 'normal' | 'lag' | 'bound'
  readonly sdMs: number
  readonly lowMs?: number
  readonly highMs?: number
}

/**
 * Standard deviation that inspection states for a clock which somebody sets by hand, ms: an hour, mostly summer time. On
 * a limit it says that nobody known wrote the date, so it may be of such a clock.
 */
export const HAND_SET_SD_MS = 3_600_000

export interface TimeClaim {
  readonly about: 'time'
  /** Stable code such as `exif.DateTimeOriginal`, `quicktime.CreationDate`, `name.PXL`, `door.received`, `officer.anchor`. */
  readonly source: string
  /** The value as read; for a file name, only the matched pattern. */
  readonly raw: string
  readonly ref: ClaimRef
  /** Epoch ms: UTC if the zone is known, otherwise the wall time stored as if UTC (`zoneSource: 'none'`). */
  readonly atMs: number
  /** Truncation step of the source: 1000 for whole seconds, 86_400_000 for a day. */
  readonly resolutionMs: number
  /** `+02:00`, `Z`, or undefined if nothing states it. */
  readonly zone: string | undefined
  readonly zoneSource: ZoneSource
  readonly error: ErrorModel
  readonly clock: ClaimClock
  /** Rank in the trust order, 0 (nothing) … 100 (an anchor). */
  readonly trust: number
  readonly identifying: boolean
}

export interface PlaceClaim {
  readonly about: 'place'
  readonly source: string
  readonly raw: string
  readonly lat: number
  readonly lon: number
  readonly altitudeM?: number
  readonly radiusM: number
  readonly clock: ClaimClock
  readonly trust: number
  readonly identifying: boolean
}

export type Claim = TimeClaim | PlaceClaim

/** Trust order: anchor > C2PA > GPS > QuickTime CreationDate > PXL_ > EXIF+offset > mvhd > local name > EXIF local > mtime > day. */
export const TRUST = {
  anchor: 100,
  c2pa: 90,
  gps: 80,
  quicktimeCreationDate: 75,
  nameUtc: 70,
  exifOffset: 65,
  container: 55,
  nameLocal: 45,
  exifLocal: 40,
  document: 30,
  witness: 25,
  lastModified: 20,
  day: 10,
  bound: 5,
} as const satisfies Record<string, number>

/** The identity of a claim is its content, so a second run of the same tool adds nothing. */
export const claimKey = (claim: Claim): string =>
  claim.about === 'time'
    ? `time|${claim.source}|${claim.ref}|${claim.atMs}|${claim.zone ?? ''}|${claim.raw}`
    : `place|${claim.source}|${claim.lat}|${claim.lon}|${claim.raw}`
