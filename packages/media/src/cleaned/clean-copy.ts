import type { BlurBox } from '@firsthand/domain'
import type { Rendered, RenderRequest } from '../renditions/rendition.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { cleanMoving, cleanPiece } from './clean-moving.ts'
import { cleanFrame, cleanStill } from './clean-still.ts'

/** Whether a copy for sharing can be made of such a file; of documents and archives nobody knows all that they hold. */
export const isCleanable = (kind: string): boolean => kind === 'image' || kind === 'video' || kind === 'audio'

export interface CleanWish {
  /** Shares of the upright picture; for stills. */
  readonly boxes: readonly BlurBox[]
  /** Of a film: the picture at this instant of its playable copy alone, or the piece from there until `untilMs`. */
  readonly atMs?: number | undefined
  readonly untilMs?: number | undefined
  /** The longest edge. */
  readonly mostPx?: number | undefined
}

/**
 * A copy for sharing: a JPEG drawn from pixels alone with `boxes` hidden for good, or a film or sound without any field,
 * track or note beside its pictures and sound. Refuses with `not-cleanable` what is neither.
 */
export async function makeCleanCopy(request: RenderRequest, wish: CleanWish): Promise<Rendered> {
  const { kind } = request.inspection
  const { boxes, atMs, untilMs, mostPx } = wish
  if (kind === 'image') return await cleanStill(request, { boxes, mostPx })
  if (kind === 'video' && atMs !== undefined)
    return untilMs === undefined
      ? await cleanFrame(request, { boxes, atMs, mostPx })
      : await cleanPiece(request, { piece: { atMs, untilMs }, mostPx })
  if (kind === 'video' || kind === 'audio') return await cleanMoving(request, kind)
  return renditionRefusal('not-cleanable')
}
