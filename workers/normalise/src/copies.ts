import { makePdfPages, makePreview, type Rendered, type RenderRequest } from '@firsthand/media'
import { type Copy, type CopyFile, type CopyTable, type Lane, oneFile } from './copy.ts'
import { movingCopies } from './moving-copies.ts'

const PAGE_PX = 1600
/** What is larger is fetched, decoded and sealed where it holds up films at most. */
const LARGE_BYTES = 256 * 1024 * 1024

/** Every table is asked; a table in a file of its own adds one line here. */
const TABLES: readonly CopyTable[] = [stillCopies, documentCopies, movingCopies]

/** What is made of a file, the first to be wanted first; nothing of what has nothing to show. */
export const copiesOf = (file: CopyFile): readonly Copy[] => TABLES.flatMap((table) => table(file))

export function laneOf(copy: Copy, file: Pick<CopyFile, 'kind' | 'bytes'>): Lane {
  if (copy.isLater === true) return 'later'
  return file.kind === 'video' || file.bytes > LARGE_BYTES ? 'video' : 'item'
}

function stillCopies({ kind }: CopyFile): readonly Copy[] {
  return kind === 'image' ? [oneFile('preview', 'v1', makePreview)] : []
}

function documentCopies({ mediaType }: CopyFile): readonly Copy[] {
  return mediaType === 'application/pdf' ? [oneFile('page', 'v1', makeFirstPage)] : []
}

async function makeFirstPage(request: RenderRequest): Promise<Rendered> {
  const pages = await makePdfPages(request, { first: 1, last: 1, px: PAGE_PX })
  if (!pages.ok) return pages
  const [first] = pages.value
  if (first === undefined) throw new Error('a PDF gave no page and no reason')
  return { ok: true, value: first }
}
