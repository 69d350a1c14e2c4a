import type { FileClaim, ZoneSource } from './claim.ts'
import { NAME_PATTERNS, type NamePattern, SAVED } from './name-patterns.ts'
import { calendarMs } from './wall-time.ts'

/** 2040: no epoch in a name lies beyond. */
const LATEST_MS = 2_208_988_800_000

/**
 * The claim of a file's name; `raw` is the matched pattern alone, so that nothing else of the name leaves here. A
 * document was not taken by a camera: its name says when it was saved.
 */
export function nameClaims(name: string, kind?: string): readonly FileClaim[] {
  const tail = name.normalize('NFC').slice(-300)
  const isTaken = kind === undefined || kind === 'image' || kind === 'video' || kind === 'audio'
  for (const pattern of NAME_PATTERNS) {
    const found = pattern.shape.exec(tail)
    if (found === null) continue
    const read = instantOf(found.groups ?? {})
    if (read === undefined) continue
    const said = isTaken || pattern.ref !== 'start' ? pattern : { ...pattern, ...SAVED }
    return [claimOf(said, found[0].trim(), { ...read, isUtc: found.groups?.['utc'] !== undefined })]
  }
  return []
}

function instantOf(g: Record<string, string | undefined>): { ms: number; resolutionMs: number } | undefined {
  if (g['epoch'] !== undefined) {
    const isSeconds = g['epoch'].length <= 10
    const ms = Number(g['epoch']) * (isSeconds ? 1000 : 1)
    return ms < LATEST_MS ? { ms, resolutionMs: isSeconds ? 1000 : 1 } : undefined
  }
  const hour = halfDay(Number(g['h'] ?? 0), g['pm'])
  const year = g['yy'] === undefined ? Number(g['y']) : 2000 + Number(g['yy'])
  const whole = calendarMs([year, Number(g['mo']), Number(g['d']), hour, Number(g['mi'] ?? 0), Number(g['s'] ?? 0)])
  if (whole === undefined) return undefined
  if (g['h'] === undefined) return { ms: whole, resolutionMs: 86_400_000 }
  if (g['s'] === undefined) return { ms: whole, resolutionMs: 60_000 }
  return { ms: whole + Number(g['ms'] ?? 0), resolutionMs: g['ms'] === undefined ? 1000 : 1 }
}

const halfDay = (hour: number, mark: string | undefined): number => {
  if (mark === undefined) return hour
  return (hour % 12) + (/p/i.test(mark) ? 12 : 0)
}

interface Read {
  readonly ms: number
  readonly resolutionMs: number
  readonly isUtc: boolean
}

function claimOf(pattern: NamePattern, raw: string, read: Read): FileClaim {
  const zoneSource: ZoneSource = read.isUtc ? 'stated' : pattern.zone === 'utc' ? 'utc-by-format' : 'none'
  return {
    about: 'time',
    source: pattern.source,
    readBy: ['name'],
    raw,
    ref: pattern.ref,
    atMs: read.ms,
    resolutionMs: read.resolutionMs,
    ...(zoneSource === 'none' ? {} : { zone: '+00:00' }),
    zoneSource,
    errorModel: pattern.errorModel,
    clock: pattern.clock,
    trust: pattern.trust,
    identifying: false,
  }
}
