import { parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import type { ToolRun } from '../tags/reader-run.ts'
import type { Fix, TrackRun } from './read-track.ts'

/** Version of the reader. It is raised when the child finds more. */
const VERSION = 'log-7'

/** One position of a log, written by a receiver, or by a person if it is a mark. */
export interface LogFix extends Fix {
  readonly mark?: boolean
  /** Uncertainty of a mark's time in ms, from how it is written. */
  readonly withinMs?: number | undefined
}

export interface LogRun extends TrackRun {
  readonly fixes: readonly LogFix[]
  /** The first time of a log, as written. Kept because a log may state times without positions. */
  readonly began?: string | undefined
  /** The date at which the log was written, as its head states it, not parsed. */
  readonly written?: string | undefined
  readonly axes?: Axes
  readonly undated?: Undated | undefined
}

/** Times of day in UTC without a date: their number, the first and the last. */
export interface Undated {
  readonly times: number
  readonly from: string
  readonly to: string
}

/** Evidence in a log for which of its two numbers is the latitude. */
export interface Axes {
  /** Number of pairs of coordinates, and of those that are valid only if swapped. */
  readonly pairs: number
  readonly beyond: number
  /** Number of NMEA sentences in which the letters N or S and E or W are exchanged. */
  readonly lettered: number
  /** Bounds from the log's own head: south, west, north, east. */
  readonly bounds?: readonly [number, number, number, number] | undefined
}

/** Reads the positions of a log (`facts/log-kind.ts`), in file order. Lines without a position are skipped. */
export async function readLog(call: ReadCall, mediaType: string): Promise<LogRun> {
  const run = await call.sandbox.run({
    program: 'track-log',
    args: ({ input }) => [input, mediaType],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: METADATA_LIMITS,
    signal: call.signal,
  })
  const tool = { tool: 'track', version: VERSION } as const
  if (!run.ok) return { fixes: [], run: { ...tool, outcome: 'off', reason: run.error.code } }
  const { ended, stdout } = run.value
  if (ended === 'timed-out') return { fixes: [], run: { ...tool, outcome: 'timed-out', reason: 'time-limit' } }
  if (ended !== 'exited') return { fixes: [], run: { ...tool, outcome: 'failed', reason: ended } }
  const found = parseObject(stdout)
  if (found === undefined) return { fixes: [], run: { ...tool, outcome: 'failed', reason: 'no-answer' } }
  const rows = Array.isArray(found['fixes']) ? found['fixes'] : []
  const fixes = rows.flatMap(parseFix)
  const began = typeof found['began'] === 'string' ? found['began'].slice(0, 60) : undefined
  const written = typeof found['written'] === 'string' ? found['written'].slice(0, 60) : undefined
  const isRead = fixes.length > 0 || began !== undefined
  const how = isRead ? ({ outcome: 'read' } as const) : emptyRun(found)
  return {
    fixes,
    began,
    written,
    axes: axesOf(rows, found),
    undated: undatedOf(found['undated']),
    run: { ...tool, ...how },
  }
}

/** Why a reader that completed found no position. */
function emptyRun(found: Readonly<Record<string, unknown>>): Pick<ToolRun, 'outcome' | 'reason'> {
  if (found['isCut'] === true) return { outcome: 'too-large', reason: 'too-large' }
  if (found['ok'] !== true || found['isDamaged'] === true) return { outcome: 'failed', reason: 'damaged' }
  return { outcome: 'silent', reason: 'no-fixes' }
}

const CLOCK = /^\d{2}:\d{2}:\d{2}$/

function undatedOf(value: unknown): Undated | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { times, from, to } = value as { [name in keyof Undated]?: unknown }
  if (typeof times !== 'number' || typeof from !== 'string' || typeof to !== 'string') return undefined
  return CLOCK.test(from) && CLOCK.test(to) ? { times, from, to } : undefined
}

function axesOf(rows: readonly unknown[], found: Readonly<Record<string, unknown>>): Axes {
  const pairs = rows.flatMap((row) => {
    const [lat, lon] = Array.isArray(row) ? row : []
    return typeof lat === 'number' && typeof lon === 'number' ? [{ lat: Math.abs(lat), lon: Math.abs(lon) }] : []
  })
  const beyond = pairs.filter(({ lat, lon }) => lat > 90 && lat <= 180 && lon <= 90).length
  const lettered = typeof found['lettered'] === 'number' ? found['lettered'] : 0
  return { pairs: pairs.length, beyond, lettered, bounds: boundsOf(found['bounds']) }
}

function boundsOf(value: unknown): Axes['bounds'] {
  const [south, west, north, east] = Array.isArray(value) ? value.map(Number) : []
  if (south === undefined || west === undefined || north === undefined || east === undefined) return undefined
  return south <= north && west <= east ? [south, west, north, east] : undefined
}

function parseFix(row: unknown): LogFix[] {
  const [lat, lon, time, height, dop, mode, at, error, mark, within] = Array.isArray(row) ? row.map(plain) : []
  if (typeof lat !== 'number' || typeof lon !== 'number') return []
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0)) return []
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
  return [
    {
      ...{ atS: number(at), time: typeof time === 'string' ? time : undefined, lat, lon },
      ...{ altitudeM: number(height), errorM: number(error), dop: number(dop), mode: number(mode) },
      ...(mark === 1 ? { mark: true, withinMs: number(within) } : {}),
    },
  ]
}

const plain = (value: unknown): unknown => (typeof value === 'number' && !Number.isFinite(value) ? undefined : value)
