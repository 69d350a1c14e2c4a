import { join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'

/** An account that the first start made, with all that a sign-in needs. */
export type Account = { readonly name: string; readonly password: string; readonly totpSecret: string }

/** The contents of `run.json`, which describes the running stack. The file is 0600, because it holds secrets. */
export type RunFile = {
  /** True from `Firsthand is ready` until the stack begins to stop. */
  readonly ready: boolean
  /** The supervisor's pid. */
  readonly pid: number
  readonly intakeUrl: string
  readonly commandUrl: string
  /** The addresses that witnesses type, if the environment names them: what the edge serves, and over Tor. */
  readonly publicUrl?: string
  readonly onion?: string
  /** The first officer; absent until the account exists. */
  readonly officer?: Account
  /** The account with which the `firsthand` command signs in. */
  readonly cli?: Account
  /** The incident that the first start opened. */
  readonly incident?: { readonly id: string; readonly slug: string }
  /** Database URL for the ops role, never for the owner. */
  readonly databaseUrl: string
  readonly redisUrl: string
  readonly keys: string
  readonly closedKeys: string
  readonly officersKey: string
  readonly data: string
  /** The ffmpeg that encodes for `firsthand demo`. Absent if there is none. */
  readonly encoder?: { readonly ffmpeg: string; readonly env: Readonly<Record<string, string>> }
  readonly ports: Readonly<Record<string, number>>
  /** Current pids, by process name. */
  readonly processes: Readonly<Record<string, number>>
}

/** Writes `run.json`. Readers see the old file or the new one, never a part. */
export function writeRunFile(data: string, run: RunFile): void {
  writePrivateFile(join(data, 'run.json'), `${JSON.stringify(run, null, 2)}\n`)
}

/** Marks the run.json of an earlier start as not ready. */
export function markNotReady(data: string): void {
  const text = readIfThere(join(data, 'run.json'))
  if (text === undefined) return
  try {
    const run: unknown = JSON.parse(text)
    if (typeof run === 'object' && run !== null) {
      writePrivateFile(join(data, 'run.json'), `${JSON.stringify({ ...run, ready: false }, null, 2)}\n`)
    }
  } catch {
    // A file that cannot be parsed is left as it is. This start writes a complete one later.
  }
}
