import type { KeyId } from '@firsthand/domain'
import type { Identity } from './keys.ts'

/** The incidents' identities. Only processes that may read evidence hold one. */
export interface Keyring {
  /** Undefined if the key is not there. It may still come, because another process can put it at any time. */
  get(keyId: KeyId): Promise<Identity | undefined>
  /**
   * The key is durable when this returns. Putting the same identity again is no error.
   * @throws if another identity has this id
   */
  put(keyId: KeyId, identity: Identity): Promise<void>
  /** Deletes the key permanently. Other processes that have read it keep it until they end. */
  remove(keyId: KeyId): Promise<void>
  list(): Promise<readonly KeyId[]>
}
