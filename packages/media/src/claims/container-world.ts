import { HAND_SET_SD_MS } from '@firsthand/domain'
import { type TagSet, textOf, union } from '../tags/tag-set.ts'
import type { FileClaim } from './claim.ts'
import { parseWallTime } from './wall-time.ts'
import { type Writer, writerOf } from './writer.ts'

/**
 * The tags that all readers found in one file. The meaning of a date may depend on a tag that only another reader
 * reads.
 */
export interface ContainerWorld {
  readonly all: TagSet
  readonly writer: Writer
  /** Duration of the file. If only its END is dated, the interval of the start is this much wider. 0 if unknown. */
  readonly durationMs: number
  /** The declared file name. */
  readonly name: string | undefined
}

export interface FileName {
  readonly text: string
  readonly claims: readonly FileClaim[]
}

export function containerWorld(
  sets: readonly TagSet[],
  durationMs: number | undefined,
  name?: FileName,
): ContainerWorld {
  const all = union(sets)
  const given = { all, durationMs: durationMs ?? 0, name: name?.text }
  return { ...given, writer: judgedByName(writerOf(all), given, name?.claims ?? []) }
}

/**
 * A name that a messenger or an editor gives says that the film was written anew. What no camera signed counts as
 * recorded only if the name is a camera's and fits the header.
 */
function judgedByName(writer: Writer, film: Film, names: readonly FileClaim[]): Writer {
  if (names.some(({ ref }) => ref !== 'start') && !film.all.tags.has('Keys:CreationDate')) return 'tool'
  if (writer !== 'muxer' && writer !== 'unknown' && writer !== 'android-sound') return writer
  if (writer === 'android-sound' && isRecordersName(film.name ?? '')) return 'android'
  return fittingName(film, names) ?? (writer === 'unknown' || CAMERAS_NAME.test(film.name ?? '') ? 'unknown' : 'tool')
}

type Film = Omit<ContainerWorld, 'writer'>

/** Who wrote a film whose name tells its start or, for some recorders, the same as its header. */
function fittingName(film: Film, names: readonly FileClaim[]): Writer | undefined {
  if (names.some((claim) => isSetByHand(claim) && headerBehind(film.all, claim, 0) === 0)) return 'local-as-utc'
  const fitting = names.find((claim) => endsBy(claim, film) !== undefined)
  if (fitting === undefined) return undefined
  // A recorder whose clock is set by hand knows no zone: the same digits in name and header are its wall time.
  return isSetByHand(fitting) && endsBy(fitting, film) === 0 ? 'hand-set' : 'android'
}

/** How recorders of sound on phones name a memo, in the languages of their makers: a word, then a number or a date. */
const RECORDERS_NAME =
  /^(?:voice|recording|record|audio|memo|sound|call|sprachmemo|sprachaufnahme|aufnahme|aufzeichnung|enregistrement|enreg|voix|grabaci[oó]n|voz|grava[cç][aã]o|registrazione|voce|inspelning|röst|[äa]änite|[äa]äni|optagelse|opptak|nagranie|głos|запись|голос|录音|录音机|標準錄音|녹음|음성)(?:[ _-]?\([^)]*\))?[ _-]*\d[\d _.-]*\.(?:m4a|mp4|3gpp?|amr|aac)$/iu
/** Google's recorder on Pixels, in English. */
const PIXELS_RECORDING =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2} at \d{1,2}[-.:]\d{2}[\s\u202f]?[AP]M/i
const isRecordersName = (name: string): boolean => RECORDERS_NAME.test(name) || PIXELS_RECORDING.test(name)

/** How cameras number their films (DCF, and the makers' own), without a date. */
const CAMERAS_NAME =
  /^(?:MVI_|DSC[_FN]?|MOV|P[0-9A-C]|MAH|GOPR|G[XHPL]|GRMN|CLIP|C|DJI_|S|MAQ|FILE|AMBA|REC)\d{3,7}\.(?:mov|mp4|mts|m2ts|avi)$/i

/** A recorder's name: a clock that somebody set by hand wrote it. */
export const isSetByHand = ({ errorModel }: FileClaim): boolean => errorModel.sdMs >= HAND_SET_SD_MS

/** The time from choosing the name to the first frame, and from the last frame to the header. */
const SLACK_MS = 4_000
const QUARTER_MS = 900_000

/**
 * If the name tells the start of the recording that ended at the header's date: how many ms the header's zone lies behind
 * the name's, in whole quarters of an hour.
 */
const endsBy = (name: FileClaim, { all, durationMs }: Film): number | undefined => headerBehind(all, name, durationMs)

/** The same for any time after the name's, ms. Undefined if the two do not meet to some seconds. */
export function headerBehind(all: TagSet, { atMs = 0, zone }: FileClaim, afterMs: number): number | undefined {
  const header = parseWallTime(textOf(all, 'QuickTime:CreateDate') ?? '')
  if (typeof header === 'string') return undefined
  const laterMs = header.wallMs - afterMs - atMs
  const byZone = zone === undefined ? Math.round(laterMs / QUARTER_MS) * QUARTER_MS : 0
  return Math.abs(laterMs - byZone) <= SLACK_MS ? byZone : undefined
}
