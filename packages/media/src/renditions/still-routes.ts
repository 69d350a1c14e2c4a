/** A way to convert a still into a form that sharp reads. */
export type Route = 'sharp' | 'heif' | 'hdr' | 'vips' | 'ffmpeg' | 'embedded' | 'embedded-small'

const RAW =
  /^image\/(x-(adobe-dng|canon-c|nikon|sony|fuji|olympus|panasonic|pentax|samsung|sigma|kodak|minolta|epson|hasselblad|phaseone|leica|mamiya|sinar|light|raw|dcraw|rwl|rw2|gopro)|tiff-raw)/
const HEIF = /^image\/(hei[cf]|hei[cf]-sequence|x-heif|hif|avif-sequence)$/
const SHARP = /^image\/(jpeg|jpg|pjpeg|png|apng|vnd\.mozilla\.apng|webp|gif|tiff|avif|x-portable|x-mpo)/

export const isHeifLike = (mediaType: string): boolean => HEIF.test(mediaType) || mediaType === 'image/avif'

/**
 * Routes for a media type, the best first. If one cannot read the file, the next is tried. Every still gets at least
 * one attempt of each general decoder. A vector drawing is read only by sharp, whose loader opens no other file and
 * runs nothing.
 */
export function routesFor(mediaType: string): readonly Route[] {
  if (mediaType === 'image/svg+xml') return ['sharp']
  if (HEIF.test(mediaType)) return ['heif', 'vips', 'ffmpeg', 'sharp', 'embedded-small']
  if (RAW.test(mediaType)) return ['embedded', 'sharp', 'vips', 'ffmpeg', 'embedded-small']
  if (SHARP.test(mediaType)) return ['sharp', 'vips', 'ffmpeg', 'heif', 'embedded-small']
  // vips goes before ffmpeg, because it keeps a picture's profile and applies its orientation.
  return ['vips', 'ffmpeg', 'sharp', 'embedded-small', 'heif']
}

/** Types of files that were not recognised as pictures but may be pictures. Only vips and ffmpeg try them. */
export const mayBePicture = (mediaType: string): boolean =>
  /^application\/(octet-stream|dicom|fits|x-fits|postscript|illustrator|x-xcf|photoshop|vnd\.adobe)/.test(mediaType)
