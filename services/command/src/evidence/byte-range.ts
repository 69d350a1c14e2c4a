/** A range of bytes; `end` is exclusive. */
export interface Bytes {
  readonly start: number
  readonly end: number
}

/**
 * Parses a Range header for one range of bytes (RFC 9110 §14.2). Returns `all` for no header, or for one that we do not
 * serve (several ranges, another unit), because a server may ignore a Range header. Returns `unsatisfiable` if the
 * range begins behind the end.
 */
export function parseRange(header: string | undefined, length: number): Bytes | 'all' | 'unsatisfiable' {
  const match = /^bytes=(\d{0,16})-(\d{0,16})$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = match ?? []
  if (first === '') return last === '' ? 'all' : suffixOf(Number(last), length)
  const start = Number(first)
  // An inverted range is malformed and therefore ignored. A range that starts behind the end is unsatisfiable.
  if (last !== '' && Number(last) < start) return 'all'
  if (start >= length) return 'unsatisfiable'
  return { start, end: last === '' ? length : Math.min(length, Number(last) + 1) }
}

const suffixOf = (suffix: number, length: number): Bytes | 'unsatisfiable' =>
  suffix === 0 || length === 0 ? 'unsatisfiable' : { start: Math.max(0, length - suffix), end: length }
