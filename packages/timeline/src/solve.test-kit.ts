import { type Claim, type TimeClaim, TRUST } from '@firsthand/domain'
import { DEFAULT_PARAMETERS, type Hints, type IdentifiedClaim, type ItemInput, solveItem } from './index.ts'

export const MINUTE = 60_000
export const HOUR = 3_600_000
export const helsinki: Hints = { zone: [{ fromWallMs: 0, offsetMs: 2 * HOUR }] }
/** 14:29 in Helsinki in winter. */
export const RECEIVED = Date.UTC(2026, 10, 25, 12, 29)
/** An instant of that day by Helsinki's clocks, in UTC. */
export const at = (hour: number, minute = 0, second = 0): number => Date.UTC(2026, 10, 25, hour - 2, minute, second)

/** A device's claim, with a stated zone by default. */
export const claim = (id: string, over: Partial<TimeClaim> & { statement?: string } = {}): Claim & IdentifiedClaim => ({
  about: 'time',
  source: 'exif.DateTimeOriginal',
  raw: '',
  ref: 'start',
  atMs: at(14, 10),
  resolutionMs: 1000,
  zone: '+02:00',
  zoneSource: 'stated',
  error: { kind: 'normal', sdMs: 500 },
  clock: 'device',
  trust: TRUST.exifOffset,
  identifying: false,
  id,
  ...over,
})

/** A wall time that a witness told. */
export const remembered = (id: string, wallMs: number, over: Partial<TimeClaim> & { statement?: string } = {}) =>
  claim(id, {
    source: 'witness.words',
    raw: id,
    atMs: wallMs + 2 * HOUR,
    resolutionMs: MINUTE,
    zone: undefined,
    zoneSource: 'assumed',
    error: { kind: 'normal', sdMs: 10 * MINUTE },
    clock: 'witness',
    trust: TRUST.witness - 1,
    statement: 'st_a',
    ...over,
  })

/** An upper limit by a document's own date. */
export const notAfter = (id: string, atMs: number, over: Partial<TimeClaim> = {}) =>
  claim(id, {
    source: 'pdf.CreationDate',
    ref: 'upper',
    atMs,
    clock: 'document',
    trust: TRUST.document,
    error: { kind: 'bound', sdMs: 2000, highMs: 2000 },
    ...over,
  })

export const gps = (id: string, atMs: number) =>
  claim(id, {
    source: 'exif.GPSDateTime',
    atMs,
    zone: '+00:00',
    zoneSource: 'utc-by-format',
    clock: 'gps',
    trust: TRUST.gps,
    error: { kind: 'lag', sdMs: 10_000, lowMs: -1000, highMs: 900_000 },
  })

export const pxl = (id: string, atMs: number) =>
  claim(id, {
    source: 'name.pxl',
    atMs,
    zone: '+00:00',
    zoneSource: 'utc-by-format',
    resolutionMs: 1,
    clock: 'name',
    trust: TRUST.nameUtc,
    error: { kind: 'normal', sdMs: 100 },
  })

export const solved = (claims: ItemInput['claims'], hints: Hints = helsinki) =>
  solveItem(
    { item: 'it_a', receivedAt: RECEIVED, durationMs: undefined, device: 'phone', claims },
    hints,
    DEFAULT_PARAMETERS,
  )
