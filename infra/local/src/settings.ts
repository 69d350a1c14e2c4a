import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { OFFICERS_KEY } from '@firsthand/sealing'
import type { FetchMode } from './programs.ts'

/** The stack's settings from the environment. All are optional. */
export type Settings = {
  /** Absolute path of the checkout. */
  readonly root: string
  /** FIRSTHAND_DATA, absolute; `.firsthand` in the checkout by default. */
  readonly data: string
  /** FIRSTHAND_HOST: the address that intake and command listen on. */
  readonly host: string
  /** FIRSTHAND_PORT: intake's port. Command's port is the next one. 0 chooses two free neighbours. */
  readonly port: number
  /** FIRSTHAND_KEYS, absolute; `keys` in the data folder by default. */
  readonly keys: string
  /** FIRSTHAND_CLOSED_KEYS, absolute; `closed-keys` in the data folder by default. */
  readonly closedKeys: string
  /** FIRSTHAND_OFFICERS_KEY, absolute: the file of the key to which second factors are sealed; in `keys` by default. */
  readonly officersKey: string
  /** FIRSTHAND_FETCH: how missing programs may be fetched. */
  readonly fetchMode: FetchMode
  readonly searchPath: string
  /** Folders for unpacked programs, the preferred one first. */
  readonly caches: readonly string[]
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  /** INTAKE_SECRET: must be shared by the intakes of several hosts. If it is not set, the data folder keeps one. */
  readonly intakeSecret: string | undefined
  /**
   * Whether S3 is configured, even if only in part. Evidence then goes to S3 or nowhere, never silently to local disk.
   */
  readonly hasS3: boolean
  /** The whole environment. Each process gets the part that it needs. */
  readonly environment: NodeJS.ProcessEnv
}

/** A variable cannot be parsed. The message is a sentence that names it. */
export class BadSetting extends Error {}

/** Reads the settings. Throws BadSetting. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  const data = absolute(given(environment, 'FIRSTHAND_DATA') ?? join(root, '.firsthand'), 'FIRSTHAND_DATA')
  const cacheHome = given(environment, 'XDG_CACHE_HOME') ?? join(homedir(), '.cache')
  const keys = absolute(given(environment, 'FIRSTHAND_KEYS') ?? join(data, 'keys'), 'FIRSTHAND_KEYS')
  return {
    root,
    data,
    host: given(environment, 'FIRSTHAND_HOST') ?? '127.0.0.1',
    port: parsePort(given(environment, 'FIRSTHAND_PORT') ?? '8420'),
    keys,
    closedKeys: absolute(
      given(environment, 'FIRSTHAND_CLOSED_KEYS') ?? join(data, 'closed-keys'),
      'FIRSTHAND_CLOSED_KEYS',
    ),
    officersKey: absolute(
      given(environment, 'FIRSTHAND_OFFICERS_KEY') ?? join(keys, OFFICERS_KEY),
      'FIRSTHAND_OFFICERS_KEY',
    ),
    fetchMode: parseFetchMode(given(environment, 'FIRSTHAND_FETCH') ?? 'auto'),
    searchPath: environment['PATH'] ?? '',
    caches: [join(cacheHome, 'firsthand', 'programs'), join(data, 'programs')].filter((path) => isAbsolute(path)),
    databaseUrl: given(environment, 'DATABASE_URL'),
    redisUrl: given(environment, 'REDIS_URL'),
    intakeSecret: given(environment, 'INTAKE_SECRET'),
    hasS3: Object.keys(environment).some((name) => /^S3_(ENDPOINT|BUCKET_)/.test(name) && given(environment, name)),
    environment,
  }
}

// Compose files and shells pass an unset variable as an empty one.
function given(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const value = environment[name]?.trim()
  return value === '' ? undefined : value
}

function absolute(path: string, variable: string): string {
  if (path.includes('\0') || path.includes('\n')) throw new BadSetting(`${variable} is not a path`)
  return resolve(path)
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_534) return port
  throw new BadSetting('FIRSTHAND_PORT must be a number from 0 to 65534: intake listens there, command on the next one')
}

function parseFetchMode(text: string): FetchMode {
  if (text === 'auto' || text === 'unpack' || text === 'never') return text
  throw new BadSetting('FIRSTHAND_FETCH must be auto, unpack or never')
}
