import type { IntakeDoor } from '@firsthand/database/intake'
import type { Clock, Logger } from '@firsthand/runtime'
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
  readonly clock: Clock
  readonly log: Logger
  /** Aborted when the process stops: whatever is being read is flushed and answered. */
  readonly stopping: AbortSignal
}
