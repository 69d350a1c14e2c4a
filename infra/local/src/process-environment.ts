import { roleUrl } from '@firsthand/database/migrate'
import type { ProcessEntry } from './process-table.ts'
import type { Settings } from './settings.ts'

/** The addresses and secrets of the stack, known once its services run. */
export type StackFacts = {
  readonly settings: Settings
  readonly ownerUrl: string
  readonly redisUrl: string
  /** All intakes of an installation share this secret. */
  readonly intakeSecret: string
  /** The found programs as JSON. */
  readonly programs: string
  readonly publicPort: number
  readonly officersPort: number
}

/**
 * Settings for thousands of connections (`npm run bench -- slow-phones`). Each fsync occupies a thread, and Node's
 * default of four threads is too few. With more threads glibc keeps more freed memory, one arena for each thread, so
 * the arenas are limited.
 */
export const manyLines = {
  UV_THREADPOOL_SIZE: '16',
  MALLOC_ARENA_MAX: '2',
  MALLOC_TRIM_THRESHOLD_: '1048576',
} as const

// Variables that are never passed on as they are: those that we set ourselves, and secrets that only some processes may
// hold.
const withheld = new Set([
  'FIRSTHAND_DATA',
  'FIRSTHAND_KEYS',
  'FIRSTHAND_CLOSED_KEYS',
  'FIRSTHAND_OFFICERS_KEY',
  'FIRSTHAND_PROGRAMS',
  'FIRSTHAND_PORT',
  'FIRSTHAND_HOST',
  'FIRSTHAND_FETCH',
  'INTAKE_SECRET',
])
const ownerPair = new Set(['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'S3_SESSION_TOKEN'])
const intakePair = new Set(['S3_INTAKE_ACCESS_KEY_ID', 'S3_INTAKE_SECRET_ACCESS_KEY'])
const fromSystem = [
  'PATH',
  'LANG',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'TMPDIR',
  'CLAMD',
  'C2PA_TRUST',
]

/** The whole environment of one process: what it needs, and no secret of another process. */
export function environmentOf(entry: ProcessEntry, facts: StackFacts): NodeJS.ProcessEnv {
  const { settings } = facts
  return {
    ...passedOn(entry, settings.environment),
    NODE_ENV: 'production',
    TZ: 'UTC',
    FIRSTHAND_DATA: settings.data,
    DATABASE_URL: roleUrl(facts.ownerUrl, entry.name),
    HEALTH_PORT: '0',
    FIRSTHAND_INTAKE_URL: localUrl(settings.host, facts.publicPort),
    // Behind a TLS proxy officers use another address. Cookies and the Origin header must match the address that
    // officers use.
    FIRSTHAND_COMMAND_URL: settings.environment['FIRSTHAND_COMMAND_URL'] ?? localUrl(settings.host, facts.officersPort),
    ...(entry.usesRedis === true ? { REDIS_URL: facts.redisUrl } : {}),
    ...(entry.readsKeys === true ? { FIRSTHAND_KEYS: settings.keys } : {}),
    ...(entry.servesClosed === true ? { FIRSTHAND_CLOSED_KEYS: settings.closedKeys } : {}),
    ...(entry.name === 'command' ? { FIRSTHAND_OFFICERS_KEY: settings.officersKey } : {}),
    ...(entry.runsPrograms === true ? { FIRSTHAND_PROGRAMS: facts.programs } : {}),
    ...(entry.writesOnly === true ? { INTAKE_SECRET: facts.intakeSecret, ...manyLines } : {}),
    ...portOf(entry, facts),
  }
}

/** The URL by which a person or a process on this machine reaches one of our ports. */
export function localUrl(host: string, port: number): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

function portOf(entry: ProcessEntry, facts: StackFacts): NodeJS.ProcessEnv {
  if (entry.listens === undefined) return {}
  const port = entry.listens === 'public' ? facts.publicPort : facts.officersPort
  return { HOST: facts.settings.host, PORT: String(port) }
}

function passedOn(entry: ProcessEntry, environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  // If intake has no S3 key pair of its own, it must use the owner's; `status` then warns.
  const hasOwnPair = [...intakePair].every((name) => (environment[name] ?? '') !== '')
  const others = entry.writesOnly !== true || !hasOwnPair ? intakePair : ownerPair
  const isTheirs = (name: string) =>
    fromSystem.includes(name) ||
    // Only command gets the address and the secret of the duty phone.
    (name.startsWith('FIRSTHAND_ALARM_') && entry.name === 'command') ||
    (/^(S3|FIRSTHAND|INTAKE|WORKER)_(?!TEST_|ALARM_)/.test(name) && !withheld.has(name) && !others.has(name))
  return Object.fromEntries(Object.entries(environment).filter(([name]) => isTheirs(name)))
}
