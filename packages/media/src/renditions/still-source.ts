import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { STILL_LIMITS } from '../sandbox/index.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import { runStep } from '../steps/run-step.ts'
import { byEmbedded } from './embedded-picture.ts'
import { HDR_STILL, toneMapStillArgs } from './hdr-still.ts'
import { type HeifColour, heifColour } from './heif-primary.ts'
import { STILL, stillArgs } from './picture-args.ts'
import type { RenderRequest } from './rendition.ts'
import type { Route } from './still-routes.ts'

/** A picture file that sharp reads. */
export interface StillSource {
  readonly file: string
  /** Orientation to apply, for a picture that states none itself. */
  readonly orientation: number
}

/** Converts the item's picture into a form that sharp reads, by one decoder. */
export function sourceBy(route: Route, request: RenderRequest): Promise<StillSource | RenditionCode> {
  switch (route) {
    case 'sharp':
      return Promise.resolve({ file: request.file, orientation: 1 })
    case 'heif':
      return byHeifDec(request)
    case 'hdr':
      return byToneMap(request)
    case 'vips':
      return byVips(request)
    case 'ffmpeg':
      return byFfmpeg(request)
    case 'embedded':
      return byEmbedded(request, 'large')
    case 'embedded-small':
      return byEmbedded(request, 'any')
    default:
      throw new Error('a route that nobody knows', { cause: route satisfies never })
  }
}

async function byHeifDec(request: RenderRequest): Promise<StillSource | RenditionCode> {
  const step = await runStep(request, {
    program: 'heifDec',
    // A high-quality JPEG, because a PNG of 12 megapixels takes five times as long, and the result is a WebP anyway.
    args: ({ input, out }) => ['-q', '96', input, `${out}/still.jpg`],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const names = (await readdir(step.folder)).filter((n) => /^still(-\d+)?\.jpg$/.test(n)).sort()
  const [first] = names
  if (first === undefined) return 'undecodable'
  // If heif-dec writes several pictures, it does not say which is the primary one. So vips is tried, which opens only
  // the primary picture.
  const primary = names.length > 1 ? await byVips(request) : 'undecodable'
  return typeof primary === 'string' ? { file: join(step.folder, first), orientation: 1 } : primary
}

/** Converts whatever libvips and its libraries read: upright and lossless, with its profile. */
async function byVips(request: RenderRequest): Promise<StillSource | RenditionCode> {
  const step = await runStep(request, {
    program: 'vips',
    args: ({ input, out }) => ['autorot', input, `${out}/still.png[compression=1]`],
    limits: STILL_LIMITS,
  })
  return step.done ? await pngIn(step.folder) : step.code
}

async function byFfmpeg(request: RenderRequest): Promise<StillSource | RenditionCode> {
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [STILL],
    args: ({ out }) => stillArgs(`${out}/still.png`),
    limits: STILL_LIMITS,
  })
  return step.done ? await pngIn(step.folder) : step.code
}

async function byToneMap(request: RenderRequest): Promise<StillSource | RenditionCode> {
  const colour = await heifColour(request.file)
  if (colour === undefined) return 'undecodable'
  const decoded = await runStep(request, {
    program: 'heifDec',
    // PNG keeps the ten or twelve bits that tone mapping needs.
    args: ({ input, out }) => ['--png-compression-level', '1', input, `${out}/still.png`],
    limits: STILL_LIMITS,
  })
  if (!decoded.done) return decoded.code
  const source = await pngIn(decoded.folder)
  return typeof source === 'string' ? source : await toneMapped(request, source.file, colour)
}

async function toneMapped(
  request: RenderRequest,
  input: string,
  colour: HeifColour,
): Promise<StillSource | RenditionCode> {
  const step = await runStep(request, {
    program: 'ffmpeg',
    recipes: [HDR_STILL],
    input,
    args: ({ out }) => toneMapStillArgs(colour, `${out}/still.png`),
    limits: STILL_LIMITS,
  })
  return step.done ? await pngIn(step.folder) : step.code
}

async function pngIn(folder: string): Promise<StillSource | RenditionCode> {
  const name = (await readdir(folder)).filter((n) => /^still(-\d+)?\.png$/.test(n)).sort()[0]
  return name === undefined ? 'undecodable' : { file: join(folder, name), orientation: 1 }
}
