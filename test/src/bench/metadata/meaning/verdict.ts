// Judges whether our claims about a file are true, by its true UTC, which only the bench knows.
import type { Inspection } from '@firsthand/media'
import { readZone } from '../digits.ts'

type TimeClaim = Inspection['claims'][number]

export interface Truth {
  /** The UTC interval in which the recording began, in ms. For a single instant both ends are equal. */
  readonly start: readonly [low: number, high: number]
  readonly durationMs?: number
  /**
   * How each claim's zone must have been found, by the claim's source. A source that is missing in the file's claims
   * counts as wrong.
   */
  readonly zones: Readonly<Record<string, TimeClaim['zoneSource']>>
  /** Codes of signs that must be reported. */
  readonly signs?: readonly string[]
  /** The file must yield no claim at all. */
  readonly isSilent?: boolean
}

export interface Verdict {
  readonly what: 'interval' | 'provenance' | 'stated' | 'sign'
  readonly source: string
  readonly isRight: boolean
  readonly said: string
}

const QUARTER_MS = 900_000
/** From −12:00 to +14:00 in quarter hours: every offset that a country uses. */
const LATTICE = Array.from({ length: 105 }, (_, n) => (n - 48) * QUARTER_MS)

/** Sources whose format defines UTC. In any other source a zone must be written or derived. */
const UTC_BY_FORMAT =
  /^(motion\.)?(mp4|exif\.GPS|xmp\.GPS|track\.|name\.(pxl|epoch)|page\.|container\.|asf\.|ooxml\.|ole\.|samsung\.|c2pa)/

export function verdictsOn(found: Inspection, truth: Truth): Verdict[] {
  const claims = found.claims.filter(({ about }) => about === 'time')
  const codes: readonly string[] = found.flags.map(({ code }) => code)
  return [
    ...claims.map((claim) => interval(claim, truth)),
    ...claims.map(stated),
    ...Object.entries(truth.zones).map(([source, zoneSource]) => provenance(claims, source, zoneSource)),
    ...(truth.signs ?? []).map((code) => ({
      what: 'sign' as const,
      source: code,
      isRight: codes.includes(code),
      said: codes.join(' '),
    })),
    ...(truth.isSilent === true
      ? [
          {
            what: 'interval' as const,
            source: 'none',
            isRight: claims.length === 0,
            said: claims.map(({ raw }) => raw).join(' '),
          },
        ]
      : []),
  ]
}

/** The UTC interval that the claim allows. Its ends may be infinite. */
function spanOf(claim: TimeClaim): readonly [number, number] {
  const { atMs = 0, resolutionMs, errorModel, ref } = claim
  const { kind, sdMs, lowMs = 0, highMs = 0 } = errorModel
  // Digits are truncated, never rounded, so the instant may be later by up to one unit of the last digit.
  const late = resolutionMs
  if (ref === 'lower') return [atMs - highMs, Number.POSITIVE_INFINITY]
  if (kind === 'bound' || ref === 'upper' || ref === 'day') return [Number.NEGATIVE_INFINITY, atMs + late + highMs]
  return kind === 'lag' ? [atMs + lowMs, atMs + late + highMs] : [atMs - 4 * sdMs, atMs + late + 4 * sdMs]
}

function interval(claim: TimeClaim, { start, durationMs = 0 }: Truth): Verdict {
  const [low, high] = spanOf(claim)
  const shifts = claim.zone === undefined ? LATTICE : [0]
  const added = claim.ref === 'end' ? durationMs : 0
  const isRight = shifts.some((shift) => start[0] + added <= high - shift && start[1] + added >= low - shift)
  const iso = (ms: number): string => (Number.isFinite(ms) ? new Date(ms).toISOString() : 'open')
  return {
    what: 'interval',
    source: claim.source,
    isRight,
    said: `${claim.ref} ${iso(low)} … ${iso(high)} ${claim.zone ?? 'no zone'}`,
  }
}

/**
 * Judges the zone of a claim: a stated zone must occur in the text that was read, and a derived one must say how it was
 * derived.
 */
function stated(claim: TimeClaim): Verdict {
  const { zone, zoneSource, raw, source } = claim
  const isRight = {
    stated: zone !== undefined && isWritten(raw, zone),
    coordinates: zone !== undefined && source.endsWith('+place'),
    'utc-by-format': readZone(zone) === 0 && UTC_BY_FORMAT.test(source),
    none: zone === undefined,
    assumed: zone === undefined,
  }[zoneSource]
  return { what: 'stated', source, isRight, said: `${zoneSource} ${zone ?? 'no zone'} in ${JSON.stringify(raw)}` }
}

const isWritten = (raw: string, zone: string): boolean => {
  const text = /(Z|[+-]\d{2}['’:]?\d{2})['’]?(?: DST)?$/i.exec(raw)?.[1]
  return text !== undefined && readZone(text.replace(/['’]/, ':')) === readZone(zone)
}

function provenance(claims: readonly TimeClaim[], source: string, expected: string): Verdict {
  const said = claims.filter((claim) => claim.source === source).map(({ zoneSource }) => zoneSource)
  return {
    what: 'provenance',
    source,
    isRight: said.includes(parseZoneSource(expected)),
    said: said.join(' ') || 'no such claim',
  }
}

const parseZoneSource = (text: string): TimeClaim['zoneSource'] => text as TimeClaim['zoneSource']
