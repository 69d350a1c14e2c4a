import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'

export interface Account {
  readonly name: string
  readonly password: string
  readonly totpSecret: string
}

/** An ffmpeg, and the library folders in its environment. */
export interface Encoding {
  readonly ffmpeg: string
  readonly env: Readonly<Record<string, string>>
}

/**
 * What `npm start` writes into `run.json`. Before the stack is ready, all fields except `ready` and `pid` may be
 * missing.
 */
export interface RunFile {
  readonly ready: boolean
  readonly pid: number | undefined
  readonly intakeUrl: string | undefined
  readonly commandUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly onion: string | undefined
  readonly databaseUrl: string | undefined
  readonly keys: string | undefined
  readonly closedKeys: string | undefined
  readonly officersKey: string | undefined
  readonly cli: Account | undefined
  readonly encoder: Encoding | undefined
}

/** Reads run.json. Undefined if it is missing or unreadable. */
export function readRunFile(data: string): RunFile | undefined {
  try {
    return parseRunFile(JSON.parse(readFileSync(join(data, 'run.json'), 'utf8')))
  } catch {
    return undefined
  }
}

function parseRunFile(value: unknown): RunFile | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const text = (name: string): string | undefined => {
    const found = fields.get(name)
    return typeof found === 'string' ? found : undefined
  }
  const pid = fields.get('pid')
  return {
    ready: fields.get('ready') === true,
    pid: typeof pid === 'number' ? pid : undefined,
    intakeUrl: text('intakeUrl'),
    commandUrl: text('commandUrl'),
    publicUrl: text('publicUrl'),
    onion: text('onion'),
    databaseUrl: text('databaseUrl'),
    keys: text('keys'),
    closedKeys: text('closedKeys'),
    officersKey: text('officersKey'),
    cli: parseAccount(fields.get('cli')),
    encoder: parseEncoder(fields.get('encoder')),
  }
}

function parseAccount(value: unknown): Account | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { name, password, totpSecret } = value as Readonly<Record<string, unknown>>
  return typeof name === 'string' && typeof password === 'string' && typeof totpSecret === 'string'
    ? { name, password, totpSecret }
    : undefined
}

/** Parses the encoder of run.json, or FIRSTHAND_PROGRAMS, which has the same form. */
export function parseEncoder(value: unknown): Encoding | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { ffmpeg, env } = value as Readonly<Record<string, unknown>>
  if (typeof ffmpeg !== 'string' || !isAbsolute(ffmpeg)) return undefined
  const around = typeof env === 'object' && env !== null ? Object.entries(env) : []
  return {
    ffmpeg,
    env: Object.fromEntries(around.filter((one): one is [string, string] => typeof one[1] === 'string')),
  }
}

/** Whether the process runs. A process of another user counts, too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
