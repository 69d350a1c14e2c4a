import type { PreserveDoor } from '@firsthand/database/preserve'
import type { Abilities, Stores } from '@firsthand/object-store'
import type { Clock, Logger } from '@firsthand/runtime'
import type { Keyring } from '@firsthand/sealing'

export interface PreserveDeps {
  readonly door: PreserveDoor
  readonly stores: Stores
  /** As the probe found it at start: only S3 can lock. */
  readonly storeKind: Abilities['kind']
  readonly keyring: Keyring
  readonly log: Logger
  readonly clock: Clock
}
