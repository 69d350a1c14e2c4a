import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { mp4Bytes, webpSize } from '../answers/output-file.ts'
import { PROGRESS_FILE } from '../answers/progress.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import type { Recipe } from '../steps/recipe.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { type ColourSource, colourCube } from './colour-lut.ts'
import { areInOrder, EDIT_LIST, type Piece, piecesFilter, readPieces } from './edit-pieces.ts'
import { audioArgs, FILM, filmArgs, SOUND, type SoundPlan } from './ffmpeg.ts'
import { withProbedFilm } from './film-probe.ts'
import { isMov, zeroOf } from './film-timeline.ts'
import { bytesOf, cutAt, heldSeconds, limitsFor } from './length.ts'
import { readPackets } from './packets.ts'
import { POSTER, posterArgs } from './picture-args.ts'
import { picturesPlay, soundPlays } from './plays-as-is.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { readStreams, type Streams, type VideoStream } from './streams.ts'
import { colourOf, fitted, pictureFilter, type Size, shownSize, treatmentsOf, videoFilter } from './video-filter.ts'

/** Path of the colour table in the decoder's folder. */
const LUT_FILE = 'colour.cube'
export const lutFiles = (colour: ColourSource | undefined): Record<string, string> =>
  colour === undefined ? {} : { [LUT_FILE]: colourCube(colour) }
export const lutPath = (colour: ColourSource | undefined, out: string): string | undefined =>
  colour === undefined ? undefined : `${out}/${LUT_FILE}`

/** Draws a frame shortly after the start, because the first is often black or blurred; else the first frame. */
export async function renderPoster(
  request: RenderRequest,
  size: { kind: 'thumb' | 'preview'; px: number },
): Promise<Rendered> {
  const { facts } = request.inspection
  if (facts.hasVideo === false) return renditionRefusal('no-picture')
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { video } = read.streams
  if (video === undefined) return renditionRefusal('no-picture')
  const colour = colourOf(video)
  const shape = fitted(shownSize(video), { maxEdge: size.px })
  const later = Math.min(1, (read.streams.durationSeconds ?? 0) / 3)
  for (const at of later > 0.2 ? [later, 0] : [0]) {
    const step = await runStep(request, {
      program: 'ffmpeg',
      recipes: [POSTER, ...treatmentsOf(video)],
      files: lutFiles(colour),
      args: ({ out }) => {
        const filter = pictureFilter(video, { size: shape, lut: lutPath(colour, out) })
        return posterArgs(filter, video.index, at, `${out}/poster.webp`)
      },
      limits: STILL_LIMITS,
    })
    if (!step.done) return renditionRefusal(step.code)
    const file = join(step.folder, 'poster.webp')
    const made = await webpSize(file)
    if (made !== undefined) return ok({ kind: size.kind, mediaType: 'image/webp', file, ...made })
  }
  return renditionRefusal('undecodable')
}

const DEFAULT_SHORT_EDGE = 720

export interface FilmRequest extends RenderRequest {
  /**
   * Short edge of a re-encoded copy in pixels; 720 by default. A film that plays unchanged keeps its size, up to 1080.
   */
  readonly shortEdge?: number
  /** True to re-encode the pictures even if they play unchanged. */
  readonly isReencoded?: boolean
}

/**
 * Makes an H.264 + AAC MP4 with its index in front, on the source's timeline. Pictures that play everywhere are copied.
 * Others are re-encoded, upright and in BT.709.
 */
export async function makeVideoProxy(given: FilmRequest): Promise<Rendered> {
  if (given.inspection.facts.hasVideo === false) return renditionRefusal('no-picture')
  const request = withProbedFilm(given)
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const { video } = streams
  if (video === undefined) return renditionRefusal('no-picture')
  const sound = await soundOf(request, streams)
  // Packets are read only if they can matter: for H.264, because only that may be copied, and for MOV and MP4, because
  // they show whether an edit list cuts the film. Everything else is re-encoded in any case.
  const packets = video.codec === 'h264' || isMov(streams.format) ? await readPackets(request, video.index) : undefined
  request.signal?.throwIfAborted()
  if (given.isReencoded !== true && packets !== undefined && picturesPlay(streams, video, packets)) {
    const copied = await film(request, { streams, video, sound, size: undefined })
    if (!isUndecodable(copied)) return copied
  }
  const size = fitted(shownSize(video), { shortEdge: request.shortEdge ?? DEFAULT_SHORT_EDGE })
  const isCut = packets?.isCut === true && isMov(streams.format)
  return await (isCut ? joinedFilm : film)(request, { streams, video, sound, size })
}

const isUndecodable = (made: Rendered): boolean => !made.ok && made.error.code === 'undecodable'

/**
 * Cuts a film by its edit list here. ffmpeg shows a later piece of an edit list too late, by the number of frames that
 * it decodes before the first shown one.
 */
async function joinedFilm(request: RenderRequest, anew: Film): Promise<Rendered> {
  const pieces = await readPieces(request, anew.video.index)
  request.signal?.throwIfAborted()
  if (pieces === undefined || pieces.length < 2) return await film(request, anew)
  if (areInOrder(pieces)) {
    const joined = await film(request, { ...anew, pieces })
    if (!isUndecodable(joined)) return joined
  }
  const made = await film(request, anew)
  return made.ok ? ok({ ...made.value, isInexact: true }) : made
}

