import { makeFirstPages, mayHoldWords, readWords, WORDS_VERSION } from '@firsthand/media'
import type { Copy, CopyFile, CopyRequest, Made } from '../copy.ts'

const PAGE_PX = 1600
const MOST_PAGES = 20

const pages: Copy = { kind: 'page', recipe: 'v2', make: makePages }
/**
 * This copy is only text and no file, so it has no rendition. It was already made if a text with this source and maker
 * is stored.
 */
const words: Copy = { kind: 'document', recipe: WORDS_VERSION, make: keepWords }

/** Pages for viewing, text for searching. */
export const documentCopies = ({ mediaType }: CopyFile): readonly Copy[] => [
  ...(mediaType === 'application/pdf' ? [pages] : []),
  ...(mayHoldWords(mediaType) ? [words] : []),
]

async function makePages(request: CopyRequest): Promise<Made> {
  const made = await makeFirstPages(request, { last: MOST_PAGES, px: PAGE_PX })
  if (!made.ok) return made
  return {
    ok: true,
    value: made.value.map((file, at) => ({ kind: 'page' as const, file, number: file.page ?? at + 1 })),
  }
}

async function keepWords(request: CopyRequest): Promise<Made> {
  const read = await readWords(request)
  if (!read.ok) return read
  const { pages, isCut } = read.value
  const segments = pages.map(({ page, text }) => ({ page, text }))
  await request.keepText({ source: 'document', machine: false, maker: WORDS_VERSION, segments, isCut })
  return { ok: true, value: [] }
}
