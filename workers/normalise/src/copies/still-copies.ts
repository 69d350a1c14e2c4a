import { makePreview, mayBePicture } from '@firsthand/media'
import { type Copy, type CopyFile, oneFile } from '../copy.ts'

/** Raised when a picture would look different. Recipe 2 tone-maps HDR and also reads what vips can read. */
const preview = oneFile('preview', 'v2', makePreview)

/** A preview of every picture, and of a file of unknown type that may be a picture. */
export const stillCopies = ({ kind, mediaType }: CopyFile): readonly Copy[] =>
  kind === 'image' || (kind === 'other' && mayBePicture(mediaType)) ? [preview] : []
