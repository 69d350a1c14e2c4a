export { coverageOf } from './coverage.ts'
export { deviceClassOf } from './device-class.ts'
export { differences, withoutAnchors } from './differences.ts'
export { OFFICERS_LINK } from './explain/conflict-words.ts'
export { type Explanation, explain, type Reader } from './explain/explain.ts'
export { LANGUAGES, type Language } from './explain/language.ts'
export { isTooWide } from './explain/reason-words.ts'
export type { Sentence } from './explain/reasons-told.ts'
export { sourceWords, zoneSourceWords } from './explain/sources.ts'
export {
  type ClockPrior,
  DEFAULT_PARAMETERS,
  type DeviceClass,
  ENGINE,
  type Hints,
  type IdentifiedClaim,
  type ItemInput,
  type Parameters,
  type ZoneStep,
} from './input.ts'
export { openLive } from './live.ts'
export { scenesOf } from './scenes.ts'
export { solve, solveItem } from './solve.ts'
export { solveWorld } from './solve-world.ts'
export type {
  Change,
  ClockState,
  Difference,
  LiveWorld,
  Overview,
  Rig,
  RigMember,
  SceneItem,
  Solution,
  SolveWorld,
  TwinPair,
  World,
} from './world.ts'
