export {
  DEFAULT_PARAMETERS,
  type DeviceClass,
  ENGINE,
  type Hints,
  type IdentifiedClaim,
  type ItemInput,
  type Parameters,
  type ZoneStep,
} from './input.ts'
export { solve, solveItem } from './solve.ts'
