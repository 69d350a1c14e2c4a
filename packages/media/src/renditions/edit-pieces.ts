import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { METADATA_LIMITS } from '../sandbox/index.ts'
import type { Recipe } from '../steps/recipe.ts'
import { runStep } from '../steps/run-step.ts'
import type { RenderRequest } from './rendition.ts'

/** One piece of a track, in seconds: what lies `from` … `to` of its media is shown from `at` on. */
export interface Piece {
  readonly at: number
  readonly from: number
  readonly to: number
}

/** More than this in one filter are not worth their trouble. */
const MOST_PIECES = 60
const NORMAL_RATE = 0x10000

/**
 * The pieces that an edit list puts together, of the track with this number; undefined where it has none, or none that could
 * be obeyed (slowed down, too many).
 */
export async function readPieces(request: RenderRequest, track: number): Promise<readonly Piece[] | undefined> {
  const step = await runStep(request, { program: 'edits', args: ({ input }) => [input], limits: METADATA_LIMITS })
  if (!step.done) return undefined
  const said = parseObject(step.run.stdout)
  const tracks = Array.isArray(said?.['tracks']) ? said['tracks'].map((one) => asRecord(one) ?? {}) : []
  // ffmpeg numbers its streams as the tracks lie in the file
  const found = tracks[track]
  if (found === undefined || found['handler'] !== 'vide') return undefined
  return piecesOf(ticksOf(said?.['ticks']), ticksOf(found['ticks']), found['edits'])
}

const ticksOf = (value: unknown): number => (typeof value === 'number' && value > 0 ? value : Number.NaN)

/** `edits` are `[duration in the film's ticks, start in the media's ticks or -1, rate]`. */
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
  /** undefined: nothing is shown. */
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

/** Does each piece come from behind the one before it? Then they can be cut out while the media go by. */
export const areInOrder = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ from }, n) => from >= (pieces[n - 1]?.to ?? 0) - SLACK)

/** A tick of the coarser clock; far less than a picture. */
const SLACK = 0.002

export const EDIT_LIST: Recipe = { name: 'edit-list', encoders: [], filters: ['select', 'setpts', 'tpad'] }

/** ffmpeg filters: of pictures with their media's times those of the pieces, at the times at which they are shown. */
export function piecesFilter(pieces: readonly Piece[]): string {
  const within = pieces.map(({ from, to }) => `gte(t,${near(from)})*lt(t,${near(to)})`).join('+')
  const moved = pieces.reduceRight(
    (rest, { at, from, to }) => `if(lt(T,${near(to)}),T+${(at - from).toFixed(6)},${rest})`,
    'T',
  )
  // the last picture has lost how long it lasts, and would not be seen: one more behind it ends it
  return `select='${within}',setpts='round(max(0,${moved})/TB)',tpad=stop=1:stop_mode=clone`
}

const near = (seconds: number): string => (seconds - SLACK).toFixed(6)
