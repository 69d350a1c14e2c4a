import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { DEEP_METADATA_LIMITS, STILL_LIMITS } from '../sandbox/index.ts'
import { parseObject } from '../tags/lenient-json.ts'
import { stillArgs } from './ffmpeg.ts'
import { webpSize } from './output-file.ts'
import { type Rendered, type RenderRequest, type RenditionCode, renditionRefusal } from './rendition.ts'
import { runStep } from './run-step.ts'

/** How a still becomes something that sharp reads. */
type Route = 'sharp' | 'heif' | 'embedded' | 'ffmpeg'

const RAW =
  /^image\/(x-(adobe-dng|canon-c|nikon|sony|fuji|olympus|panasonic|pentax|samsung|sigma|kodak|minolta|epson|hasselblad|phaseone|leica|raw|dcraw)|tiff-raw)/
const HEIF = /^image\/(hei[cf]|hei[cf]-sequence|x-heif|hif|avif-sequence)$/

/** Best route first; the next is tried where one cannot read the file (research/media.md §2). */
function routesFor(mediaType: string): readonly Route[] {
  if (HEIF.test(mediaType)) return ['heif', 'ffmpeg', 'embedded']
  if (RAW.test(mediaType)) return ['embedded', 'sharp', 'ffmpeg']
  if (mediaType === 'image/svg+xml') return ['sharp']
  return ['sharp', 'ffmpeg', 'heif', 'embedded']
}

export interface StillSize {
  readonly kind: 'thumb' | 'preview'
  readonly px: number
  readonly quality: number
}

/** Ends that no other decoder may change: what is too many pixels for one is too many for all. */
const FINAL: readonly RenditionCode[] = ['sandbox-off', 'aborted', 'too-large']

export async function renderStill(request: RenderRequest, size: StillSize): Promise<Rendered> {
  let worst: RenditionCode = 'undecodable'
  for (const route of routesFor(request.inspection.mediaType)) {
    const source = await sourceBy(route, request)
    const made = typeof source === 'string' ? source : await encode(request, size, source)
    if (typeof made !== 'string') return made
    if (FINAL.includes(made)) return renditionRefusal(made)
    if (made === 'timed-out') worst = made
  }
  return renditionRefusal(worst)
}

interface Source {
  readonly file: string
  /** To be applied because the picture itself has none. */
  readonly orientation: number
}

async function sourceBy(route: Route, request: RenderRequest): Promise<Source | RenditionCode> {
  switch (route) {
    case 'sharp':
      return { file: request.file, orientation: 1 }
    case 'heif':
      return byHeifDec(request)
    case 'embedded':
      return embeddedPicture(request)
    default:
      return byFfmpeg(request)
  }
}

async function byHeifDec(request: RenderRequest): Promise<Source | RenditionCode> {
  const step = await runStep(request, {
    program: 'heifDec',
    // a high-quality JPEG: a PNG of 12 megapixels takes five times as long, and ends as a WebP all the same
    args: ({ input, out }) => ['-q', '96', input, `${out}/still.jpg`],
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  // several top-level pictures come as still-1.jpg, still-2.jpg: the first is the primary one
  const name = (await readdir(step.folder)).filter((n) => /^still(-\d+)?\.jpg$/.test(n)).sort()[0]
  return name === undefined ? 'undecodable' : { file: join(step.folder, name), orientation: 1 }
}

async function byFfmpeg(request: RenderRequest): Promise<Source | RenditionCode> {
  const step = await runStep(request, {
    program: 'ffmpeg',
    args: ({ out }) => stillArgs(`${out}/still.png`),
    limits: STILL_LIMITS,
  })
  if (!step.done) return step.code
  const isThere = (await readdir(step.folder)).includes('still.png')
  return isThere ? { file: join(step.folder, 'still.png'), orientation: 1 } : 'undecodable'
}

/** Largest first: the full-size JPEG that cameras keep beside the sensor's data. */
const EMBEDDED = ['-JpgFromRaw', '-JpgFromRaw2', '-PreviewImage', '-OtherImage', '-ThumbnailImage'] as const

async function embeddedPicture(request: RenderRequest): Promise<Source | RenditionCode> {
  for (const tag of EMBEDDED) {
    const step = await runStep(request, {
      program: 'exiftool',
      args: ({ input }) => ['-b', '-m', '-q', tag, input],
      limits: { ...DEEP_METADATA_LIMITS, outputBytes: 128 * 1024 * 1024 },
    })
    if (!step.done) return step.code
    const { stdout } = step.run
    if (stdout.length < 100 || stdout[0] !== 0xff || stdout[1] !== 0xd8) continue
    const file = join(step.folder, 'embedded.jpg')
    await writeFile(file, stdout)
    return { file, orientation: request.inspection.facts.orientation ?? 1 }
  }
  return 'undecodable'
}

async function encode(request: RenderRequest, size: StillSize, source: Source): Promise<Rendered | RenditionCode> {
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
  if (made === undefined) return parseObject(step.run.stdout)?.['tooLarge'] === true ? 'too-large' : 'undecodable'
  return ok({ kind: size.kind, mediaType: 'image/webp', file, ...made })
}
