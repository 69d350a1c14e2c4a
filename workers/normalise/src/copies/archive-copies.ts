import { listArchive } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Recipe 2 shows control characters in names. */
const listing = oneFile('listing', 'v2', listArchive)

/**
 * Lists an archive's contents as the archive states them; nothing is unpacked. A package that is one document is not
 * listed: a picture in it keeps the name that a camera or a person gave it, and that identifies.
 */
export const archiveCopies = ({ kind }: CopyFile): readonly Copy[] => (kind === 'archive' ? [listing] : [])
