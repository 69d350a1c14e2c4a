import type { FileFlag } from '@firsthand/domain'
import { type FileClaim, TRUST } from '../claims/claim.ts'
import { sign } from '../claims/sign.ts'
import { notAfter, type TimeReading, type TimeSpec, timeClaim } from '../claims/time-claim.ts'
import { zoneMs } from '../claims/wall-time.ts'
import { digitsOf, type LogTime, type LogTimeFault, timeOf } from './log-time.ts'
import { type MainBody, mainBody } from './main-body.ts'
import type { LogFix } from './read-log.ts'
import { type LogWorld, NO_EVIDENCE, rolledOver } from './week-rollover.ts'

export interface TimedFix {
  readonly fix: LogFix
  readonly time: LogTime | undefined
}

export interface LogStart extends TimeReading {
  readonly timedFixes: readonly TimedFix[]
  /** The first instant, from which elapsed times are counted. */
  readonly firstMs: number | undefined
  readonly holds: (ms: number) => boolean
}

/**
 * Finds when a log began by the times of its positions (exactly or as an interval), and which positions belong to it.
 */
export function startOf(fixes: readonly LogFix[], began: string | undefined, world: LogWorld = NO_EVIDENCE): LogStart {
  const read = fixes.map((fix) => ({ fix, read: timeOf(fix) }))
  const { timedFixes, isLate } = inOneZone(
    read.map((one) => ({ fix: one.fix, time: typeof one.read === 'string' ? undefined : one.read })),
  )
  const faults = faultsOf(read.flatMap((one) => (typeof one.read === 'string' ? one.read : [])))
  const isMark = fixes.some(({ mark }) => mark === true)
  const own = timeOf({ time: began })
  const sound = soundOf({ timedFixes, own: typeof own === 'string' ? undefined : own }, isMark ? undefined : world)
  const body = bodyOf(sound.timedFixes, sound.own)
  if (body === undefined)
    return { claims: [], flags: faults.ifUnread, timedFixes, firstMs: undefined, holds: () => true }
  const times = sound.timedFixes.flatMap(({ time }) => time ?? [])
  const all = sound.own === undefined ? times : [...times, sound.own]
  const apart = body.apart === 0 ? [] : [sign('log-times-apart', { times: body.apart, of: all.length })]
  return {
    claims: sound.hasNoInstant ? [] : claimsOf(body, { all, isLate: isLate || sound.isIncomplete, isMark }),
    flags: [...faults.always, ...sound.flags, ...apart],
    ...{ timedFixes: sound.timedFixes, firstMs: firstOf(times, body), holds: body.holds },
  }
}

interface Sound {
  readonly timedFixes: readonly TimedFix[]
  readonly own: LogTime | undefined
  /** True if no valid instant is left. The remaining times then give the length of the log, but not its date. */
  readonly hasNoInstant: boolean
  /** True if so many times were removed that the remaining ones may have begun much later than the log. */
  readonly isIncomplete: boolean
  readonly flags: readonly FileFlag[]
}

/** Removes the times of a receiver that lost count of the weeks. Times that a person wrote are exempt. */
function soundOf({ timedFixes, own }: Pick<Sound, 'timedFixes' | 'own'>, world: LogWorld | undefined): Sound {
  const times = [...timedFixes.flatMap(({ time }) => time?.ms ?? []), ...(own === undefined ? [] : [own.ms])]
  const { isRolledOver, flags } = world === undefined ? NO_ROLLOVER : rolledOver(times, world)
  const isSound = (time: LogTime | undefined): boolean => time === undefined || !isRolledOver(time.ms)
  if (flags.length === 0) return { timedFixes, own, hasNoInstant: false, isIncomplete: false, flags }
  if (times.every(isRolledOver)) {
    const withoutZone = timedFixes.map(({ fix, time }) => ({ fix, time: time && { ...time, zone: undefined } }))
    return { timedFixes: withoutZone, own, hasNoInstant: true, isIncomplete: false, flags }
  }
  return {
    timedFixes: timedFixes.filter(({ time }) => isSound(time)),
    own: isSound(own) ? own : undefined,
    hasNoInstant: false,
    isIncomplete: times.filter(isRolledOver).length > times.length * STRAYS,
    flags,
  }
}

/** Maximum share of stray times. If no more times than this are left out, the rest still counts as the same log. */
const STRAYS = 0.1

const NO_ROLLOVER = { isRolledOver: () => false, flags: [] }

/** The earliest time in the main body. Undefined if there is none. */
const firstOf = (times: readonly LogTime[], { holds }: MainBody): number | undefined =>
  times.reduce<number | undefined>(
    (first, { ms }) => (holds(ms) && (first === undefined || ms < first) ? ms : first),
    undefined,
  )

/** Signs of unreadable times: `always` is reported in any case, `ifUnread` only if no time is readable. */
function faultsOf(faults: readonly LogTimeFault[]): Readonly<Record<'always' | 'ifUnread', readonly FileFlag[]>> {
  const count = (fault: LogTimeFault): number => faults.filter((one) => one === fault).length
  const always = count('offset') === 0 ? [] : [sign('log-offset-impossible', { times: count('offset') })]
  const unread = [
    ...(count('invalid') === 0 ? [] : [sign('date-invalid', { source: SOURCE })]),
    ...(count('order') === 0 ? [] : [sign('log-day-order')]),
    ...(count('unset') === 0 ? [] : [sign('clock-never-set', { source: SOURCE })]),
  ]
  return { always, ifUnread: [...always, ...unread] }
}

const SOURCE = 'log.GPSDateTime'

/** Maximum gap between a time with a zone and one without, if both continue the same log. */
const SEAM_MS = 10 * 60_000

