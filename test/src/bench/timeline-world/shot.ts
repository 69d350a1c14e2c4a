import type { Draw } from './draw.ts'
import type { Recording } from './recordings.ts'

/** A recording while its claims are made. */
export interface Shot {
  readonly draw: Draw
  readonly rec: Recording
  /** Offset of the incident's civil time from UTC, ms. */
  readonly civilMs: number
  /** What the device takes for UTC at an instant of the claimed time. */
  readonly readMs: (atMs: number) => number
  /** Whether name and coordinates are kept: phones' pickers replace names by numbers and remove coordinates. */
  readonly keepsName: boolean
  readonly keepsPlace: boolean
  /** When the sender picked the file, in claimed UTC. */
  readonly sentMs: number
}
