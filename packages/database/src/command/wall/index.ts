export { findNudge, listNudges, type NudgeRow } from './nudge-list.ts'
export {
  decideNudge,
  expireNudges,
  type NewNudge,
  type NudgeDecision,
  type NudgeOutcome,
  proposeNudge,
} from './nudges.ts'
export { countWaitingNudges, type NudgePins, readNudgePins, readProposalPins } from './pins.ts'
export { recordStill, recordStillDigest, type StillReference } from './stills.ts'
export { listWallCopies, listWallTiles, type WallTile } from './tiles.ts'
