import type { KeyId } from '@firsthand/domain'
import { createFolderKeyring, createFreshKeyring } from './folder-keyring.ts'
import type { Keyring } from './keyring.ts'

export interface KeyFolders extends Keyring {
  /** Whether the identity is only in the folder of closed incidents. */
  isAway(keyId: KeyId): Promise<boolean>
  /** Moves the identity into the folder of closed incidents. No error if it is already there. */
  putAway(keyId: KeyId): Promise<void>
  /** Moves the identity back into the folder that every worker reads. */
  layBack(keyId: KeyId): Promise<void>
}

/** Like `createKeyFolders`. If there is no folder for closed incidents, identities are never put away. */
export const openKeys = (open: string, closed: string | undefined): Keyring =>
  closed === undefined ? createFolderKeyring(open) : createKeyFolders({ open, closed })

/**
 * Two folders of identities as one keyring. Every process that reads evidence mounts `open`; only processes that still
 * serve an incident after its end mount `closed`. New identities go to `open`. A move is made durable in the target
 * folder before the source folder changes, so at every moment one of them holds the identity.
 */
export function createKeyFolders(folders: { readonly open: string; readonly closed: string }): KeyFolders {
  const open = createFolderKeyring(folders.open)
  const closed = createFolderKeyring(folders.closed)
  const onDisk = { open: createFreshKeyring(folders.open), closed: createFreshKeyring(folders.closed) }
  return {
    get: async (keyId) => (await open.get(keyId)) ?? (await closed.get(keyId)),
    put: open.put,
    async remove(keyId) {
      await open.remove(keyId)
      await closed.remove(keyId)
    },
    list: async () => [...new Set([...(await open.list()), ...(await closed.list())])].sort(),
    isAway: async (keyId) => !(await onDisk.open.get(keyId)) && (await onDisk.closed.get(keyId)) !== undefined,
    async putAway(keyId) {
      const identity = await onDisk.open.get(keyId)
      if (!identity) return
      await closed.put(keyId, identity)
      await open.remove(keyId)
    },
    async layBack(keyId) {
      const identity = await onDisk.closed.get(keyId)
      if (!identity) return
      await open.put(keyId, identity)
      await closed.remove(keyId)
    },
  }
}
