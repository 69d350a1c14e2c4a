// What a recording sounded like, and where two of them meet. Method, costs and limits: README.md beside this file.
export type { PairHints, PairMeeting, PairReason, PairScores, PairVerdict } from './pair-verdict.ts'
export { type DamagedPrint, decodePrint, encodePrint, PRINT_HEAD_BYTES } from './print-bytes.ts'
export { printOf } from './print-of.ts'
export type { ProvenPair } from './proven-pairs.ts'
export {
  agreesWithClaims,
  isNearDigital,
  isOnePlace,
  isOnlyInPart,
  type LinkedPair,
} from './replay-signs.ts'
export { findReplays, type ReplayReason, type Replays } from './replays.ts'
export {
  type Candidate,
  type CandidateOptions,
  createSoundIndex,
  type SoundIndex,
  type SoundIndexOptions,
} from './sound-index.ts'
export {
  FRAME_SAMPLES,
  MOST_SOUND_SECONDS,
  SAMPLE_RATE,
  SOUND_RECIPE,
  type SoundLevel,
  type SoundPrint,
} from './sound-print.ts'
export { spreadOf } from './spread-of.ts'
export { verifyPair } from './verify-pair.ts'
