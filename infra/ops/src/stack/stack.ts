import { existsSync } from 'node:fs'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import type { Operator } from '@firsthand/domain'
import { OFFICERS_KEY } from '@firsthand/sealing'
import { CliError } from '../cli/cli-error.ts'
import { type Account, type Encoding, isAlive, parseEncoder, type RunFile, readRunFile } from './run-file.ts'

/**
 * What the command connects to: the stack of `npm start` according to its `run.json`, or else what the environment
 * names. A value of the environment always wins.
 */
export interface Stack {
  readonly data: string
  /** The folder with the incidents' identities. */
  readonly keys: string
  /** The folder with the identities of closed incidents. Undefined if it is the same folder. */
  readonly closedKeys: string | undefined
  /** The file of the key to which second factors are sealed. */
  readonly officersKey: string
  /** Whether the `npm start` stack is up and ready; undefined if there is no run.json. */
  readonly ready: boolean | undefined
  readonly databaseUrl: () => string
  readonly intakeUrl: () => URL
  /** The addresses that witnesses type. Undefined if nobody configured them. */
  readonly publicUrl: () => URL | undefined
  readonly onion: () => URL | undefined
  readonly commandUrl: () => URL
  /** The account with which evidence is read. */
  readonly account: () => Account
  /** The encoder; undefined if there is none. */
  readonly encoder: () => Encoding | undefined
  /** The stated name of the person who types the command, for custody. Undefined if it is unknown. */
  readonly operator: Operator | undefined
  /** Whether `npm start` made the account for this command. */
  readonly isOwnAccount: boolean
}

export function findStack(env: NodeJS.ProcessEnv, root: string, operator: Operator | undefined): Stack {
  const given = (name: string): string | undefined => {
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }
  const data = resolve(given('FIRSTHAND_DATA') ?? join(root, '.firsthand'))
  const run = liveRun(readRunFile(data))
  const kept = readRunFile(data)
  const officer = accountOf(given)
  const missing = (what: string, variable: string): CliError =>
    new CliError(
      'no-stack',
      `No ${what} is known: nothing is running from ${data}. Run npm start, or set FIRSTHAND_DATA to the data folder of the stack that runs, or set ${variable}.`,
    )
  const find = (what: string, variable: string, running: string | undefined): string => {
    const found = given(variable) ?? running
    if (found === undefined) throw missing(what, variable)
    return found
  }
  const keys = resolve(given('FIRSTHAND_KEYS') ?? kept?.keys ?? join(data, 'keys'))
  const closed = given('FIRSTHAND_CLOSED_KEYS') ?? kept?.closedKeys
  return {
    data,
    keys,
    closedKeys: closed === undefined ? undefined : resolve(closed),
    officersKey: resolve(given('FIRSTHAND_OFFICERS_KEY') ?? kept?.officersKey ?? join(keys, OFFICERS_KEY)),
    ready: run?.ready,
    databaseUrl: () => find('database', 'DATABASE_URL', run?.databaseUrl),
    intakeUrl: () => parseUrl(find('public address', 'FIRSTHAND_INTAKE_URL', run?.intakeUrl), 'FIRSTHAND_INTAKE_URL'),
    publicUrl: () => parseOptional(given('FIRSTHAND_PUBLIC_URL') ?? kept?.publicUrl, 'FIRSTHAND_PUBLIC_URL'),
    onion: () => parseOptional(given('INTAKE_ONION') ?? kept?.onion, 'INTAKE_ONION'),
    commandUrl: () =>
      parseUrl(find("officers' address", 'FIRSTHAND_COMMAND_URL', run?.commandUrl), 'FIRSTHAND_COMMAND_URL'),
    account: () => {
      const account = officer ?? run?.cli
      if (!account) throw missing('officer', 'FIRSTHAND_OFFICER, FIRSTHAND_PASSWORD and FIRSTHAND_TOTP_SECRET')
      return account
    },
    encoder: () => encoderOf(given) ?? kept?.encoder,
    operator,
    isOwnAccount: officer === undefined && run?.cli !== undefined,
  }
}

/** The workers' ffmpeg, or else that of the system. */
function encoderOf(given: (name: string) => string | undefined): Encoding | undefined {
  const programs = given('FIRSTHAND_PROGRAMS')
  if (programs !== undefined) return parseEncoder(parsedOrNothing(programs))
  const folders = (given('PATH') ?? '').split(delimiter).filter((folder) => isAbsolute(folder))
  const ffmpeg = folders.map((folder) => join(folder, 'ffmpeg')).find((file) => existsSync(file))
  return ffmpeg === undefined ? undefined : { ffmpeg, env: {} }
}

function parsedOrNothing(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** The run.json of a supervisor that still runs. If it is gone, other processes may use its addresses by now. */
const liveRun = (run: RunFile | undefined): RunFile | undefined =>
  run?.pid !== undefined && isAlive(run.pid) ? run : undefined

function accountOf(given: (name: string) => string | undefined): Account | undefined {
  const name = given('FIRSTHAND_OFFICER')
  const password = given('FIRSTHAND_PASSWORD')
  const totpSecret = given('FIRSTHAND_TOTP_SECRET')
  if (name === undefined && password === undefined && totpSecret === undefined) return undefined
  if (name === undefined || password === undefined || totpSecret === undefined) {
    throw new CliError('bad-setting', 'FIRSTHAND_OFFICER, FIRSTHAND_PASSWORD and FIRSTHAND_TOTP_SECRET go together')
  }
  return { name, password, totpSecret }
}

const parseOptional = (text: string | undefined, variable: string): URL | undefined =>
  text === undefined ? undefined : parseUrl(text, variable)

function parseUrl(text: string, variable: string): URL {
  const url = URL.parse(text)
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new CliError('bad-setting', `${variable} must be an http or https address`)
  }
  return url
}
