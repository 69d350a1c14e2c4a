import type { PreserveDoor } from '@firsthand/database/preserve'
import type { Abilities, Stores } from '@firsthand/object-store'
import type { Clock, Logger } from '@firsthand/runtime'
import type { Keyring } from '@firsthand/sealing'

export interface PreserveDeps {
  readonly door: PreserveDoor
  readonly stores: Stores
  /** The vault's abilities, as probed at the start. */
  readonly abilities: Pick<Abilities, 'kind' | 'lock'>
  readonly keyring: Keyring
  readonly log: Logger
  readonly clock: Clock
}
