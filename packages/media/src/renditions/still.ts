import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { asRecord, parseObject } from '../answers/lenient-json.ts'
import { webpSize } from '../answers/output-file.ts'
import { pictureInside } from '../inside/inside-zip.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { type RenditionCode, renditionRefusal } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { heifColour, isHdrTransfer } from './heif-primary.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { isHeifLike, type Route, routesFor } from './still-routes.ts'
import { type StillSource, sourceBy } from './still-source.ts'

export interface StillSize {
  readonly kind: 'thumb' | 'preview'
  readonly px: number
  readonly quality: number
}

/** Draws a derived file from one source, or returns a code why it cannot. */
export type DrawStill = (source: StillSource) => Promise<Rendered | RenditionCode>

/**
 * Codes that end the attempts, because another decoder would give the same: too many pixels for one is too many for
 * all.
 */
const FINAL: readonly RenditionCode[] = ['sandbox-off', 'aborted', 'too-large']

export const renderStill = (request: RenderRequest, size: StillSize): Promise<Rendered> =>
  drawStill(request, (source) => encode(request, size, source))

/** Tries unrecognised bytes with the decoders that know most formats. */
export const tryStill = (request: RenderRequest, size: StillSize): Promise<Rendered> =>
  drawBy(['vips', 'ffmpeg', 'embedded-small'], request, (source) => encode(request, size, source))

/** Tries each decoder that may read the picture, until one gives a drawing. */
export async function drawStill(given: RenderRequest, draw: DrawStill): Promise<Rendered> {
  const request = await pictureInside(given)
  if (typeof request === 'string') return renditionRefusal(request)
  const { mediaType } = request.inspection
  const routes = routesFor(mediaType)
  const colour = isHeifLike(mediaType) ? await heifColour(request.file) : undefined
  const isHdr = colour !== undefined && isHdrTransfer(colour.transfer)
  return await drawBy(isHdr ? ['hdr', ...routes] : routes, request, draw)
}

async function drawBy(routes: readonly Route[], request: RenderRequest, draw: DrawStill): Promise<Rendered> {
  let worst: RenditionCode = 'undecodable'
  for (const route of routes) {
    const source = await sourceBy(route, request)
    const made = typeof source === 'string' ? source : await draw(source)
    if (typeof made !== 'string') return made
    if (FINAL.includes(made)) return renditionRefusal(made)
    if (made === 'timed-out' || (made === 'program-missing' && worst === 'undecodable')) worst = made
  }
  return renditionRefusal(worst)
}

async function encode(request: RenderRequest, size: StillSize, source: StillSource): Promise<Rendered | RenditionCode> {
  const step = await runStep(request, {
    program: 'webp',
    input: source.file,
    args: ({ input, out }) => [
      input,
      `${out}/${size.kind}.webp`,
      String(size.px),
      String(size.quality),
      String(source.orientation),
    ],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const file = join(step.folder, `${size.kind}.webp`)
  const made = await webpSize(file)
  const answer = parseObject(step.run.stdout)
  if (made === undefined) return answer?.['tooLarge'] === true ? 'too-large' : 'undecodable'
  return ok({ kind: size.kind, mediaType: 'image/webp', file, ...made, ...decodedSize(answer) })
}

/** The size of the whole picture as the decoder measured it, upright. It is compared with the metadata. */
function decodedSize(answer: Record<string, unknown> | undefined): { decoded?: { width: number; height: number } } {
  const { width, height } = asRecord(answer?.['source']) ?? {}
  const isSize = Number.isInteger(width) && Number.isInteger(height) && Number(width) > 0 && Number(height) > 0
  return isSize ? { decoded: { width: Number(width), height: Number(height) } } : {}
}
