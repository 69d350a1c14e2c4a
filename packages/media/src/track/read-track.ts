import { DEEP_METADATA_LIMITS } from '../sandbox/index.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import type { ToolRun } from '../tags/reader-run.ts'
import type { TagSet } from '../tags/tag-set.ts'

/** One fix of a track in a film (GPMF, camm, DJI, Sony, dashcams). `atS`: seconds since the film's start. */
export interface Fix {
  readonly atS: number | undefined
  /** Time in UTC, as written. */
  readonly time: string | undefined
  readonly lat: number
  readonly lon: number
  readonly altitudeM: number | undefined
  readonly errorM: number | undefined
  /** Dilution of precision, which GoPro writes instead of an error in metres. */
  readonly dop: number | undefined
  /** 0 or 1: no fix; 2 or 3: a 2D or 3D fix. */
  readonly mode: number | undefined
}

export interface TrackRun {
  readonly fixes: readonly Fix[]
  readonly run: ToolRun
}

/** Whether a tag gives a position in a track, as opposed to one in the file's head. */
export const mayHoldTrack = (set: TagSet): boolean =>
  [...set.tags.keys()].some(
    (key) => /:GPSLatitude$/.test(key) && !/^(GPS|Composite|XMP|UserData|Keys|ItemList)/.test(key),
  )

const FIELDS = [
  'SampleTime',
  'GPSDateTime',
  'GPSLatitude',
  'GPSLongitude',
  'GPSAltitude',
  'GPSHPositioningError',
  'GPSDOP',
  'GPSMeasureMode',
]
/** exiftool's format: a line for each sample, with a dash for each missing value. */
const LINE = FIELDS.map((name) => `$${name}`).join('|')

const MOST_FIXES = 200_000

/** Reads every sample of the embedded tracks, in file order. */
export async function readTrack(call: ReadCall): Promise<TrackRun> {
  const run = await call.sandbox.run({
    program: 'exiftool',
    args: ({ input }) => [
      '-n',
      '-ee',
      '-m',
      '-f',
      '-q',
      '-q',
      '-api',
      'QuickTimeUTC=1',
      '-api',
      'LargeFileSupport=1',
      '-p',
      LINE,
      input,
    ],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: DEEP_METADATA_LIMITS,
    signal: call.signal,
  })
  const tool = { tool: 'track', version: '2' } as const
  if (!run.ok) return { fixes: [], run: { ...tool, outcome: 'off', reason: run.error.code } }
  const lines = run.value.stdout.toString('utf8').split('\n', MOST_FIXES)
  const fixes = lines.flatMap((line) => parseFix(line.split('|')))
  if (run.value.ended === 'timed-out') return { fixes, run: { ...tool, outcome: 'timed-out', reason: 'time-limit' } }
  return { fixes, run: { ...tool, outcome: fixes.length === 0 ? 'silent' : 'read' } }
}

function parseFix(parts: readonly string[]): Fix[] {
  const [atS, time, lat, lon, altitude, error, dop, mode] = parts
  const [latitude, longitude] = [number(lat), number(lon)]
  if (parts.length !== FIELDS.length || latitude === undefined || longitude === undefined) return []
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) return []
  // A line without any time is from the file's head and belongs to no sample.
  if (number(atS) === undefined && text(time) === undefined) return []
  return [
    {
      atS: number(atS),
      time: text(time),
      lat: latitude,
      lon: longitude,
      altitudeM: number(altitude),
      errorM: number(error),
      dop: number(dop),
      mode: number(mode),
    },
  ]
}

const text = (part: string | undefined): string | undefined =>
  part === undefined || part === '-' || part === '' ? undefined : part

const number = (part: string | undefined): number | undefined => {
  const value = Number(text(part) ?? Number.NaN)
  return Number.isFinite(value) ? value : undefined
}
