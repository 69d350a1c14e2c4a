import { asRecord } from '../answers/lenient-json.ts'

/**
 * The tags that one reader found in a file, under exiftool's names (`ExifIFD:DateTimeOriginal`). So claims are built by
 * the same code for all readers, and can be compared.
 */
export interface TagSet {
  readonly reader: 'exifr' | 'exiftool' | 'ffprobe' | 'office'
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

/** A finite number, or undefined. exiftool prints `undef` and `inf` for fractions over zero. */
export const numberOf = (set: TagSet, ...keys: readonly string[]): number | undefined => {
  const text = textOf(set, ...keys)
  if (text === undefined) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}

/** Merges the tags of all readers. If they differ, the first reader wins. */
export const union = (sets: readonly TagSet[]): TagSet => ({
  reader: 'exiftool',
  version: 'all',
  tags: new Map(sets.toReversed().flatMap((set) => [...set.tags])),
})

/** The first value whose key matches a pattern. Needed because tracks and documents are numbered. */
export const textMatching = (set: TagSet, pattern: RegExp): string | undefined => {
  for (const [key, value] of set.tags) if (pattern.test(key) && String(value).trim() !== '') return String(value).trim()
  return undefined
}

/** Groups whose dates describe our copy, a colour profile or exiftool's own composites. */
export const isForeignGroup = (key: string): boolean =>
  /^(System|File|ICC|Composite|ExifTool|IFD1|SourceFile|ZIP|JFIF|Unknown)/.test(key)

const MOST_PARTS = 32
const MOST_DEPTH = 4

/**
 * Sets a tag. Structures are flattened: names are joined and list items numbered from 1
 * (`XMP-xmpMM:History2SoftwareAgent`). Any value that is still not plain is dropped.
 */
export function putTag(tags: Map<string, string | number>, key: string, value: unknown, depth = 0): void {
  if (typeof value === 'number' && Number.isFinite(value)) tags.set(key, value)
  else if (typeof value === 'boolean') tags.set(key, String(value))
  else if (typeof value === 'string' && !value.startsWith('(Binary data')) tags.set(key, value.slice(0, 4000))
  else if (Array.isArray(value)) putList(tags, key, value, depth)
  else if (depth < MOST_DEPTH)
    for (const [name, part] of Object.entries(asRecord(value) ?? {})) putTag(tags, `${key}${name}`, part, depth + 1)
}

function putList(tags: Map<string, string | number>, key: string, list: readonly unknown[], depth: number): void {
  const isPlain = list.every((part) => typeof part === 'number' || typeof part === 'string')
  // A row of numbers is a table, which is dropped. A row of words is a list, of which the first few suffice.
  const isTable = list.some((part) => typeof part === 'number') && list.length > 16
  if (isPlain && list.length > 0 && !isTable) tags.set(key, list.slice(0, MOST_PARTS).join(' ').slice(0, 4000))
  if (isPlain || depth >= MOST_DEPTH) return
  for (const [at, part] of list.slice(0, MOST_PARTS).entries()) putTag(tags, `${key}${at + 1}`, part, depth + 1)
}
