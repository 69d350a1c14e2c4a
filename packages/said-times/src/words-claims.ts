import { type Claim, type ErrorModel, type PlaceClaim, type TimeClaim, TRUST } from '@firsthand/domain'
import { readTimes, type SaidTime } from './read-times.ts'
import type { Window } from './resolve.ts'

/** Raised whenever the same words would give different claims. */
export const WITNESS_WORDS_VERSION = '2'

/** One statement of a witness. A field is null if the witness did not say it. */
export interface WitnessStatement {
  readonly words: string | null
  readonly whenWords: string | null
  readonly whenKind: string | null
  /** `YYYY-MM-DDTHH:MM` on the incident's clocks. */
  readonly whenLocal: string | null
  /** Where the witness was THEN; never where the witness is now. */
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly forSomeoneElse: boolean
  readonly language: string | null
  /** Epoch ms, a whole minute. No time that a witness states is later. */
  readonly receivedAt: number
}

export interface StatementWorld {
  /**
   * The offset from UTC of the incident's clocks when the statement arrived, in ms; undefined if nobody said where the
   * incident is.
   */
  readonly offsetMs: number | undefined
  /** The sending has several files, and the words are about all of them. */
  readonly isOfSeveral: boolean
  /** A later statement follows this one. */
  readonly isOlder: boolean
}

const MINUTE = 60_000
const DAY = 86_400_000
const LEAST_RADIUS_M = 25
/** Radius of a pin without a circle: what a person means by "here". */
const UNSTATED_RADIUS_M = 100
/** Trust that is deducted if the witness was not there. */
const SECOND_HAND = 6
/** Trust that is deducted from the time in the other half of the day, if the words do not say which half. */
const OTHER_HALF = 12

/**
 * A witness's words about time and place as claims with `clock: 'witness'`. `raw` is the matched expression alone. If
 * nobody said where the incident is, its offset from UTC is unknown. Wall times then have no zone, and their error
 * reaches one day further back.
 */
export function wordsClaims(statement: WitnessStatement, world: StatementWorld): readonly Claim[] {
  const receivedMs = statement.receivedAt + (world.offsetMs ?? 0)
  const today: Window = { low: Math.floor(receivedMs / DAY) * DAY, high: receivedMs }
  const window = statement.whenKind === 'earlier-today' ? today : undefined
  const language = statement.language ?? undefined
  const read = (text: string | null, isAnswer: boolean): readonly SaidTime[] =>
    text === null ? [] : readTimes(text, { language, receivedMs, isAnswer, window: isAnswer ? window : undefined })
  const answers = read(statement.whenWords, true)
  const times = [
    ...chosenClaims(statement, { receivedMs, today, hasAnswer: answers.some((time) => time.shape === 'at') }),
    ...answers.flatMap((time) => claimsOf(time, 'witness.when')),
    ...read(statement.words, false).flatMap((time) => claimsOf(time, 'witness.words')),
  ]
  const unique = new Map(times.map((claim) => [`${claim.source}|${claim.ref}|${claim.atMs}|${claim.raw}`, claim]))
  return [...[...unique.values()].map((claim) => weighed(claim, statement, world)), ...placeOf(statement)]
}

/**
 * A claim to which `weighed` adds error and trust. `isArrival`: the time was counted back from the arrival, so it needs
 * no zone.
 */
interface Draft {
  readonly source: string
  readonly raw: string
  readonly ref: TimeClaim['ref']
  readonly atMs: number
  readonly sdMs: number
  readonly lowMs?: number
  readonly highMs?: number
  readonly isArrival?: boolean
  readonly isOther?: boolean
  readonly resolutionMs?: number
}

interface Arrival {
  readonly receivedMs: number
  readonly today: Window
  readonly hasAnswer: boolean
}

/** The choice in the list "when": now, earlier today, or a date and time. */
function chosenClaims(statement: WitnessStatement, { receivedMs, today, hasAnswer }: Arrival): readonly Draft[] {
  if (statement.whenKind === 'now') {
    // The event may be going on as the words are sent. But they may also have waited on a phone without a network, so
    // the time may lie up to 45 minutes earlier.
    return [
      {
        source: 'witness.now',
        raw: 'now',
        ref: 'start',
        atMs: receivedMs,
        sdMs: 5 * MINUTE,
        lowMs: -45 * MINUTE,
        highMs: 0,
        isArrival: true,
      },
    ]
  }
  const exact = statement.whenKind === 'exact' && statement.whenLocal !== null ? wallOf(statement.whenLocal) : undefined
  // Phones' clocks run ahead by minutes. A time further in the future was mistyped.
  if (exact !== undefined && exact <= receivedMs + 10 * MINUTE) {
    return [
      {
        source: 'witness.when',
        raw: statement.whenLocal ?? '',
        ref: 'start',
        atMs: Math.min(exact, receivedMs),
        sdMs: 3 * MINUTE,
      },
    ]
  }
  if (statement.whenKind !== 'earlier-today' || hasAnswer) return []
  const common = { source: 'witness.when', raw: 'earlier-today', sdMs: 0 }
  return [
    { ...common, ref: 'lower', atMs: today.low },
    { ...common, ref: 'upper', atMs: today.high },
  ]
}

