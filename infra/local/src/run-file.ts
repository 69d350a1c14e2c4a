import { join } from 'node:path'
import { readIfThere, writePrivateFile } from './private-file.ts'

/** An account that the first start made, with everything that a sign-in needs. */
export type Account = { readonly name: string; readonly password: string; readonly totpSecret: string }

/** What `run.json` says of the stack. The file is 0600, because it holds secrets. */
export type RunFile = {
  /** True from `Firsthand is ready` until the stack begins to stop. */
  readonly ready: boolean
  /** The supervisor's pid. */
  readonly pid: number
  readonly intakeUrl: string
  readonly commandUrl: string
  /** The first officer; absent until the account exists. */
  readonly officer?: Account
  /** The account that the `firsthand` command signs in with. */
  readonly cli?: Account
  /** The incident that the first start opened. */
  readonly incident?: { readonly id: string; readonly slug: string }
  /** Database URL of the ops role, never the owner's. */
  readonly databaseUrl: string
  readonly redisUrl: string
  readonly keys: string
  readonly closedKeys: string
  readonly officersKey: string
  readonly data: string
  /** The encoder for `firsthand demo`; absent if there is none. */
  readonly encoder?: { readonly ffmpeg: string; readonly env: Readonly<Record<string, string>> }
  readonly ports: Readonly<Record<string, number>>
  /** Current pids, by process name. */
  readonly processes: Readonly<Record<string, number>>
}

/** Writes `run.json`: a reader sees the old file or the new one. */
export function writeRunFile(data: string, run: RunFile): void {
  writePrivateFile(join(data, 'run.json'), `${JSON.stringify(run, null, 2)}\n`)
}

/** Marks an earlier start's run.json as not ready. */
export function markNotReady(data: string): void {
  const text = readIfThere(join(data, 'run.json'))
  if (text === undefined) return
  try {
    const run: unknown = JSON.parse(text)
    if (typeof run === 'object' && run !== null) {
      writePrivateFile(join(data, 'run.json'), `${JSON.stringify({ ...run, ready: false }, null, 2)}\n`)
    }
  } catch {
    // A broken file is not one of ours; it is written whole later.
  }
}
