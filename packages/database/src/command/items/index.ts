export { askAgain, askCleaning, findCleaned } from './asked-work.ts'
export { type ClaimRow, listClaims, listNamedClaims, type NamedClaim } from './claims.ts'
export { findItem, type ItemDeclaration, type ItemDetail, type ItemPlacement } from './detail.ts'
export { countIdentifying, type IdentifyingFacts, readIdentifying, recordIdentifying } from './identifying.ts'
export { describeItem, findAsReceived, findItemKey, findRendition } from './item.ts'
export { askMove, findMoveTarget, isMovedAway, type MoveStanding, type MoveTarget, readMove } from './moves.ts'
export { type Neighbours, readNeighbours } from './neighbours.ts'
export { type ItemNote, listItemNotes, recordItemNote } from './notes.ts'
export {
  type ExposureCount,
  listReaders,
  type Restriction,
  readersOf,
  readRestriction,
  recordExposure,
  recordRestriction,
} from './restriction.ts'
export { isCleared, readSights, type SightRow, type SightState } from './sights.ts'
export {
  countStatements,
  listStatements,
  type StatementInList,
  type StatementOfItem,
  type StatementRow,
} from './statements.ts'
export type { CleaningRow, MakingRow, TextRow, TwinRow } from './understanding.ts'
