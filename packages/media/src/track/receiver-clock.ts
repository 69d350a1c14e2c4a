import { TRUST } from '../claims/claim.ts'
import type { ContainerWorld } from '../claims/container-world.ts'
import { sign } from '../claims/sign.ts'
import { NOTHING, type TimeReading, timeClaim } from '../claims/time-claim.ts'
import { parseWallTime } from '../claims/wall-time.ts'
import { textOf } from '../tags/tag-set.ts'
import type { Fix } from './read-track.ts'

export interface ReceiverClock {
  /** When the film started, by the receiver's clock. */
  readonly reading: TimeReading
  /** UTC of a fix. Undefined if the receiver stated none. */
  utcOf(fix: Fix): number | undefined
}

const SILENT: ReceiverClock['utcOf'] = () => undefined

/**
 * When the film started, by the receiver's clock: the median over all samples of the sample's time minus its position
 * in the film. The first sample alone may be of a fix before the start. If a track has positions without times,
 * exiftool invents times from the container's date; those are ignored.
 */
export function receiverClock(fixes: readonly Fix[], world: ContainerWorld): ReceiverClock {
  const starts = fixes
    .flatMap((fix) => {
      const at = utcOf(fix)
      if (at === undefined || fix.time === undefined) return []
      return [{ fix, time: fix.time, startMs: at - Math.round((fix.atS ?? 0) * 1000) }]
    })
    .sort((a, b) => a.startMs - b.startMs)
  const middle = starts[Math.floor((starts.length - 1) / 2)]
  if (
    middle === undefined ||
    isMadeUp(
      starts.map(({ startMs }) => startMs),
      world,
    )
  )
    return { reading: NOTHING, utcOf: SILENT }
  const weeks = weeksLost(middle.startMs, world)
  if (weeks !== undefined)
    return { reading: { claims: [], flags: [sign('gps-week-rollover', { weeks })] }, utcOf: SILENT }
  const spreadMs = starts.length < 3 ? 0 : Math.min(10_000, Math.abs(middle.startMs - (starts[0]?.startMs ?? 0)))
  const reading = timeClaim({
    source: 'track.GPSDateTime',
    reader: 'exiftool',
    raw: `${middle.time}${middle.fix.atS === undefined ? '' : ` at ${middle.fix.atS} s`}`,
    readAs: middle.time,
    shiftMs: Math.round((middle.fix.atS ?? 0) * 1000),
    ref: 'start',
    clock: 'gps',
    trust: TRUST.gpsTime - 1,
    // A sample's time may lag behind its position in the film by the receiver's delay.
    errorModel: { kind: 'lag', sdMs: 1500, lowMs: -1500 - spreadMs, highMs: 1500 },
    unzoned: 'utc-by-format',
    ignoreZone: true,
  })
  return { reading, utcOf }
}

function utcOf({ time }: Fix): number | undefined {
  const read = parseWallTime(time ?? '')
  return typeof read === 'string' ? undefined : read.wallMs
}

function isMadeUp(starts: readonly number[], { all, durationMs }: ContainerWorld): boolean {
  const movie = parseWallTime(textOf(all, 'QuickTime:CreateDate') ?? '')
  if (typeof movie === 'string' || [...all.tags.keys()].some((key) => /:GPS(MeasureMode|Satellites|DOP)$/.test(key)))
    return false
  const repeats = (at: number): boolean => starts.every((start) => Math.abs(start - at) <= 50)
  return repeats(movie.wallMs) || repeats(movie.wallMs - durationMs)
}

const WEEK_MS = 604_800_000

function weeksLost(startMs: number, { all }: ContainerWorld): number | undefined {
  const movie = parseWallTime(textOf(all, 'Keys:CreationDate', 'QuickTime:CreateDate') ?? '')
  if (typeof movie === 'string') return undefined
  const weeks = (movie.wallMs - startMs) / WEEK_MS
  return [1024, 2048].find((lost) => Math.abs(weeks - lost) < 0.5)
}
