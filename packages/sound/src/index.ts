// Prints of recordings, and the offsets at which two recordings meet.

export { createFft } from './fft.ts'
export type { PairMeeting, PairReason, PairScores, PairVerdict } from './pair-verdict.ts'
export { MOST_SOUND_SECONDS, SAMPLE_RATE, SOUND_RECIPE, type SoundPrint } from './print.ts'
export { decodePrint, encodePrint } from './print-bytes.ts'
export { printOf } from './print-of.ts'
export type { ProvenPair } from './proven-pairs.ts'
export type { LinkedPair } from './replay-signs.ts'
export { findReplays } from './replays.ts'
export { type Candidate, createSoundIndex, type SoundIndex } from './sound-index.ts'
export { spreadOf } from './spread-of.ts'
export { verifyPair } from './verify-pair.ts'
