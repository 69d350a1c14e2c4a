import type { IntakeDoor } from '@firsthand/database/intake'
import type { Clock, Logger } from '@firsthand/runtime'
import type { Guard } from './abuse/guard.ts'
import type { Force } from './force/force.ts'
import type { Pace } from './http/read-body.ts'
import type { Assets } from './pages/assets.ts'
import type { LanguagesOffered } from './pages/languages-offered.ts'
import type { Recordings } from './recordings/recordings.ts'
import type { SegmentDeps } from './segments/segment-writer.ts'
import type { CapabilityMaker } from './submissions/capability-maker.ts'
import type { Holders } from './takeover/holders.ts'

/** Everything that the door depends on. `main.ts` and tests build it once. */
export interface IntakeDeps extends SegmentDeps {
  readonly door: IntakeDoor
  readonly capabilities: CapabilityMaker
  readonly holders: Holders
  readonly assets: Assets
  /** The languages that pages are offered in (decision 107). */
  readonly languages: LanguagesOffered
  /** The police force that runs this installation, as far as its operator named it. */
  readonly force: Force
  /** The sentences that the operator had recorded for those who cannot read. */
  readonly recordings: Recordings
  /** Admission of new things under pressure. */
  readonly guard: Guard
  /** The slowest pace at which a connection is kept open. A test passes shorter windows. */
  readonly pace?: Pace
  readonly clock: Clock
  /** The door's public address, as configured by its operator. */
  readonly publicUrl?: string | undefined
  /** The door's address over Tor, if it has one: `http://….onion`. */
  readonly onion?: string | undefined
  readonly log: Logger
  /** Aborted when the process stops. Bodies being read are then flushed and answered. */
  readonly stopping: AbortSignal
}
