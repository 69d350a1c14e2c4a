import { listArchive } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

const listing = oneFile('listing', 'v1', listArchive)

/** Documents that are archives, and may hold more than what is shown of them: pictures of a map, settings of a raw picture. */
const PACKAGES = /^(application\/vnd\.google-earth\.kmz|image\/x-phaseone-eip)$/

/** What an archive says that lies in it; nothing is unpacked. */
export const archiveCopies = ({ kind, mediaType }: CopyFile): readonly Copy[] =>
  kind === 'archive' || PACKAGES.test(mediaType) ? [listing] : []
