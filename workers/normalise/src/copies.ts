import { isLongSound } from '@firsthand/media'
import { archiveCopies } from './copies/archive-copies.ts'
import { documentCopies } from './copies/document-copies.ts'
import { stillCopies } from './copies/still-copies.ts'
import type { Copy, CopyFile, CopyTable, Lane } from './copy.ts'
import { isShort } from './film-cost.ts'
import { movingCopies } from './moving-copies.ts'

/** A larger file is fetched, decoded and sealed in a lane where it delays only films. */
const LARGE_BYTES = 256 * 1024 * 1024

/** Every table is asked. A new table has a file of its own and adds one line here. */
const TABLES: readonly CopyTable[] = [stillCopies, documentCopies, archiveCopies, movingCopies]

/**
 * The copies to make of a file, the most wanted first; none if the file has nothing to show. `further`: tables that
 * only this installation has.
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
