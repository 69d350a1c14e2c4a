import type { FileType } from './file-kind.ts'

/** Netpbm's plain formats and X11's: pictures that are written in letters. */
const PICTURES: readonly (readonly [RegExp, string, string])[] = [
  [/^p1\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-bitmap', 'pbm'],
  [/^p2\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-graymap', 'pgm'],
  [/^p3\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-pixmap', 'ppm'],
  [/^(\/\*[^*]*\*\/\s*)?#define\s+\w*width\s+\d+\s/, 'image/x-xbitmap', 'xbm'],
  [/^\/\* xpm \*\//, 'image/x-xpixmap', 'xpm'],
]

/** By the first words of a text in small letters. */
export function pictureInText(start: string): FileType | undefined {
  const [, mediaType, extension] = PICTURES.find(([pattern]) => pattern.test(start)) ?? []
  return mediaType === undefined || extension === undefined ? undefined : { kind: 'image', mediaType, extension }
}
