import { join } from 'node:path'
import type { ProcessEntry } from './process-table.ts'
import type { StackDeps } from './stack.ts'
import type { Unit } from './supervise.ts'

/** From what the processes of a stack are started, and how they end. */
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
  /** What a process is told beside its own environment. */
  readonly environmentOf: (entry: ProcessEntry) => NodeJS.ProcessEnv
  /** How long one may drain when it is stopped, in milliseconds. */
  readonly stopLimitMs: number
  /** What is kept running beside the processes. */
  readonly beside: (deps: StackDeps) => readonly Unit[]
}

/** As `npm start` has bundled them. */
export const bundled: Launching = {
  lineOf: (room) => ({ entry: join(room, 'dist', 'process', 'main.js'), flags: [] }),
  environmentOf: () => ({}),
  stopLimitMs: 50_000,
  beside: () => [],
}
