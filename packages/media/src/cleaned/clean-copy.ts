import type { BlurBox } from '@firsthand/domain'
import { type Rendered, type RenderRequest, renditionRefusal } from '../renditions/rendition.ts'
import { cleanMoving } from './clean-moving.ts'
import { cleanStill } from './clean-still.ts'

/** Whether a copy for sharing can be made of such a file; of documents and archives nobody knows all that they hold. */
export const isCleanable = (kind: string): boolean => kind === 'image' || kind === 'video' || kind === 'audio'

/**
 * A copy for sharing: a JPEG drawn from pixels alone with `boxes` (shares of the upright picture) hidden for good, or a
 * film or sound without any field, track or note beside its pictures and sound. Boxes are for stills. Refuses with
 * `not-cleanable` what is neither.
 */
export async function makeCleanCopy(request: RenderRequest, boxes: readonly BlurBox[]): Promise<Rendered> {
  const { kind } = request.inspection
  if (kind === 'image') return await cleanStill(request, boxes)
  if (kind === 'video' || kind === 'audio') return await cleanMoving(request, kind)
  return renditionRefusal('not-cleanable')
}
