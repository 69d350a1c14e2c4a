import type { Claim, ErrorModel, TimeClaim } from '@firsthand/domain'
import { type Draw, flat } from './draw.ts'
import { moved, type Spot } from './incident.ts'
import { digitsOf, HOUR_MS, placeClaim, utcClaim } from './said.ts'

const MINUTE = 60_000

/** A witness's statement on a submission. It is about the first file, but the page applies it to all. */
export interface Telling {
  readonly draw: Draw
  /** The scene's time as the witness claims it: the true time, or a lie. */
  readonly scene: { readonly atMs: number; readonly endMs: number; readonly spot: Spot }
  readonly receivedAt: number
  readonly civilMs: number
  readonly isOfSeveral: boolean
  /** The witness has it from somebody else. */
  readonly isSecondHand: boolean
}

/** Claims from words. More than a quarter of the submissions have words that say when or where. */
export function statementClaims(telling: Telling): readonly Claim[] {
  const { draw, scene, receivedAt } = telling
  if (!draw.chance(0.28)) return []
  const isFresh = receivedAt - scene.endMs < 15 * MINUTE
  const time =
    isFresh && draw.chance(0.6)
      ? [nowClaim(telling)]
      : draw.weighted<() => readonly TimeClaim[]>([
          [() => [spoken(telling, { source: 'witness.when', sdMs: 3 * MINUTE, stepMs: 5 * MINUTE, trust: 25 })], 30],
          [() => aboutClaims(telling), 40],
          [() => todayClaims(telling), 30],
        ])()
  return [...time, ...(draw.chance(0.3) ? [pinned(telling)] : [])]
}

const errorOf = (telling: Telling, sdMs: number): number => {
  const own = telling.isSecondHand ? 2 * sdMs : sdMs
  return Math.round(Math.hypot(own, telling.isOfSeveral ? 5 * MINUTE : 0))
}

interface Spoken {
  readonly source: string
  readonly sdMs: number
  readonly stepMs: number
  readonly trust: number
}

const told = (
  telling: Telling,
  said: { source: string; raw: string; ref: TimeClaim['ref']; atMs: number; error: ErrorModel; trust: number },
): TimeClaim => ({
  about: 'time',
  source: said.source,
  raw: flat(said.raw),
  ref: said.ref,
  atMs: said.atMs,
  resolutionMs: MINUTE,
  zone: undefined,
  zoneSource: 'assumed',
  error: said.error,
  clock: 'witness',
  trust: said.trust - (telling.isSecondHand ? 6 : 0),
  identifying: false,
})

/** A spoken time. People round it, and one in fifteen is an hour off. */
function spoken(telling: Telling, { source, sdMs, stepMs, trust }: Spoken): TimeClaim {
  const { draw, scene, civilMs } = telling
  const off =
    draw.normal(telling.isSecondHand ? 1.8 * sdMs : 0.9 * sdMs) + (draw.chance(0.065) ? draw.sign() * HOUR_MS : 0)
  const atMs = Math.round((scene.atMs + civilMs + off) / stepMs) * stepMs
  const raw = digitsOf(atMs)[1].slice(0, 4)
  return told(telling, {
    source,
    raw,
    ref: 'start',
    atMs,
    error: { kind: 'normal', sdMs: errorOf(telling, sdMs) },
    trust,
  })
}

/**
 * A time like "about ten past two". If the words leave the half of the day open, the other half is claimed, too, with
 * less trust.
 */
function aboutClaims(telling: Telling): readonly TimeClaim[] {
  const about = spoken(telling, { source: 'witness.words', sdMs: 10 * MINUTE, stepMs: 5 * MINUTE, trust: 24 })
  if (!telling.draw.chance(0.35)) return [about]
  return [about, { ...about, atMs: about.atMs - 12 * HOUR_MS, trust: about.trust - 12 }]
}

function todayClaims(telling: Telling): readonly TimeClaim[] {
  const high = telling.receivedAt + telling.civilMs
  const low = Math.floor(high / (24 * HOUR_MS)) * 24 * HOUR_MS
  // Nobody who tells of the previous day says "today", so such a witness makes no claim here.
  if (telling.scene.atMs + telling.civilMs < low) return []
  const sdMs = errorOf(telling, 0)
  const common = { source: 'witness.when', raw: 'earlier-today', trust: 25 } as const
  return [
    told(telling, { ...common, ref: 'lower', atMs: low, error: { kind: 'bound', sdMs, lowMs: -sdMs, highMs: 0 } }),
    told(telling, { ...common, ref: 'upper', atMs: high, error: { kind: 'bound', sdMs, lowMs: 0, highMs: sdMs } }),
  ]
}

function nowClaim(telling: Telling): TimeClaim {
  const factor = telling.isSecondHand ? 2 : 1
  const claim = utcClaim({
    source: 'witness.now',
    raw: 'now',
    ref: 'start',
    atMs: telling.receivedAt,
    stepMs: MINUTE,
    error: { kind: 'lag', sdMs: errorOf(telling, 5 * MINUTE), lowMs: -45 * MINUTE * factor, highMs: 0 },
    clock: 'witness',
    trust: 21,
  })
  return { ...claim, trust: claim.trust - (telling.isSecondHand ? 6 : 0) }
}

function pinned({ draw, scene, isSecondHand }: Telling): Claim {
  const radiusM = draw.pick([25, 50, 100, 100, 250])
  const { lat, lon } = moved(scene.spot, draw.normal(radiusM / 1.6), draw.normal(radiusM / 1.6))
  return placeClaim({ source: 'witness.place', lat, lon, radiusM, trust: isSecondHand ? 19 : 25, clock: 'witness' })
}
