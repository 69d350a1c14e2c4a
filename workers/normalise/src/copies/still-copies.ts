import { makePreview, mayBePicture } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Raised with what a picture looks like: recipe 2 maps HDR, and reads what vips reads. */
const preview = oneFile('preview', 'v2', makePreview)

/** Pictures, and files that nobody knows and that may be one. */
export const stillCopies = ({ kind, mediaType }: CopyFile): readonly Copy[] =>
  kind === 'image' || (kind === 'other' && mayBePicture(mediaType)) ? [preview] : []
