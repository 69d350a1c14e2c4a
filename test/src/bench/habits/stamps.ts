// Times as programs write them.

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * Fills a pattern: `%Y` `%M` `%D` `%h` `%m` `%s` and `%f` (three digits of a second). `ms` is a wall time read as if it
 * were UTC, or UTC itself.
 */
export function stamp(ms: number, pattern: string): string {
  const at = new Date(Math.floor(ms))
  const parts: Readonly<Record<string, string>> = {
    Y: String(at.getUTCFullYear()),
    M: two(at.getUTCMonth() + 1),
    D: two(at.getUTCDate()),
    h: two(at.getUTCHours()),
    m: two(at.getUTCMinutes()),
    s: two(at.getUTCSeconds()),
    f: String(at.getUTCMilliseconds()).padStart(3, '0'),
  }
  return pattern.replace(/%([YMDhmsf])/g, (_, letter: string) => parts[letter] ?? '')
}

/** `2024:05:06 07:08:09`, the form of EXIF and of exiftool. */
export const exifStamp = (ms: number): string => stamp(ms, '%Y:%M:%D %h:%m:%s')

/** `+02:00`. */
export function offsetText(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / 60_000))
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
