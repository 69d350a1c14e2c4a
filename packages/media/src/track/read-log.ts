import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import { parseObject } from '../tags/lenient-json.ts'
import type { Fix, TrackRun } from './read-track.ts'

/** Raised when the child finds more. */
const VERSION = 'log-1'

/** A file that is a way and nothing else. */
export const isTrackLog = (mediaType: string): boolean =>
  /^(application\/(gpx\+xml|vnd\.google-earth\.kml\+xml)|text\/x-nmea)$/.test(mediaType)

/** The positions of a GPX, KML or NMEA file, in its order; a line without a place is none. */
export async function readLog(call: ReadCall, mediaType: string): Promise<TrackRun> {
  const run = await call.sandbox.run({
    program: 'track-log',
    args: ({ input }) => [input, mediaType],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: METADATA_LIMITS,
    purpose: 'metadata',
    signal: call.signal,
  })
  const tool = { tool: 'track', version: VERSION } as const
  if (!run.ok) return { fixes: [], run: { ...tool, outcome: 'off', reason: run.error.code } }
  if (run.value.ended !== 'exited')
    return { fixes: [], run: { ...tool, outcome: run.value.ended === 'timed-out' ? 'timed-out' : 'failed' } }
  const found = parseObject(run.value.stdout)
  if (found?.['ok'] !== true) return { fixes: [], run: { ...tool, outcome: 'failed', reason: 'no-answer' } }
  const rows = Array.isArray(found['fixes']) ? found['fixes'] : []
  const fixes = rows.flatMap(parseFix)
  return { fixes, run: { ...tool, outcome: fixes.length === 0 ? 'silent' : 'read' } }
}

function parseFix(row: unknown): Fix[] {
  const [lat, lon, time, height, dop, mode] = Array.isArray(row) ? row.map(plain) : []
  if (typeof lat !== 'number' || typeof lon !== 'number') return []
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180 || (lat === 0 && lon === 0)) return []
  const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
  return [
    {
      ...{ atS: undefined, time: typeof time === 'string' ? time : undefined, lat, lon },
      ...{ altitudeM: number(height), errorM: undefined, dop: number(dop), mode: number(mode) },
    },
  ]
}

const plain = (value: unknown): unknown => (typeof value === 'number' && !Number.isFinite(value) ? undefined : value)
