import { type Clock, roundUpToMinute, systemClock } from './clock.ts'
import { EVENTS, type EventName, type FieldKind } from './events.ts'
import { describeFault } from './fault.ts'
import { SIZE_CLASSES, type SizeClass } from './size-class.ts'

interface ValueOf {
  id: string
  code: string
  count: number
  ms: number
  size: SizeClass
  flag: boolean
}

/** The fields that one event may have. All are optional, and no others are allowed. */
export type EventFields<E extends EventName> = {
  readonly [F in keyof (typeof EVENTS)[E]['fields']]?: (typeof EVENTS)[E]['fields'][F] extends FieldKind
    ? ValueOf[(typeof EVENTS)[E]['fields'][F]] | undefined
    : never
}

/** Events that describe a fault: they have `errorName`, `errorCode` and `errorAt`. */
export type FaultEvent = {
  [E in EventName]: 'errorName' extends keyof (typeof EVENTS)[E]['fields'] ? E : never
}[EventName]

/** The only way to write to the log (conventions §13). Events come from a closed list, fields from an allow-list. */
export interface Logger {
  event<E extends EventName>(name: E, fields: EventFields<E>): void
  /** Logs the error's name, its code (SQLSTATE for Postgres) and our own file and line; never its message. */
  fault<E extends FaultEvent>(name: E, cause: unknown, fields?: EventFields<E>): void
}

export interface LoggerOptions {
  /** The name of the process in one word, such as `intake`. */
  readonly process: string
  /** Receives one JSON line without its newline; stdout by default. */
  readonly write?: (line: string) => void
  readonly clock?: Clock
}

const DROPPED = '[dropped]'
const ID = /^(?:[a-z]{2}_[a-z2-7]{26}|[0-9]{1,19})$/
// A code has no dot, slash, space or at-sign, so neither an address nor a file name is a code. It has at most 48
// characters, which is shorter than our tokens.
const CODE = /^(?=.{1,48}$)(?:[A-Za-z$_][A-Za-z0-9_$]*(?:-[A-Za-z0-9_]+)*(?::[0-9]{1,6})?|[0-9A-Z]{5})$/

const isNumber = (value: unknown): value is number => typeof value === 'number'
const matches = (pattern: RegExp, value: unknown): boolean => typeof value === 'string' && pattern.test(value)

/** What each kind of field accepts at run time: a second barrier after the compiler. */
const ADMITS: Readonly<Record<FieldKind, (value: unknown) => boolean>> = {
  id: (value) => matches(ID, value),
  code: (value) => matches(CODE, value),
  count: (value) => isNumber(value) && Number.isSafeInteger(value),
  ms: (value) => isNumber(value) && Number.isFinite(value),
  size: (value) => SIZE_CLASSES.some((known) => known === value),
  flag: (value) => typeof value === 'boolean',
}

const admit = (kind: FieldKind, value: unknown): unknown => {
  if (!ADMITS[kind](value)) return DROPPED
  return kind === 'ms' && isNumber(value) ? Math.round(value) : value
}

function admitAll(allowed: Readonly<Record<string, FieldKind>>, given: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {}
  const values = new Map<string, unknown>(Object.entries(given))
  for (const [name, kind] of Object.entries(allowed)) {
    const value = values.get(name)
    if (value !== undefined) kept[name] = admit(kind, value)
  }
  return kept
}

const minuteOf = (ms: number): string => `${new Date(roundUpToMinute(ms)).toISOString().slice(0, 16)}Z`

/**
 * Makes a logger that writes one JSON object a line: `{ time, level, process, event, …fields }`. `time` is rounded up
 * to the minute.
 */
export function createLogger(options: LoggerOptions): Logger {
  const write = options.write ?? stdoutWriter()
  const clock = options.clock ?? systemClock
  const say = (name: EventName, fields: object): void => {
    const shape = EVENTS[name]
    const head = { time: minuteOf(clock()), level: shape.level, process: options.process, event: name }
    write(JSON.stringify({ ...head, ...admitAll(shape.fields, fields) }))
  }
  return {
    event: (name, fields) => say(name, fields),
    fault: (name, cause, fields) => say(name, { ...fields, ...describeFault(cause) }),
  }
}

function stdoutWriter(): (line: string) => void {
  // The reader of our log may end before us. EPIPE must not become an uncaught exception, whose report would fail in
  // the same way.
  process.stdout.on('error', ignore)
  return (line) => {
    process.stdout.write(`${line}\n`)
  }
}

function ignore(): void {
  // there is nowhere to report that the log is closed
}
