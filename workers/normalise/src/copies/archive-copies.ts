import { listArchive } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Recipe 2 shows control characters in names. */
const listing = oneFile('listing', 'v2', listArchive)

/**
 * What an archive says that lies in it; nothing is unpacked. A package that is one document lists nothing: the picture
 * in it keeps the name that a camera or a person gave it, which is identifying.
 */
export const archiveCopies = ({ kind }: CopyFile): readonly Copy[] => (kind === 'archive' ? [listing] : [])
