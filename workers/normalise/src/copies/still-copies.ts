import { makePreview, mayBePicture } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Raised when a picture would look different. Recipe 2 maps HDR and reads what vips reads. */
const preview = oneFile('preview', 'v2', makePreview)

/** Pictures, and files of unknown type that may be one. */
export const stillCopies = ({ kind, mediaType }: CopyFile): readonly Copy[] =>
  kind === 'image' || (kind === 'other' && mayBePicture(mediaType)) ? [preview] : []
