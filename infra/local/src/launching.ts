import { join } from 'node:path'
import type { ProcessEntry } from './process-table.ts'
import type { StackDeps } from './stack.ts'
import type { Unit } from './supervise.ts'

/** How a stack's processes are started, and how they end. */
export interface Launching {
  /** `room` is an absolute path. */
  readonly lineOf: (
    room: string,
    name: string,
  ) => {
    readonly entry: string
    readonly flags: readonly string[]
    readonly folder?: string
  }
  /** Environment that a process gets beside its own. */
  readonly environmentOf: (entry: ProcessEntry) => NodeJS.ProcessEnv
  /** Time to drain during a stop, in milliseconds. */
  readonly stopLimitMs: number
  /** Further units to keep running beside the processes. */
  readonly beside: (deps: StackDeps) => readonly Unit[]
}

/** The processes as `npm start` has bundled them. */
export const bundled: Launching = {
  lineOf: (room) => ({ entry: join(room, 'dist', 'process', 'main.js'), flags: [] }),
  environmentOf: () => ({}),
  stopLimitMs: 50_000,
  beside: () => [],
}
