import { listArchive } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Recipe 2 makes control characters in names visible. */
const listing = oneFile('listing', 'v2', listArchive)

/**
 * Lists an archive's contents as the archive states them, without unpacking it. A package that is really one document
 * is not listed: the names of pictures in it come from a camera or a person, and could identify somebody.
 */
export const archiveCopies = ({ kind }: CopyFile): readonly Copy[] => (kind === 'archive' ? [listing] : [])
