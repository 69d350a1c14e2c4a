export { listArchive } from './archives/archive-listing.ts'
export type { ArchiveEntry, ArchiveListing } from './archives/listing.ts'
export type { ClaimClock, ClaimRef, ErrorModel, FileClaim, ZoneSource } from './claims/claim.ts'
export { toClaims } from './claims/domain-claims.ts'
export { type StartInterval, startInterval } from './claims/interval.ts'
export { nameClaims } from './claims/name-time.ts'
export { lastModifiedClaims } from './claims/page-time.ts'
export { type CleanOptions, isCleanable, makeCleanCopy } from './cleaned/clean-copy.ts'
export { configuredPrograms } from './configured-programs.ts'
export { mayHoldWords, readWords, WORDS_VERSION } from './documents/document-words.ts'
export type { DocumentWords, ReadWords, WordsPage } from './documents/words.ts'
export type { FileFacts } from './facts/file-facts.ts'
export type { FileKind, FileType } from './facts/file-kind.ts'
export { type Inspection, type InspectRequest, inspectFile } from './inspect/inspect-file.ts'
export { COPY_RECIPES, LOOK_RECIPES } from './recipes/all-recipes.ts'
export { checkRecipes } from './recipes/check-recipes.ts'
export { makeColourField } from './renditions/colour-field.ts'
export { FILMSTRIP_FROM_MS, type Filmstrip, type FilmstripIndex, makeFilmstrip } from './renditions/filmstrip.ts'
export { isLongSound, isPlausible, roomForCopies } from './renditions/length.ts'
export { makeAudioProxy, makeVideoProxy } from './renditions/moving.ts'
export { makeFirstPages, makePdfPages, type PageRange } from './renditions/pdf.ts'
export { isPlainStill, makePhonePreview } from './renditions/phone-preview.ts'
export { createProbes, type Probes } from './renditions/probes.ts'
export { readSamples } from './renditions/read-samples.ts'
export type { Rendered, RenderRequest, Rendition, RenditionKind } from './renditions/rendition.ts'
export { mayBePicture } from './renditions/still-routes.ts'
export { makePreview, makeThumb } from './renditions/thumb.ts'
export { makeWaveform, type Waveform } from './renditions/waveform.ts'
export { openSandbox, type Sandbox, type SandboxMode, type SandboxState, withinTime } from './sandbox/index.ts'
export { findPrograms, PROGRAM_FILES, type ProgramName, type Programs } from './sandbox/programs.ts'
export {
  type ClamdAddress,
  createScanner,
  parseClamdAddress,
  type ScanEnd,
  type Scanner,
  type ScannerVersion,
} from './scan/index.ts'
export type { RenditionCode, RenditionRefusal } from './steps/refusal.ts'
export type { ToolRun } from './tags/reader-run.ts'
export { type Adapter, type AdapterFault, openAdapter, parseAdapterSetting } from './transcript/adapter.ts'
export type { Speech, SpeechSegment } from './transcript/answer.ts'
export { transcribe, translate } from './transcript/transcribe.ts'
export {
  compareTwins,
  type Likeness,
  PRINT_VERSIONS,
  type Print,
  type PrintRow,
  packedOf,
  printOf,
  printOfPlane,
  rowsOf,
  takePrint,
  wordsAskedBy,
} from './twins/prints.ts'
