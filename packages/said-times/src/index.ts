export { SAID_TIME_LANGUAGES } from './languages.ts'
export { WITNESS_WORDS_VERSION, wordsClaims } from './words-claims.ts'
