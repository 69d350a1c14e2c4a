import { err, ok, type Result } from '@firsthand/domain'
import { Secret } from './secret.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * How one variable is read. On an error `parse` returns a phrase such as "is missing", which never contains the value.
 */
export interface Setting<T> {
  readonly variable: string
  readonly parse: (raw: string | undefined) => Result<T, string>
}

type Schema = Readonly<Record<string, Setting<unknown>>>
export type Config<S extends Schema> = {
  readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never
}

/** One error for everything that is wrong with the environment. It names variables and reasons, never values. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly { readonly variable: string; readonly problem: string }[]

  constructor(problems: readonly { readonly variable: string; readonly problem: string }[]) {
    super(problems.map(({ variable, problem }) => `${variable} ${problem}`).join('; '))
    this.problems = problems
  }
}

const required = <T>(variable: string, parse: (raw: string) => Result<T, string>): Setting<T> => ({
  variable,
  // An empty variable counts as absent, because a compose file passes an unset variable as an empty one.
  parse: (raw) => (raw === undefined || raw.trim() === '' ? err('is missing') : parse(raw.trim())),
})

interface Bounds {
  readonly min?: number
  readonly max?: number
}

function parseInteger(raw: string, { min = 0, max = Number.MAX_SAFE_INTEGER }: Bounds): Result<number, string> {
  const value = Number(raw)
  if (!/^-?[0-9]{1,16}$/.test(raw) || !Number.isSafeInteger(value)) return err('must be a whole number')
  return value < min || value > max ? err(`must lie between ${min} and ${max}`) : ok(value)
}

function parseUrl(raw: string, protocols: readonly string[]): Result<URL, string> {
  const url = URL.parse(raw)
  if (url === null) return err('must be a URL')
  return protocols.includes(url.protocol)
    ? ok(url)
    : err(`must begin with ${protocols.map((p) => `${p}//`).join(' or ')}`)
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['0', false],
  ['false', false],
  ['no', false],
])

/**
 * Parsers for the kinds of variables. Each variable is required unless it is wrapped in `optional` or `withDefault`.
 */
export const setting = {
  text: (variable: string): Setting<string> => required(variable, ok),
  integer: (variable: string, bounds: Bounds = {}): Setting<number> =>
    required(variable, (raw) => parseInteger(raw, bounds)),
  port: (variable: string): Setting<number> => required(variable, (raw) => parseInteger(raw, { min: 0, max: 65_535 })),
  url: (variable: string, protocols: readonly string[] = ['http:', 'https:']): Setting<URL> =>
    required(variable, (raw) => parseUrl(raw, protocols)),
  flag: (variable: string): Setting<boolean> =>
    required(variable, (raw) => {
      const value = FLAGS.get(raw.toLowerCase())
      return value === undefined ? err('must be true or false') : ok(value)
    }),
  choice: <const C extends string>(variable: string, choices: readonly C[]): Setting<C> =>
    required(variable, (raw) => {
      const chosen = choices.find((choice) => choice === raw)
      return chosen === undefined ? err(`must be one of ${choices.join(', ')}`) : ok(chosen)
    }),
  secret: (variable: string, { minLength = 1 }: { readonly minLength?: number } = {}): Setting<Secret<string>> =>
    required(variable, (raw) =>
      raw.length < minLength ? err(`must have at least ${minLength} characters`) : ok(new Secret(raw)),
    ),
  /** A URL that may hold a password, such as DATABASE_URL. It is checked and then kept as a secret. */
  secretUrl: (variable: string, protocols: readonly string[]): Setting<Secret<string>> =>
    required(variable, (raw) => {
      const url = parseUrl(raw, protocols)
      return url.ok ? ok(new Secret(raw)) : url
    }),
}

const isAbsent = (raw: string | undefined): boolean => raw === undefined || raw.trim() === ''

export const optional = <T>(inner: Setting<T>): Setting<T | undefined> => ({
  variable: inner.variable,
  parse: (raw) => (isAbsent(raw) ? ok(undefined) : inner.parse(raw)),
})

export const withDefault = <T>(inner: Setting<T>, fallback: T): Setting<T> => ({
  variable: inner.variable,
  parse: (raw) => (isAbsent(raw) ? ok(fallback) : inner.parse(raw)),
})

/** Reads all variables of `schema` from `env`. Throws one `ConfigError` that names every bad variable. */
export function readConfig<S extends Schema>(env: Environment, schema: S): Config<S> {
  const values: Record<string, unknown> = {}
  const problems: { variable: string; problem: string }[] = []
  for (const [key, { variable, parse }] of Object.entries(schema)) {
    const read = parse(env[variable])
    if (read.ok) values[key] = read.value
    else problems.push({ variable, problem: read.error })
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return parseComplete<S>(values)
}

/** The loop above has read every key of `S`. Only this function asserts that to the compiler. */
const parseComplete = <S extends Schema>(values: Record<string, unknown>): Config<S> => values as Config<S>
