import { ok } from '@firsthand/domain'
import { renditionRefusal } from '../steps/refusal.ts'
import { renderPoster } from './moving.ts'
import { makePdfPages } from './pdf.ts'
import type { Rendered, RenderRequest } from './rendition.ts'
import { renderStill, tryStill } from './still.ts'
import { mayBePicture } from './still-routes.ts'

/**
 * Makes a WebP of at most 320 px: of a still, a video's poster, or a PDF's first page. Other files are shown as cards
 * without a picture.
 */
export const makeThumb = (request: RenderRequest): Promise<Rendered> =>
  show(request, { kind: 'thumb', px: 320, quality: 72 })

/** Makes an upright sRGB WebP of at most 2048 px. */
export const makePreview = (request: RenderRequest): Promise<Rendered> =>
  show(request, { kind: 'preview', px: 2048, quality: 82 })

interface Size {
  readonly kind: 'thumb' | 'preview'
  readonly px: number
  readonly quality: number
}

async function show(request: RenderRequest, size: Size): Promise<Rendered> {
  const { kind, mediaType } = request.inspection
  if (kind === 'image') return renderStill(request, size)
  if (kind === 'video') return renderPoster(request, size)
  if (mayBePicture(mediaType)) {
    const tried = await tryStill(request, size)
    return tried.ok || tried.error.code !== 'undecodable' ? tried : renditionRefusal('no-picture')
  }
  if (mediaType !== 'application/pdf') return renditionRefusal('no-picture')
  const pages = await makePdfPages(request, { first: 1, last: 1, px: size.px })
  if (!pages.ok) return pages
  const [first] = pages.value
  if (first === undefined) return renditionRefusal('no-picture')
  const { page: _page, ...picture } = first
  return ok({ ...picture, kind: size.kind })
}
