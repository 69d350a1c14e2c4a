import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'
import type { ErrorModel } from './claim.ts'
import { atTheInstant } from './time-claim.ts'
import { parseWallTime, zoneMs } from './wall-time.ts'

/** Half-minute films lose seconds at their head, long ones minutes. Nobody measured it, so the interval is wide. */
const CUT_MS = 120_000
/** Between the creation date and the film's header lie the start of the camera and the rounding of both. */
const SAME_WRITE_MS = 10_000
/** A film that was not cut has tracks as long as their media, to a frame. Sound has some frames more at its head. */
const FRAME_S = 0.2
/** What iOS names the copy of a film that its owner cut while choosing it. */
const CUT_NAME = /(?:^|[\\/])trim\.[0-9a-f-]{8,}/i

/**
 * Error model of an iPhone's creation date as the start of the file's first frame. Photos keeps the date when its owner
 * cuts the film, so a cut film starts later. Three things remain of a cut: an edit list (the media is longer than its
 * track), the name that iOS gives, and a header written later than the recording. A whole film that was only converted
 * has the last one as well, and nothing tells it from a cut one.
 */
export function startOfFilm(all: TagSet, { raw, durationMs, name }: Film): ErrorModel {
  const isCut = CUT_NAME.test(name ?? '') || hasEditedHead(all) || isWrittenLater(all, raw, durationMs)
  return isCut ? LATER : atTheInstant(1000)
}

export interface Film {
  /** The creation date as written. */
  readonly raw: string
  readonly durationMs: number
  readonly name: string | undefined
}

const LATER: ErrorModel = { kind: 'lag', sdMs: 1000, lowMs: -2000, highMs: CUT_MS }

function hasEditedHead(all: TagSet): boolean {
  for (const [key, value] of all.tags) {
    const track = /^(Track\d+):MediaDuration$/.exec(key)?.[1]
    if (track === undefined || !isPicture(all, track)) continue
    const shown = numberOf(all, `${track}:TrackDuration`)
    if (shown !== undefined && seconds(value) - shown > FRAME_S) return true
  }
  return false
}

const isPicture = (all: TagSet, track: string): boolean => all.tags.has(`${track}:VideoFrameRate`)

const seconds = (value: string | number): number => (Number.isFinite(Number(value)) ? Number(value) : 0)

/** Whether the header was written after the recording had ended. Then a program wrote the film anew. */
function isWrittenLater(all: TagSet, raw: string, durationMs: number): boolean {
  const created = parseWallTime(raw)
  const header = parseWallTime(textOf(all, 'QuickTime:CreateDate') ?? '')
  if (typeof created === 'string' || typeof header === 'string' || created.zone === undefined) return false
  const laterMs = header.wallMs - (created.wallMs - zoneMs(created.zone))
  return laterMs > durationMs + SAME_WRITE_MS
}
