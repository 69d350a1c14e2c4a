export interface FilmTimes {
  /** ffprobe's names of the containers. */
  readonly format: string
  /** The program that wrote the container, if it names itself. */
  readonly writer: string | undefined
  readonly start: number | undefined
  readonly duration: number | undefined
}

/**
 * The duration of a film in seconds. Most containers state exactly that. Matroska and NUT state when the last picture
 * ends, which is later by the time before the first picture. Of the programs that write these, only mkvmerge (libebml)
 * writes the duration itself.
 */
export function filmSeconds({ format, writer, start = 0, duration }: FilmTimes): number | undefined {
  if (duration === undefined || start <= 0 || start >= duration) return duration
  const isEnd = /^(matroska|nut)\b/.test(format) && !/^libebml/i.test(writer ?? '')
  return isEnd ? duration - start : duration
}
