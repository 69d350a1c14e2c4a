import type { UploadRow } from '@firsthand/database/preserve'
import { type DeclarationDocument, type IncidentId, type ItemId, type SidecarDocument } from '@firsthand/domain'
import { type Lock, type ObjectStore } from '@firsthand/object-store'
import { type Recipient } from '@firsthand/sealing'
import type { JobContext } from './setback.ts'
export interface Sidecar {
  readonly incident: IncidentId
  readonly item: ItemId
  readonly recipient: Recipient
  readonly lock: Lock | undefined
  readonly document: SidecarDocument
}
/** Beside the as-received object, so that buckets and keys alone tell what it is. Answers its version. */
export declare function writeSidecar(
  vault: ObjectStore,
  { incident, item, recipient, lock, document }: Sidecar,
  job: JobContext,
): Promise<string | undefined>
export declare const sidecarOf: (of: {
  readonly item: ItemId
  readonly upload: UploadRow
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: Buffer
  readonly declaration: DeclarationDocument
}) => SidecarDocument
