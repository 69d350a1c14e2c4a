import { isLongSound } from '@firsthand/media'
import { archiveCopies } from './copies/archive-copies.ts'
import { documentCopies } from './copies/document-copies.ts'
import { stillCopies } from './copies/still-copies.ts'
import type { Copy, CopyFile, CopyTable, Lane } from './copy.ts'
import { isShort } from './film-cost.ts'
import { movingCopies } from './moving-copies.ts'

/** Files larger than this go to the film lanes, where fetching, decoding and sealing them delays only films. */
const LARGE_BYTES = 256 * 1024 * 1024

/** The functions that are asked which copies a file gets. A new kind of copy gets its own file and one line here. */
const TABLES: readonly CopyTable[] = [stillCopies, documentCopies, archiveCopies, movingCopies]

/**
 * The copies to make of a file, the most important first; none if there is nothing to show. `further`: tables of this
 * installation only.
 */
export const copiesOf = (file: CopyFile, further: readonly CopyTable[] = []): readonly Copy[] =>
  [...TABLES, ...further].flatMap((table) => table(file))

export function laneOf(copy: Copy, file: Pick<CopyFile, 'kind' | 'bytes' | 'facts'>): Lane {
  if (copy.isLater === true) return 'later'
  if (file.bytes > LARGE_BYTES) return 'video'
  if (file.kind === 'audio') return isLongSound(file) ? 'video' : 'item'
  if (file.kind !== 'video') return 'item'
  return isShort(file) ? 'short' : 'video'
}
