import { join } from 'node:path'
import { type BlurBox, ok } from '@firsthand/domain'
import { readChildFile } from '../renditions/child-file.ts'
import { pictureSize } from '../renditions/picture-header.ts'
import type { Rendered, RenderRequest, RenditionCode } from '../renditions/rendition.ts'
import { runStep } from '../renditions/run-step.ts'
import { drawStill } from '../renditions/still.ts'
import type { StillSource } from '../renditions/still-source.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { parseObject } from '../tags/lenient-json.ts'
import { isPixelsOnly } from './plain-jpeg.ts'

const MOST_PX = 4096
const QUALITY = 90
const MOST_BYTES = 128 * 1024 * 1024
const MOST_BOXES = 200

/** At most 4096 px, upright, sRGB, JPEG; whatever was in the file beside its pixels stays behind. */
export const cleanStill = (request: RenderRequest, boxes: readonly BlurBox[]): Promise<Rendered> =>
  drawStill(request, (source) => draw(request, source, boxes.slice(0, MOST_BOXES)))

async function draw(
  request: RenderRequest,
  source: StillSource,
  boxes: readonly BlurBox[],
): Promise<Rendered | RenditionCode> {
  const step = await runStep(request, {
    program: 'clean',
    input: source.file,
    args: ({ input, out }) => [
      ...[input, `${out}/clean.jpg`, String(MOST_PX), String(QUALITY), String(source.orientation)],
      JSON.stringify(boxes.map(({ x, y, width, height }) => ({ x, y, width, height }))),
    ],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const file = join(step.folder, 'clean.jpg')
  const bytes = await readChildFile(file, MOST_BYTES)
  if (bytes === undefined) return parseObject(step.run.stdout)?.['tooLarge'] === true ? 'too-large' : 'undecodable'
  const size = pictureSize(bytes)
  // what leaves the house is looked at once more: a child may have been taken over by the file that it drew
  if (size === undefined || !isPixelsOnly(bytes)) return 'undecodable'
  return ok({ kind: 'clean', mediaType: 'image/jpeg', file, bytes: bytes.length, ...size })
}
