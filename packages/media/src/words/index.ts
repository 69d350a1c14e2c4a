export { type ReadTimesOptions, readTimes, type SaidTime } from './said-times.ts'
export { type StatementWorld, WITNESS_WORDS_VERSION, type WitnessStatement, wordsClaims } from './words-claims.ts'
