import type { BlurBox } from '@firsthand/domain'
import type { Rendered, RenderRequest } from '../renditions/rendition.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { cleanMoving, cleanPiece } from './clean-moving.ts'
import { cleanFrame, cleanStill } from './clean-still.ts'

/**
 * Whether a copy for sharing can be made of such a file. Documents and archives may hold unknown data, so they have
 * none.
 */
export const isCleanable = (kind: string): boolean => kind === 'image' || kind === 'video' || kind === 'audio'

export interface CleanWish {
  /** For stills, as fractions of the upright picture. */
  readonly boxes: readonly BlurBox[]
  /** For a film: only the picture at this instant of its playable copy, or the piece from there to `untilMs`. */
  readonly atMs?: number | undefined
  readonly untilMs?: number | undefined
  /** The longest edge. */
  readonly mostPx?: number | undefined
}

/**
 * Makes a copy for sharing: a JPEG drawn from pixels alone with `boxes` hidden for good, or a film or sound without any
 * metadata, track or comment beside its pictures and sound. Refuses anything else with `not-cleanable`.
 */
export async function makeCleanCopy(request: RenderRequest, options: CleanWish): Promise<Rendered> {
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
