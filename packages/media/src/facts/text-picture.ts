import type { FileType } from './file-kind.ts'

/** Formats of Netpbm and X11: pictures that are text, or whose bytes may all be text. */
const PICTURES: readonly (readonly [RegExp, string, string])[] = [
  [/^p[14]\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-bitmap', 'pbm'],
  [/^p[25]\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-graymap', 'pgm'],
  [/^p[36]\s(\s*#[^\n]*\n)*\s*\d+\s+\d+\s/, 'image/x-portable-pixmap', 'ppm'],
  [/^(\/\*[^*]*\*\/\s*)?#define\s+\w*width\s+\d+\s/, 'image/x-xbitmap', 'xbm'],
  [/^\/\* xpm \*\//, 'image/x-xpixmap', 'xpm'],
]

/** Recognises a picture by the beginning of its text. `start` must be in lower case. */
export function pictureInText(start: string): FileType | undefined {
  const [, mediaType, extension] = PICTURES.find(([pattern]) => pattern.test(start)) ?? []
  return mediaType === undefined || extension === undefined ? undefined : { kind: 'image', mediaType, extension }
}
