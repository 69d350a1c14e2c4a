export interface FilmTimes {
  /** ffprobe's names of the box. */
  readonly format: string
  /** The program that wrote the box, where it says so. */
  readonly writer: string | undefined
  readonly start: number | undefined
  readonly duration: number | undefined
}

/**
 * How long a film plays, in seconds. Most boxes say just that; Matroska's and NUT's says where the last picture ends,
 * which is later by all that lies before the first one. mkvmerge (libebml) alone writes the length itself.
 */
export function filmSeconds({ format, writer, start = 0, duration }: FilmTimes): number | undefined {
  if (duration === undefined || start <= 0 || start >= duration) return duration
  const isEnd = /^(matroska|nut)\b/.test(format) && !/^libebml/i.test(writer ?? '')
  return isEnd ? duration - start : duration
}
