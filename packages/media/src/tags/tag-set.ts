/**
 * One reader's answer about one file, in exiftool's names (`ExifIFD:DateTimeOriginal`), so that the claim builders
 * are written once and every reader's claims compare.
 */
export interface TagSet {
  readonly reader: 'exifr' | 'exiftool' | 'ffprobe'
  readonly version: string
  readonly tags: ReadonlyMap<string, string | number>
}

export const textOf = (set: TagSet, ...keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = set.tags.get(key)
    if (value !== undefined && String(value).trim() !== '') return String(value).trim()
  }
  return undefined
}

/** A finite number, or undefined: exiftool prints `undef` and `inf` for fractions over zero. */
export const numberOf = (set: TagSet, ...keys: readonly string[]): number | undefined => {
  const text = textOf(set, ...keys)
  if (text === undefined) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** First value whose key matches: tracks and documents are numbered. */
export const textMatching = (set: TagSet, pattern: RegExp): string | undefined => {
  for (const [key, value] of set.tags) if (pattern.test(key) && String(value).trim() !== '') return String(value).trim()
  return undefined
}

/** Groups whose dates speak of our copy, of a colour profile or of exiftool's own sums. */
export const isForeignGroup = (key: string): boolean =>
  /^(System|File|ICC|Composite|ExifTool|IFD1|SourceFile|ZIP|JFIF|Unknown)/.test(key)

/** Sets a tag unless it is no plain value; nested values are walked into with their names joined. */
export function putTag(tags: Map<string, string | number>, key: string, value: unknown): void {
  if (typeof value === 'number' && Number.isFinite(value)) tags.set(key, value)
  else if (typeof value === 'boolean') tags.set(key, String(value))
  else if (typeof value === 'string' && !value.startsWith('(Binary data')) tags.set(key, value.slice(0, 4000))
  else if (Array.isArray(value) && value.length > 0 && value.length <= 16) {
    if (value.every((v) => typeof v === 'number' || typeof v === 'string')) tags.set(key, value.join(' '))
  }
}
