export { type AnchorRow, findAnchor, type IdleWhy, listAnchors } from './anchor-list.ts'
export {
  type NewPlaceAnchor,
  type NewTimeAnchor,
  type Pinned,
  recallAnchor,
  recordLinkAnchor,
  recordPlaceAnchor,
  recordTimeAnchor,
} from './anchors.ts'
export {
  type ByOneOfficer,
  findByOneOfficer,
  listByOneOfficer,
  listWaitingPins,
  type WaitingPin,
} from './by-one-officer.ts'
export { confirmPin, foreseePin, type PinConfirmed, type PinEffect } from './pin-effect.ts'
export {
  type ExportedHead,
  listRevisions,
  type MovedRow,
  type PlacedBrief,
  type RevisionChange,
  type RevisionRow,
  readRevision,
  recordExport,
} from './revisions.ts'
export { findNumbered, type LinkRow, listLinks, listRig, type RigMemberRow } from './rigs.ts'
export { type Coverage, listScenes, readCoverage, type SceneRow } from './scenes.ts'
export { readTimelineExport, type TimelineExportDocument } from './timeline-export.ts'