/**
 * Gives all times the same zone if only some of them state a zone. The times without a zone get it if the log continues
 * without a jump wherever times with and without a zone meet. Otherwise they are dropped, because they are no instants.
 * The log may then have begun before the first known instant (`isLate`).
 */
function inOneZone(timedFixes: readonly TimedFix[]): {
  readonly timedFixes: readonly TimedFix[]
  readonly isLate: boolean
} {
  const timed = timedFixes.flatMap(({ time }) => time ?? [])
  const zones = new Set(timed.flatMap(({ zone }) => zone ?? []))
  const first = timed[0]
  if (zones.size === 0 || first === undefined || timed.every(({ zone }) => zone !== undefined))
    return { timedFixes, isLate: false }
  const [zone = ''] = zones
  const inZone = (time: LogTime): LogTime => ({ ...time, ms: time.ms - zoneMs(zone), zone })
  const same = timed.map((time) => (time.zone === undefined ? inZone(time) : time))
  const isContinuous = timed.every((time, n) => {
    const [before, now, then] = [timed[n - 1], same[n], same[n - 1]]
    if (before === undefined || now === undefined || then === undefined) return true
    return (before.zone === undefined) === (time.zone === undefined) || Math.abs(now.ms - then.ms) <= SEAM_MS
  })
  if (zones.size === 1 && isContinuous) return { timedFixes: mapTimes(timedFixes, inZone), isLate: false }
  return { timedFixes: mapTimes(timedFixes, () => undefined), isLate: first.zone === undefined }
}

const mapTimes = (
  timedFixes: readonly TimedFix[],
  zoned: (time: LogTime) => LogTime | undefined,
): readonly TimedFix[] =>
  timedFixes.map(({ fix, time }) => ({ fix, time: time === undefined || time.zone !== undefined ? time : zoned(time) }))

/**
 * The main body of the log. A log may have begun before its first fix. Its first position then states how long the log
 * had already run, and the log's own beginning (`own`) counts if it agrees with that.
 */
function bodyOf(timedFixes: readonly TimedFix[], own: LogTime | undefined): MainBody | undefined {
  const times = timedFixes.flatMap(({ time }) => time?.ms ?? [])
  const body = mainBody(times)
  if (own === undefined) return body
  const first = timedFixes.find(({ time }) => time !== undefined && time.ms === body?.earliestMs)
  const ran = first?.time === undefined || first.fix.atS === undefined ? undefined : first.time.ms - own.ms
  const isSame = ran !== undefined && Math.abs(ran - (first?.fix.atS ?? 0) * 1000) <= OWN_CLOCK_MS
  return body !== undefined && isSame ? { ...body, earliestMs: own.ms, latestMs: own.ms } : mainBody([...times, own.ms])
}

/** Tolerance between the elapsed time and the clock time of one log, in ms. */
const OWN_CLOCK_MS = 5000

interface Claimed {
  readonly all: readonly LogTime[]
  readonly isLate: boolean
  readonly isMark: boolean
}

/**
 * If one part of the times holds most of them, that part is the log, and its start is one claim. Otherwise the claims
 * are bounds between which the log began.
 */
function claimsOf(body: MainBody, { all, isLate, isMark }: Claimed): readonly FileClaim[] {
  const at = (ms: number, how: (sdMs: number) => Pick<TimeSpec, 'ref' | 'errorModel'>): readonly FileClaim[] => {
    const time = all.find((one) => one.ms === ms)
    return time === undefined ? [] : timeClaim({ ...specOf(time, isMark), ...how(deviation(time, isMark)) }).claims
  }
  const { earliestMs, latestMs } = body
  const upper = () => at(latestMs, (sdMs) => ({ ref: 'upper', errorModel: notAfter(ROOM * sdMs) }))
  if (isLate) return upper()
  if (!body.isOne) return [...at(earliestMs, notBefore), ...upper()]
  return at(latestMs, (sdMs) => ({ ref: 'start', errorModel: betweenOf(latestMs - earliestMs, sdMs) }))
}

const ROOM = 3
const notBefore = (sdMs: number) =>
  ({ ref: 'lower', errorModel: { kind: 'bound', sdMs: ROOM * sdMs, lowMs: -ROOM * sdMs } }) as const

const betweenOf = (earlierMs: number, sdMs: number): TimeSpec['errorModel'] =>
  earlierMs === 0
    ? { kind: 'normal', sdMs }
    : { kind: 'lag', sdMs, lowMs: -earlierMs - ROOM * sdMs, highMs: ROOM * sdMs }

/** Standard deviation of a time, in ms. A person rounds times, and remembers them to the minute at best. */
const deviation = ({ resolutionMs, withinMs = 0 }: LogTime, isMark: boolean): number =>
  isMark ? Math.max(60_000, resolutionMs, withinMs) : Math.max(1500, resolutionMs / 2)

function specOf(time: LogTime, isMark: boolean): Omit<TimeSpec, 'ref' | 'errorModel'> {
  const { zone = '' } = time
  const trust = isMark ? TRUST.mark : TRUST.log
  return {
    source: isMark ? 'log.MarkTime' : SOURCE,
    reader: 'track',
    raw: `${digitsOf(time)}${zone === '+00:00' ? 'Z' : zone}`,
    // Not certainly a receiver's clock: anybody may have typed the text.
    clock: 'log',
    trust: zone === '' ? trust - (TRUST.log - TRUST.logLocal) : trust,
    // Most formats are UTC by definition, so a Z in them states nothing more.
    unzoned: zone === '+00:00' && !isMark ? 'utc-by-format' : 'none',
    ignoreZone: zone === '+00:00' && !isMark,
  }
}
