import { join } from 'node:path'
import type { ProcessEntry } from './process-table.ts'
import type { StackDeps } from './stack.ts'
import type { Unit } from './supervise.ts'

/** How the stack's processes are started and stopped. */
export interface Launching {
  /**
   * The entry file, flags and working directory with which a process is started. `room` is the absolute path of the
   * process's package.
   */
  readonly lineOf: (
    room: string,
    name: string,
  ) => {
    readonly entry: string
    readonly flags: readonly string[]
    readonly folder?: string
  }
  /** Environment variables that a process gets in addition to its own. */
  readonly environmentOf: (entry: ProcessEntry) => NodeJS.ProcessEnv
  /** Time that a stop gives a process to finish its work, in milliseconds. */
  readonly stopLimitMs: number
  /** Further units that run beside the processes. */
  readonly beside: (deps: StackDeps) => readonly Unit[]
}

/** Runs the processes from the bundles that `npm start` has made. */
export const bundled: Launching = {
  lineOf: (room) => ({ entry: join(room, 'dist', 'process', 'main.js'), flags: [] }),
  environmentOf: () => ({}),
  stopLimitMs: 50_000,
  beside: () => [],
}