/** Makes AAC in MP4. A source that is AAC already is copied. */
export async function makeAudioProxy(given: RenderRequest): Promise<Rendered> {
  if (given.inspection.facts.hasAudio === false) return renditionRefusal('no-picture')
  const request = withProbedFilm(given)
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { streams } = read
  const sound = await soundOf(request, { ...streams, video: undefined })
  if (sound === undefined) return renditionRefusal('no-picture')
  const made = await audio(request, streams, sound)
  if (made.ok || !sound.isCopied || made.error.code !== 'undecodable') return made
  return await audio(request, streams, { ...sound, isCopied: false })
}

async function soundOf(request: RenderRequest, streams: Streams): Promise<SoundPlan | undefined> {
  const { audio } = streams
  if (audio === undefined) return undefined
  if (audio.codec !== 'aac') return { audio, isCopied: false }
  const packets = await readPackets(request, audio.index)
  return { audio, isCopied: packets !== undefined && soundPlays(audio, zeroOf(streams), packets) }
}

interface Film {
  readonly streams: Streams
  readonly video: VideoStream
  readonly sound: SoundPlan | undefined
  /** Size of the re-encoded pictures. Undefined if the pictures are copied. */
  readonly size: Size | undefined
  /** Pieces of an edit list that is applied here instead of by ffmpeg. */
  readonly pieces?: readonly Piece[]
}

async function film(request: RenderRequest, { streams, video, sound, size, pieces }: Film): Promise<Rendered> {
  const colour = size === undefined ? undefined : colourOf(video)
  const args = ({ input, out }: Inside): string[] => {
    const common = { streams, video, sound, output: `${out}/copy.mp4`, progress: `${out}/${PROGRESS_FILE}` }
    if (size === undefined) return filmArgs({ ...common, pictures: 'copy' })
    const filter = videoFilter(video, { size, lut: lutPath(colour, out) })
    if (pieces === undefined) return filmArgs({ ...common, pictures: { filter } })
    return filmArgs({
      ...common,
      sound: sound && { ...sound, isCopied: false },
      pictures: { filter: `${piecesFilter(pieces)},${filter}` },
      uneditedFrom: input,
    })
  }
  const recipes = [
    ...(size === undefined ? [] : [FILM, ...treatmentsOf(video)]),
    ...(pieces === undefined ? [] : [EDIT_LIST]),
    // If an edit list is applied piece by piece, the sound is always re-encoded.
    ...(sound && (!sound.isCopied || pieces !== undefined) ? [SOUND] : []),
  ]
  const made = await toMp4(request, streams, { kind: 'video', recipes, args, files: lutFiles(colour) })
  return made.ok ? ok({ ...made.value, ...(size ?? shownSize(video)) }) : made
}

const audio = (request: RenderRequest, streams: Streams, sound: SoundPlan): Promise<Rendered> =>
  toMp4(request, streams, {
    kind: 'audio',
    recipes: sound.isCopied ? [] : [SOUND],
    args: ({ out }) => audioArgs({ streams, sound, output: `${out}/copy.mp4`, progress: `${out}/${PROGRESS_FILE}` }),
    files: {},
  })

interface Inside {
  readonly input: string
  readonly out: string
}

interface Making {
  readonly kind: 'video' | 'audio'
  readonly recipes: readonly Recipe[]
  readonly args: (inside: Inside) => string[]
  readonly files: Readonly<Record<string, string>>
}

async function toMp4(
  request: RenderRequest,
  streams: Streams,
  { kind, recipes, args, files }: Making,
): Promise<Rendered> {
  const total = streams.durationSeconds
  const source = await bytesOf(request.file)
  const held = heldSeconds(source)
  let reached = 0
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes,
    args: (inside) => cutAt(args(inside), held),
    limits: limitsFor({ kind, bytes: source, claimed: total }),
    files,
    onSeconds: (seconds) => {
      reached = seconds
      if (total !== undefined && total > 0) request.onShare?.(Math.min(1, seconds / total))
    },
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'copy.mp4')
  const bytes = await mp4Bytes(file)
  // A truncated source ends with an error after all readable parts were written. The copy is still worth playing.
  if (bytes === undefined || bytes < 512) return renditionRefusal('undecodable')
  return ok({
    kind,
    mediaType: kind === 'video' ? 'video/mp4' : 'audio/mp4',
    file,
    bytes,
    ...lengthOf(reached, total, held),
  })
}

/**
 * Length of the copy. It was cut short if it ends long before the claimed duration, or if the claim is longer than
 * `held`, the most that a file of this size can hold. If ffmpeg then reports no progress, `held` is taken as the
 * length.
 */
function lengthOf(
  reached: number,
  total: number | undefined,
  held: number,
): { durationMs?: number; isCutShort?: true } {
  const isTooLong = total !== undefined && total > held
  const isCutShort = isTooLong || (total !== undefined && reached > 0 && total - reached > Math.max(1, total * 0.02))
  const seconds = isTooLong && reached <= 0 ? held : isCutShort || total === undefined ? reached : total
  if (seconds <= 0) return {}
  return { durationMs: Math.round(seconds * 1000), ...(isCutShort ? { isCutShort: true } : {}) }
}
