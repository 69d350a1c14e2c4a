import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { Recipe } from '../steps/recipe.ts'
import { runStep } from '../steps/run-step.ts'
import type { RenderRequest } from './rendition.ts'

/** One piece of a track, in seconds: the media from `from` to `to` is shown at the time `at`. */
export interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Maximum number of pieces. A filter for more costs too much. */
const MOST_PIECES = 60
const NORMAL_RATE = 0x10000

/**
 * The pieces of this track's edit list. Undefined if it has none, or if the list cannot be applied (slowed down, too
 * many pieces).
 */
export async function readPieces(request: RenderRequest, track: number): Promise<readonly Piece[] | undefined> {
  const step = await runStep(request, { program: 'edits', args: ({ input }) => [input], limits: METADATA_LIMITS })
  if (!step.done) return undefined
  const said = parseObject(step.run.stdout)
  const tracks = Array.isArray(said?.['tracks']) ? said['tracks'].map((one) => asRecord(one) ?? {}) : []
  // ffmpeg numbers streams in the order of the tracks in the file.
  const found = tracks[track]
  if (found === undefined || found['handler'] !== 'vide') return undefined
  return piecesOf(ticksOf(said?.['ticks']), ticksOf(found['ticks']), found['edits'])
}

const ticksOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : Number.NaN)

/**
 * Converts edits to pieces. Each of the `edits` is `[duration in the film's ticks, start in the media's ticks or -1,
 * rate]`.
 */
export function piecesOf(film: number, media: number, edits: unknown): readonly Piece[] | undefined {
  const read = Array.isArray(edits) ? edits.map((edit) => parseEdit(edit, film, media)) : []
  const pieces: Piece[] = []
  let at = 0
  for (const edit of read) {
    if (edit === undefined) return undefined
    const { seconds, from } = edit
    if (from !== undefined && seconds > 0) pieces.push({ at, from, to: from + seconds })
    at += seconds
  }
  return pieces.length > 0 && pieces.length <= MOST_PIECES ? pieces : undefined
}

interface Edit {
  readonly seconds: number
  /** Start in the media. Undefined for an empty edit, which shows nothing. */
  readonly from: number | undefined
}

function parseEdit(edit: unknown, film: number, media: number): Edit | undefined {
  const [duration = Number.NaN, start = Number.NaN, rate] = Array.isArray(edit) ? edit.map(Number) : []
  const seconds = duration / film
  const from = start / media
  if (!Number.isFinite(seconds + from)) return undefined
  if (start < 0) return { seconds, from: undefined }
  return rate === NORMAL_RATE ? { seconds, from } : undefined
}

/** Whether each piece follows the previous one in the media, so that all can be cut in one pass. */
export const areInOrder = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ from }, n) => from >= (pieces[n - 1]?.to ?? 0) - SLACK)

/** Tolerance: a tick of the coarser clock, much shorter than a frame. */
const SLACK = 0.002

export const EDIT_LIST: Recipe = { name: 'edit-list', encoders: [], filters: ['select', 'setpts', 'tpad'] }

/**
 * An ffmpeg filter that keeps the frames of the pieces and moves each from media time to the time at which it is shown.
 */
export function piecesFilter(pieces: readonly Piece[]): string {
  const within = pieces.map(({ from, to }) => `gte(t,${near(from)})*lt(t,${near(to)})`).join('+')
  const moved = pieces.reduceRight(
    (rest, { at, from, to }) => `if(lt(T,${near(to)}),T+${(at - from).toFixed(6)},${rest})`,
    'T',
  )
  // The last frame has lost its duration and would not be seen, so it is repeated once.
  return `select='${within}',setpts='round(max(0,${moved})/TB)',tpad=stop=1:stop_mode=clone`
}

const near = (seconds: number): string => (seconds - SLACK).toFixed(6)
