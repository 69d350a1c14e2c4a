import type { ItemKeyRow, SealedObjectRow } from '@firsthand/database/command'
import type { Result } from '@firsthand/domain'
import type { SealedFile } from '@firsthand/sealing'

export type ReadRefusal = 'item-erased' | 'store-unavailable'

/**
 * Opens a sealed object of an item for ranged reading. Decrypts in memory only. Throws `SealBroken` for altered bytes.
 */
export interface EvidenceReader {
  open(item: string, object: SealedObjectRow): Promise<Result<SealedFile, ReadRefusal>>
  /** Decrypts a small value that is stored in a row. Undefined while the incident's key is missing. */
  openSmall(key: ItemKeyRow, sealed: Buffer): Promise<Buffer | undefined>
}
