export { canonicalText } from './canonical-text.ts'
export {
  BODY_KINDS,
  type BodyDigest,
  type BodyKind,
  bodyDigest,
  type DigestOf,
  inputDigest,
  resultDigest,
} from './digests.ts'
export {
  EXPORT_FORMAT,
  type ExportedBody,
  type ExportRefusal,
  parseExport,
  type TimelineExport,
  worldOf,
} from './export-document.ts'
export { digestedText } from './first-words.ts'
export { heldAtPin, type Pin, pinsOf } from './pins.ts'
export { type Compared, type Replay, type ReplayDeps, replay } from './replay.ts'
