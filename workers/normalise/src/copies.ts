import type { RenditionKind } from '@firsthand/domain'
import {
  makeAudioProxy,
  makePdfPages,
  makePreview,
  makeVideoProxy,
  makeWaveform,
  type Rendered,
  type RenderRequest,
} from '@firsthand/media'

/** One playable copy. `recipe` is raised when it would look or sound different; it is part of the object's key. */
export interface Copy {
  readonly kind: RenditionKind
  readonly recipe: string
  readonly make: (request: RenderRequest) => Promise<Rendered>
}

const PAGE_PX = 1600

const preview: Copy = { kind: 'preview', recipe: 'v1', make: makePreview }
const videoProxy: Copy = { kind: 'proxy', recipe: 'v1', make: makeVideoProxy }
const audioProxy: Copy = { kind: 'proxy', recipe: 'v1', make: makeAudioProxy }
const waveform: Copy = { kind: 'waveform', recipe: 'v1', make: makeWaveform }
const page: Copy = { kind: 'page', recipe: 'v1', make: makeFirstPage }

async function makeFirstPage(request: RenderRequest): Promise<Rendered> {
  const pages = await makePdfPages(request, { first: 1, last: 1, px: PAGE_PX })
  if (!pages.ok) return pages
  const [first] = pages.value
  if (first === undefined) throw new Error('a PDF gave no page and no reason')
  return { ok: true, value: first }
}

/** What is made of a file of this kind, the first to be wanted first; nothing of what has nothing to show. */
export function copiesOf(file: { readonly kind: string; readonly mediaType: string }): readonly Copy[] {
  if (file.kind === 'image') return [preview]
  if (file.kind === 'video') return [videoProxy, waveform]
  if (file.kind === 'audio') return [audioProxy, waveform]
  return file.mediaType === 'application/pdf' ? [page] : []
}
