export { type ReadTimesOptions, readTimes, type SaidTime } from './said-times.ts'
export { type StatementWorld, type WitnessStatement, WORDS_VERSION, wordsClaims } from './words-claims.ts'
