import type { ItemKeyRow, SealedObjectRow } from '@firsthand/database/command'
import type { Result } from '@firsthand/domain'
import type { SealedFile } from '@firsthand/sealing'

export type ReadRefusal = 'item-erased' | 'store-unavailable'

/** Opens a sealed object of an item for ranged reading. Decrypts in memory only; throws `SealBroken` for altered bytes. */
export interface EvidenceReader {
  open(item: string, object: SealedObjectRow): Promise<Result<SealedFile, ReadRefusal>>
  /** What lies sealed in a row; undefined while the incident's key is not here. */
  openSmall(key: ItemKeyRow, sealed: Buffer): Promise<Buffer | undefined>
}
