import { join } from 'node:path'
import { ok, type Result } from '@firsthand/domain'
import { mp4Bytes, webpSize } from '../answers/output-file.ts'
import { FILM, pieceArgs } from '../renditions/ffmpeg.ts'
import { withProbedFilm } from '../renditions/film-probe.ts'
import { zeroOf } from '../renditions/film-timeline.ts'
import { bytesOf, limitsFor } from '../renditions/length.ts'
import { lutFiles, lutPath } from '../renditions/moving.ts'
import { POSTER, posterArgs } from '../renditions/picture-args.ts'
import type { Rendered, RenderRequest } from '../renditions/rendition.ts'
import { readStreams, type Streams, type VideoStream } from '../renditions/streams.ts'
import { colourOf, fitted, pictureFilter, shownSize, treatmentsOf, videoFilter } from '../renditions/video-filter.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { type RenditionRefusal, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'

/** A part of a film, on the timeline of its playable copy. */
export interface Piece {
  readonly atMs: number
  readonly untilMs: number
}

interface Pictures {
  readonly request: RenderRequest
  readonly streams: Streams
  readonly video: VideoStream
}

async function picturesOf(given: RenderRequest): Promise<Result<Pictures, RenditionRefusal>> {
  if (given.inspection.facts.hasVideo === false) return renditionRefusal('no-picture')
  const request = withProbedFilm(given)
  const read = await readStreams(request)
  if (!read.ok) return renditionRefusal(read.code)
  const { video } = read.streams
  return video === undefined ? renditionRefusal('no-picture') : ok({ request, streams: read.streams, video })
}

/** Seek position in seconds. ffmpeg seeks relative to the file's own start; the playable copy may start elsewhere. */
const soughtAt = (streams: Streams, ms: number): number =>
  Math.max(0, ms / 1000 + zeroOf(streams) - streams.startSeconds)

/**
 * Extracts the picture at an instant, in the quality of a still. Near the end it is the last picture before that
 * instant. Returns the file.
 */
export async function drawFrame(
  given: RenderRequest,
  { atMs, mostPx }: { readonly atMs: number; readonly mostPx: number },
): Promise<Result<string, RenditionRefusal>> {
  const read = await picturesOf(given)
  if (!read.ok) return read
  const { request, streams, video } = read.value
  const colour = colourOf(video)
  const size = fitted(shownSize(video), { maxEdge: mostPx })
  for (const at of [atMs, atMs - 200, atMs - 1200].filter((one) => one >= 0)) {
    const step = await runStep(request, {
      program: 'ffmpeg',
      recipes: [POSTER, ...treatmentsOf(video)],
      files: lutFiles(colour),
      args: ({ out }) => {
        const filter = pictureFilter(video, { size, lut: lutPath(colour, out) })
        return posterArgs(filter, video.index, soughtAt(streams, at), `${out}/frame.webp`)
      },
      limits: STILL_LIMITS,
    })
    if (!step.done) return renditionRefusal(step.code)
    const file = join(step.folder, 'frame.webp')
    if ((await webpSize(file)) !== undefined) return ok(file)
  }
  return renditionRefusal('no-picture')
}

/** Cuts a part of a film as H.264 without sound. */
export async function cutPiece(
  given: RenderRequest,
  { piece, mostPx }: { readonly piece: Piece; readonly mostPx: number },
): Promise<Rendered> {
  const read = await picturesOf(given)
  if (!read.ok) return read
  const { request, streams, video } = read.value
  const colour = colourOf(video)
  const size = fitted(shownSize(video), { maxEdge: mostPx })
  const seconds = (piece.untilMs - piece.atMs) / 1000
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [FILM, ...treatmentsOf(video)],
    files: lutFiles(colour),
    args: ({ out }) => {
      const filter = videoFilter(video, { size, lut: lutPath(colour, out) })
      const at = { atSeconds: soughtAt(streams, piece.atMs), seconds }
      return pieceArgs({ filter, stream: video.index }, at, `${out}/piece.mp4`)
    },
    limits: limitsFor({ kind: 'video', bytes: await bytesOf(request.file), claimed: seconds }),
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'piece.mp4')
  const bytes = await mp4Bytes(file)
  if (bytes === undefined || bytes < 512) return renditionRefusal('no-picture')
  return ok({ kind: 'video', mediaType: 'video/mp4', file, bytes, ...size, durationMs: Math.round(seconds * 1000) })
}
