export { WITNESS_WORDS_VERSION, wordsClaims } from './words-claims.ts'
