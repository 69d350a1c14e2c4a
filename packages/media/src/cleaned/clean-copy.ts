import type { BlurBox } from '@firsthand/domain'
import type { Rendered, RenderRequest } from '../renditions/rendition.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { cleanMoving, cleanPiece } from './clean-moving.ts'
import { cleanFrame, cleanStill } from './clean-still.ts'

/**
 * Whether a copy for sharing can be made of a file of this kind. Documents and archives may hold unknown data, so none
 * is made of them.
 */
export const isCleanable = (kind: string): boolean => kind === 'image' || kind === 'video' || kind === 'audio'

export interface CleanOptions {
  /** For stills: boxes to hide, as fractions of the upright picture. */
  readonly boxes: readonly BlurBox[]
  /** For films: only the picture at this instant of the playable copy, or the part from there to `untilMs`. */
  readonly atMs?: number | undefined
  readonly untilMs?: number | undefined
  /** Maximum length of the longer edge, in pixels. */
  readonly mostPx?: number | undefined
}

/**
 * Makes a copy for sharing. An image becomes a JPEG that is drawn from pixels alone, with `boxes` hidden for good. A
 * film or a sound keeps only its pictures and sound: no metadata, further track or comment. Anything else is refused
 * with `not-cleanable`.
 */
export async function makeCleanCopy(request: RenderRequest, options: CleanOptions): Promise<Rendered> {
  const { kind } = request.inspection
  const { boxes, atMs, untilMs, mostPx } = options
  if (kind === 'image') return await cleanStill(request, { boxes, mostPx })
  if (kind === 'video' && atMs !== undefined)
    return untilMs === undefined
      ? await cleanFrame(request, { boxes, atMs, mostPx })
      : await cleanPiece(request, { piece: { atMs, untilMs }, mostPx })
  if (kind === 'video' || kind === 'audio') return await cleanMoving(request, kind)
  return renditionRefusal('not-cleanable')
}
