import { type IncidentId, type ItemId, type UploadId } from '@firsthand/domain'
export interface ItemOrigin {
  readonly incident: IncidentId
  readonly upload: UploadId
  readonly partial: boolean
  readonly bytes: number
}
/** The upload's id is 128 random bits that only we know, so that this id is as hard to guess. */
export declare const itemIdFor: ({ incident, upload, partial, bytes }: ItemOrigin) => ItemId
/** The id of `item` in the incident to which it is moved. */
export declare const movedIdFor: (item: ItemId, target: IncidentId) => ItemId
