import type { UploadRow } from '@firsthand/database/preserve'
import type { Lock, ObjectKey } from '@firsthand/object-store'
import { type KeyPair } from '@firsthand/sealing'
import type { PreserveDeps } from './preserve-deps.ts'
import { type JobContext } from './setback.ts'
export interface AsReceived {
  readonly key: ObjectKey
  readonly pair: KeyPair
  readonly bytes: number
  readonly lock: Lock | undefined
}
export interface KeptBytes {
  readonly sha256: Buffer
  readonly versionId: string | undefined
  readonly sealedLength: number
}
/**
 * Drop → vault in one pass: opened, checked, hashed, sealed to the item. Then read back from the vault under the item's
 * own key and compared: only after that may anybody free the drop. @throws Setback, StoreFault
 */
export declare function keepAsReceived(
  deps: Pick<PreserveDeps, 'stores' | 'keyring'>,
  upload: UploadRow,
  as: AsReceived,
  job: JobContext,
): Promise<KeptBytes>
