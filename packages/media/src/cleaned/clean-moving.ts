import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { mp4Bytes } from '../answers/output-file.ts'
import { ffmpegArgs } from '../renditions/ffmpeg-command.ts'
import { itemInput } from '../renditions/item-input.ts'
import { limitsFor } from '../renditions/length.ts'
import { makeAudioProxy, makeVideoProxy } from '../renditions/moving.ts'
import type { Rendered, RenderRequest, Rendition } from '../renditions/rendition.ts'
import type { Recipe } from '../steps/recipe.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { cutPiece, type Piece } from './film-piece.ts'

const SHORT_EDGE = 1080
const PIECE_PX = 960
/** ITU-T H.264 table 7-1: slices, and the parameter sets that slices need. Other units carry text or nothing. */
const NEEDED_UNITS = '1|5|7|8'

/**
 * Re-encodes pictures and sound, so that nothing of the source's streams remains (messages, filler, data after a
 * slice). They go into a fresh container: no metadata of file or track, no chapter, no further track or attachment.
 * Units of our own encoder's stream that show no picture are removed, too.
 */
export async function cleanMoving(request: RenderRequest, kind: 'video' | 'audio'): Promise<Rendered> {
  const played =
    kind === 'video'
      ? await makeVideoProxy({ ...request, shortEdge: SHORT_EDGE, isReencoded: true })
      : await makeAudioProxy(request)
  return played.ok ? await strip(request, kind, played.value) : played
}

/** Cuts a part of a film for officers in the field: small, and without sound. */
export async function cleanPiece(
  request: RenderRequest,
  { piece, mostPx = PIECE_PX }: { readonly piece: Piece; readonly mostPx?: number | undefined },
): Promise<Rendered> {
  const played = await cutPiece(request, { piece, mostPx })
  return played.ok ? await strip(request, 'video', played.value) : played
}

async function strip(request: RenderRequest, kind: 'video' | 'audio', played: Rendition): Promise<Rendered> {
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [SHARED],
    input: played.file,
    args: ({ out }) => cleanArgs(kind, `${out}/clean.mp4`),
    limits: limitsFor({ kind: 'audio', bytes: played.bytes, claimed: lengthOf(played) }),
  })
  if (!step.done) return renditionRefusal(step.code)
  const file = join(step.folder, 'clean.mp4')
  const bytes = await mp4Bytes(file)
  if (bytes === undefined) return renditionRefusal('undecodable')
  const { width, height, durationMs, isCutShort } = played
  return ok({
    kind: 'clean',
    mediaType: kind === 'video' ? 'video/mp4' : 'audio/mp4',
    file,
    bytes,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(isCutShort === true ? { isCutShort } : {}),
  })
}

const lengthOf = ({ durationMs }: Rendition): number | undefined =>
  durationMs === undefined ? undefined : durationMs / 1000

/** Recipe for copies: pictures are copied into a fresh container, and the sound is re-encoded. */
export const SHARED: Recipe = { name: 'clean', encoders: ['aac'], filters: [] }

const NO_FIELDS = ['-map_metadata', '-1', '-map_metadata:s:a', '-1', '-map_chapters', '-1', '-dn', '-sn'] as const

export function cleanArgs(kind: 'video' | 'audio', output: string): string[] {
  const pictures = ['-map_metadata:s:v', '-1', '-bsf:v', `filter_units=pass_types=${NEEDED_UNITS}`]
  return ffmpegArgs({
    inputs: [itemInput()],
    outputs: [
      {
        to: output,
        ...(kind === 'video'
          ? { maps: ['0:v:0', '0:a:0?'], video: { codec: 'copy' } }
          : { maps: ['0:a:0'], video: 'none' }),
        // The sound is re-encoded, because an AAC stream has elements for text and data, which no filter removes.
        audio: { codec: 'aac', bitRate: '160k' },
        options: [
          ...(kind === 'video' ? pictures : []),
          ...NO_FIELDS,
          ...['-flags:a', '+bitexact', '-fflags', '+bitexact', '-movflags', '+faststart'],
        ],
        format: 'mp4',
      },
    ],
  })
}
