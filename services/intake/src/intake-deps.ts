import type { IntakeDoor } from '@firsthand/database/intake'
import type { Clock, Logger } from '@firsthand/runtime'
import type { Guard } from './abuse/guard.ts'
import type { Pace } from './http/read-body.ts'
import type { Assets } from './pages/assets.ts'
import type { SegmentDeps } from './segments/segment-writer.ts'
import type { CapabilityMaker } from './submissions/capability-maker.ts'
import type { Holders } from './takeover/holders.ts'

/** All that the door needs; built once in `main.ts` and by tests. */
export interface IntakeDeps extends SegmentDeps {
  readonly door: IntakeDoor
  readonly capabilities: CapabilityMaker
  readonly holders: Holders
  readonly assets: Assets
  /** What is asked of new things under pressure. */
  readonly guard: Guard
  /** How little may come over a line before it is ended; a test brings a faster clock. */
  readonly pace?: Pace
  readonly clock: Clock
  /** The door's public address, as its operator says it. */
  readonly publicUrl?: string | undefined
  /** The door's address over Tor, where it has one: `http://….onion`. */
  readonly onion?: string | undefined
  readonly log: Logger
  /** Aborted when the process stops: whatever is being read is flushed and answered. */
  readonly stopping: AbortSignal
}
