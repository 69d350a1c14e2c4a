import { join } from 'node:path'
import { type BlurBox, ok } from '@firsthand/domain'
import { readLeftFile } from '../answers/left-file.ts'
import { parseObject } from '../answers/lenient-json.ts'
import { pictureSize } from '../renditions/picture-header.ts'
import type { Rendered, RenderRequest } from '../renditions/rendition.ts'
import { drawStill } from '../renditions/still.ts'
import type { StillSource } from '../renditions/still-source.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { type RenditionCode, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { drawFrame } from './film-piece.ts'
import { isPixelsOnly } from './plain-jpeg.ts'

const MOST_PX = 4096
const QUALITY = 90
const MOST_BYTES = 128 * 1024 * 1024
const MOST_BOXES = 200

export interface StillOptions {
  readonly boxes: readonly BlurBox[]
  readonly mostPx?: number | undefined
}

/** Draws an upright sRGB JPEG of at most 4096 px. Nothing else of the file is kept. */
export const cleanStill = (request: RenderRequest, options: StillOptions): Promise<Rendered> =>
  drawStill(request, (source) => draw(request, source, options))

/** Like `cleanStill`, for one picture of a film. */
export async function cleanFrame(
  request: RenderRequest,
  options: StillOptions & { readonly atMs: number },
): Promise<Rendered> {
  const frame = await drawFrame(request, { atMs: options.atMs, mostPx: options.mostPx ?? MOST_PX })
  if (!frame.ok) return frame
  const drawn = await draw(request, { file: frame.value, orientation: 1 }, options)
  return typeof drawn === 'string' ? renditionRefusal(drawn) : drawn
}

async function draw(
  request: RenderRequest,
  source: StillSource,
  { boxes, mostPx = MOST_PX }: StillOptions,
): Promise<Rendered | RenditionCode> {
  const step = await runStep(request, {
    program: 'clean',
    input: source.file,
    args: ({ input, out }) => [
      ...[input, `${out}/clean.jpg`, String(mostPx), String(QUALITY), String(source.orientation)],
      JSON.stringify(boxes.slice(0, MOST_BOXES).map(({ x, y, width, height }) => ({ x, y, width, height }))),
    ],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const file = join(step.folder, 'clean.jpg')
  const bytes = await readLeftFile(file, MOST_BYTES)
  if (bytes === undefined) return parseObject(step.run.stdout)?.['tooLarge'] === true ? 'too-large' : 'undecodable'
  const size = pictureSize(bytes)
  // The file is verified once more, because the child may have been taken over by the file that it drew.
  if (size === undefined || !isPixelsOnly(bytes)) return 'undecodable'
  return ok({ kind: 'clean', mediaType: 'image/jpeg', file, bytes: bytes.length, ...size })
}
