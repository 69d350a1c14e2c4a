import type { FileFlag } from '@firsthand/domain'
import type { ClaimClock, ClaimRef, ErrorModel, FileClaim, ZoneSource } from './claim.ts'
import { sign } from './sign.ts'
import { isHour24, looksNeverSet, parseWallTime, zoneMs } from './wall-time.ts'

/** Claims of one reader. `flags` are signs with evidence, never verdicts. */
export interface TimeReading {
  readonly claims: readonly FileClaim[]
  readonly flags: readonly FileFlag[]
}

export interface TimeSpec {
  readonly source: string
  readonly reader: string
  readonly raw: string
  /** The date within `raw`, if `raw` holds more text. */
  readonly readAs?: string
  /** Subtracted from the time that was read, in ms: a sample's position in its film. */
  readonly shiftMs?: number
  readonly ref: ClaimRef
  readonly clock: ClaimClock
  readonly trust: number
  readonly errorModel: ErrorModel
  /**
   * What a text without a zone means. `utc-by-format`: UTC, as the format demands. `none`: local time of unknown zone.
   * `assumed`: read as UTC, although the program that rewrote the file may have kept local time.
   */
  readonly unzoned: 'utc-by-format' | 'none' | 'assumed'
  /** Ignores a zone in the text, because containers print `+00:00` even for cameras that wrote local time. */
  readonly ignoreZone?: boolean
}

/** Turns one time tag into a claim, or into the reason why it says nothing. */
export function timeClaim(spec: TimeSpec): TimeReading {
  const read = parseWallTime(spec.readAs ?? spec.raw)
  if (read === 'missing') return { claims: [], flags: [] }
  if (read === 'invalid' || read === 'epoch')
    return { claims: [], flags: [sign(`date-${read}`, { source: spec.source })] }
  const stated = spec.ignoreZone === true ? undefined : read.zone
  const { zone, zoneSource } = zoneOf(stated, spec.unzoned)
  const isUnset = looksNeverSet(read.wallMs)
  const claim: FileClaim = {
    about: 'time',
    source: spec.source,
    readBy: [spec.reader],
    raw: spec.raw.slice(0, 100),
    // A clock that was never set counts from its maker's date and is behind, so it gives only a lower bound.
    ref: isUnset ? 'lower' : spec.ref,
    atMs: read.wallMs - (zone === undefined ? 0 : zoneMs(zone)) - (spec.shiftMs ?? 0),
    resolutionMs: read.resolutionMs,
    ...(zone === undefined ? {} : { zone }),
    zoneSource,
    errorModel: isUnset ? NOT_BEFORE : modelOf(spec),
    clock: spec.clock,
    trust: isUnset ? 0 : spec.trust,
    identifying: false,
  }
  return { claims: [claim], flags: signsOf(spec, read.zone, isUnset) }
}

const modelOf = ({ readAs, raw, errorModel }: TimeSpec): ErrorModel =>
  isHour24(readAs ?? raw) ? eitherDay(errorModel) : errorModel

function signsOf(spec: TimeSpec, zone: string | undefined, isUnset: boolean): FileFlag[] {
  const { source } = spec
  const isImpossible = zone === undefined && spec.ignoreZone !== true && OFFSET.test(spec.readAs ?? spec.raw)
  return [
    ...(isUnset ? [sign('clock-never-set', { source })] : []),
    ...(isImpossible ? [sign('offset-impossible', { source })] : []),
  ]
}

/**
 * Finds an offset after a time. It is used only where no zone could be parsed, so the offset is one that no place uses
 * (`+05:24`, from programs that take 24 for hours).
 */
const OFFSET = /\d{2}\s*[+-]\d{2}:?\d{2}\s*$/

function zoneOf(
  stated: string | undefined,
  unzoned: TimeSpec['unzoned'],
): { zone: string | undefined; zoneSource: ZoneSource } {
  if (stated !== undefined) return { zone: stated, zoneSource: 'stated' }
  return unzoned === 'utc-by-format'
    ? { zone: '+00:00', zoneSource: 'utc-by-format' }
    : { zone: undefined, zoneSource: unzoned }
}

/** The reading of an absent tag. */
export const NOTHING: TimeReading = { claims: [], flags: [] }

export const joinReadings = (readings: readonly TimeReading[]): TimeReading => ({
  claims: readings.flatMap((reading) => reading.claims),
  flags: readings.flatMap((reading) => reading.flags),
})

/** Hour 24 of a day may be its first hour, or the first hour of the next day. */
const eitherDay = (model: ErrorModel): ErrorModel => {
  const room = 4 * model.sdMs
  const [low, high] = [model.lowMs ?? -room, model.highMs ?? room]
  return model.kind === 'bound'
    ? { ...model, highMs: high + 86_400_000 }
    : { kind: 'lag', sdMs: 86_400_000, lowMs: low, highMs: high + 86_400_000 }
}

/** Error model of a device's clock that was read at the instant itself. */
export const atTheInstant = (sdMs: number): ErrorModel => ({ kind: 'normal', sdMs })
/** Error model of a clock that was never set. */
const NOT_BEFORE: ErrorModel = { kind: 'bound', sdMs: 0, lowMs: 0 }
/** Error model of a time of saving, receiving or editing: an upper bound for the scene. */
export const notAfter = (highMs: number): ErrorModel => ({ kind: 'bound', sdMs: highMs, highMs })
