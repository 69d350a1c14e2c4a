import { join } from 'node:path'
import { readLeftFile } from '../answers/left-file.ts'
import { parseObject } from '../answers/lenient-json.ts'
import { pictureInside } from '../inside/inside-zip.ts'
import { ffmpegArgs } from '../renditions/ffmpeg-command.ts'
import { itemInput } from '../renditions/item-input.ts'
import type { RenderRequest } from '../renditions/rendition.ts'
import { routesFor } from '../renditions/still-routes.ts'
import { sourceBy } from '../renditions/still-source.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import type { Recipe } from '../steps/recipe.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { FRAME_SIDE, SAMPLES_MOST } from './film.ts'
import { PLANE_PIXELS } from './fingerprint.ts'
import type { Plane } from './plane.ts'

/** Reads a still's luminance, upright, as the sandbox drew it, or returns a code why there is none. */
export async function readPlane(given: RenderRequest): Promise<Plane | RenditionCode> {
  const request = await pictureInside(given)
  if (typeof request === 'string') return request
  let code: RenditionCode = 'undecodable'
  for (const route of routesFor(request.inspection.mediaType)) {
    const source = await sourceBy(route, request)
    if (typeof source === 'string') {
      code = source
    } else {
      const made = await greyOf(request, source)
      if (typeof made !== 'string') return made
      code = made
    }
    if (code === 'sandbox-off' || code === 'aborted') return code
  }
  return code
}

async function greyOf(
  request: RenderRequest,
  source: { readonly file: string; readonly orientation: number },
): Promise<Plane | RenditionCode> {
  const step = await runStep(request, {
    program: 'grey',
    input: source.file,
    args: ({ input, out }) => [input, `${out}/grey`, String(PLANE_PIXELS), String(source.orientation)],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const answer = parseObject(step.run.stdout)
  const [width, height] = [Number(answer?.['width']), Number(answer?.['height'])]
  const data = await numbersIn(join(step.folder, 'grey'), 2 * PLANE_PIXELS)
  // The child may have been taken over by its input. So the size that it states counts only if it matches the length of
  // its output.
  if (data === undefined || !(Number.isInteger(width) && Number.isInteger(height)) || width * height !== data.length)
    return 'undecodable'
  return { width, height, data }
}

export interface Frames {
  readonly everyMs: number
  /** Frames of FRAME_SIDE² bytes each. */
  readonly data: Uint8Array
}

const FULL_HD = 1920 * 1080
/**
 * The most seconds of a full HD film that are read. Of a film with more pixels fewer seconds are read, so that no film
 * costs more than about half a minute of one core.
 */
const LONGEST_S = 240

/** Reads a film's frames at regular times from its start, small and grey, or returns a code why there are none. */
export async function readFrames(request: RenderRequest): Promise<Frames | RenditionCode> {
  const { width = 1920, height = 1080, durationMs = LONGEST_S * 1000 } = request.inspection.facts
  const seconds = Math.min(
    durationMs / 1000,
    Math.max(60, Math.min(LONGEST_S, (LONGEST_S * FULL_HD) / (width * height))),
  )
  const everyMs = seconds <= SAMPLES_MOST / 4 ? 250 : seconds <= SAMPLES_MOST / 2 ? 500 : 1000
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [LIKENESS],
    args: ({ out }) => framesArgs({ everyMs, seconds }, `${out}/frames`),
    limits: { ...STILL_LIMITS, cpuSeconds: 120, wallMs: 240_000 },
  })
  if (!step.done) return step.code
  const data = await numbersIn(join(step.folder, 'frames'), 2 * SAMPLES_MOST * FRAME_SIDE ** 2)
  return data === undefined || data.length < FRAME_SIDE ** 2 ? 'undecodable' : { everyMs, data }
}

export const LIKENESS: Recipe = { name: 'likeness', encoders: ['rawvideo'], filters: ['fps', 'scale', 'format'] }

export const framesArgs = ({ everyMs, seconds }: { everyMs: number; seconds: number }, output: string): string[] =>
  ffmpegArgs({
    inputs: [itemInput(['-threads', '1', '-skip_loop_filter', 'all'])],
    outputs: [
      {
        to: output,
        maps: ['0:v:0'],
        video: {
          filters: [
            `fps=${1000 / everyMs}:start_time=0`,
            `scale=${FRAME_SIDE}:${FRAME_SIDE}:flags=area`,
            'format=gray',
          ],
          frames: SAMPLES_MOST,
        },
        seconds: seconds.toFixed(3),
        format: 'rawvideo',
      },
    ],
  })

/**
 * Returns a plain Uint8Array over the bytes that were read, so that parts of it are plain arrays, too, and not Buffers.
 */
async function numbersIn(file: string, most: number): Promise<Uint8Array | undefined> {
  const read = await readLeftFile(file, most)
  return read && read.length > 0 ? new Uint8Array(read.buffer, read.byteOffset, read.length) : undefined
}
