import type { Draw } from './draw.ts'
import type { Recording } from './recordings.ts'

/** One recording on its way into a file. */
export interface Shot {
  readonly draw: Draw
  readonly rec: Recording
  /** Offset of civil time at the incident from UTC. */
  readonly civilMs: number
  /** The device's UTC at a (claimed) instant. */
  readonly readMs: (atMs: number) => number
  /** Pickers of phones give files numbers for names, and take coordinates out. */
  readonly keepsName: boolean
  readonly keepsPlace: boolean
  /** When the sender picked the file, claimed UTC. */
  readonly sentMs: number
}
