import { listArchive } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

const listing = oneFile('listing', 'v1', listArchive)

/** What an archive says that lies in it; nothing is unpacked. */
export const archiveCopies = ({ kind }: CopyFile): readonly Copy[] => (kind === 'archive' ? [listing] : [])
