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

type Groups = Record<string, string | undefined>

const numberIn = (g: Groups, name: string): number => Number(g[name] ?? 0)

function instantOf(g: Groups): { ms: number; resolutionMs: number } | undefined {
  if (g['epoch'] !== undefined) return epochOf(g['epoch'])
  const year = g['yy'] === undefined ? numberIn(g, 'y') : 2000 + numberIn(g, 'yy')
  const hour = halfDay(numberIn(g, 'h'), g['pm'])
  const ms = calendarMs([year, numberIn(g, 'mo'), numberIn(g, 'd'), hour, numberIn(g, 'mi'), numberIn(g, 's')])
  return ms === undefined ? undefined : { ms: ms + numberIn(g, 'ms'), resolutionMs: resolutionOf(g) }
}

function epochOf(digits: string): { ms: number; resolutionMs: number } | undefined {
  const step = digits.length <= 10 ? 1000 : 1
  const ms = Number(digits) * step
  return ms < LATEST_MS ? { ms, resolutionMs: step } : undefined
}

const resolutionOf = (g: Groups): number => {
  if (g['h'] === undefined) return 86_400_000
  if (g['s'] === undefined) return 60_000
  return g['ms'] === undefined ? 1000 : 1
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