const wallOf = (text: string): number | undefined => {
  const at = Date.parse(`${text}:00Z`)
  return Number.isNaN(at) ? undefined : at
}

function claimsOf(time: SaidTime, source: string): readonly Draft[] {
  const { raw, sdMs, lowMs, highMs, atMs } = time
  const common = { source, raw, sdMs }
  if (time.shape === 'after') return [{ ...common, ref: 'lower', atMs: lowMs }]
  if (time.shape === 'before') return [{ ...common, ref: 'upper', atMs: highMs }]
  if (time.shape === 'within') {
    return [
      { ...common, ref: 'lower', atMs: lowMs },
      { ...common, ref: 'upper', atMs: highMs },
    ]
  }
  if (time.basis === 'arrival') {
    return [{ ...common, ref: 'start', atMs, lowMs: lowMs - atMs, highMs: highMs - atMs, isArrival: true }]
  }
  const other: readonly Draft[] =
    time.otherMs === undefined ? [] : [{ ...common, ref: 'start', atMs: time.otherMs, isOther: true }]
  return [{ ...common, ref: 'start', atMs }, ...other]
}

function weighed(draft: Draft, statement: WitnessStatement, world: StatementWorld): TimeClaim {
  const { source, raw, ref, isArrival = false, isOther = false } = draft
  const { offsetMs, isOlder } = world
  const zoneSource = offsetMs === undefined ? 'none' : 'assumed'
  return {
    about: 'time',
    source,
    raw,
    ref,
    // A time counted from the arrival is UTC. A wall time stays a wall time, with an assumed zone.
    atMs: isArrival ? draft.atMs - (offsetMs ?? 0) : draft.atMs,
    resolutionMs: MINUTE,
    zone: isArrival ? '+00:00' : undefined,
    zoneSource: isArrival ? 'utc-by-format' : zoneSource,
    error: errorOf(draft, statement.forSomeoneElse ? 2 : 1, world),
    clock: 'witness',
    trust: trustOf(source, { isOther, isOlder, forSomeoneElse: statement.forSomeoneElse }),
    identifying: false,
  }
}

/** Widens the error by `factor` for hearsay, and further if several files share the words. */
function errorOf(draft: Draft, factor: number, { offsetMs, isOfSeveral }: StatementWorld): ErrorModel {
  const sdMs = Math.round(Math.hypot(draft.sdMs * factor, isOfSeveral ? 5 * MINUTE : 0))
  const days = offsetMs === undefined && draft.isArrival !== true ? -DAY : 0
  if (draft.ref === 'lower') return { kind: 'bound', sdMs, lowMs: days - sdMs, highMs: 0 }
  if (draft.ref === 'upper') return { kind: 'bound', sdMs, lowMs: 0, highMs: sdMs }
  if (draft.lowMs === undefined && days === 0) return { kind: 'normal', sdMs }
  return { kind: 'lag', sdMs, lowMs: (draft.lowMs ?? 0) * factor + days, highMs: draft.highMs ?? 0 }
}

interface Standing {
  readonly isOther: boolean
  readonly isOlder: boolean
  readonly forSomeoneElse: boolean
}

/**
 * An answer to "when" is trusted more than other words, and a later statement more than an earlier one, which it may
 * correct. "Now" is trusted less, because it is easily chosen by mistake.
 */
function trustOf(source: string, { isOther, isOlder, forSomeoneElse }: Standing): number {
  const base =
    source === 'witness.when' ? TRUST.witness : source === 'witness.words' ? TRUST.witness - 1 : TRUST.witness - 4
  return base - (isOther ? OTHER_HALF : 0) - (isOlder ? 2 : 0) - (forSomeoneElse ? SECOND_HAND : 0)
}

function placeOf(statement: WitnessStatement): readonly PlaceClaim[] {
  const { lat, lon, radiusM } = statement
  if (lat === null || lon === null) return []
  return [
    {
      about: 'place',
      source: 'witness.place',
      raw: `${lat.toFixed(5)} ${lon.toFixed(5)}`,
      lat,
      lon,
      radiusM: Math.max(LEAST_RADIUS_M, radiusM ?? UNSTATED_RADIUS_M),
      clock: 'witness',
      trust: TRUST.witness - (statement.forSomeoneElse ? SECOND_HAND : 0),
      identifying: false,
    },
  ]
}
