export { identityOf, type VaultDeps, writeAsReceived } from './item-bytes.ts'
export { keepDerived, keepSealed } from './keep-derived.ts'
export { openConfiguredStores } from './open-stores.ts'
export {
  KEY_PAUSE_MS,
  type OutcomeOfRefusal,
  Setback,
  STORE_PAUSE_MS,
  settled,
} from './setback.ts'
export { answerForHealth, keepBeating, keepDoing } from './signs-of-life.ts'
export { type Lane, takeWork } from './take-work.ts'
