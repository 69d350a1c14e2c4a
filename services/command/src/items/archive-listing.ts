import { typeOf } from './archive-types.ts'

/**
 * An archive's listing in the form that the worker wrote (`packages/media`, archives). The worker bounds its size; the
 * paths are untrusted text.
 */
export interface ArchiveListing {
  readonly format: string
  readonly entries: readonly ArchiveEntry[]
  readonly more: number
  readonly note: string | undefined
}

interface ArchiveEntry {
  readonly path: string
  readonly bytes: number | null
  readonly packedBytes: number | null
  readonly isFolder: boolean
}

/** Removes the names, because a name can identify a person, as any file name can. */
export const withoutNames = ({ entries, ...rest }: ArchiveListing) => ({
  ...rest,
  entries: entries.map(({ path, isFolder, ...sizes }) => ({
    ...sizes,
    isFolder,
    type: isFolder ? undefined : typeOf(path),
  })),
})

/** The paths, in the order of the entries. */
export const namesIn = ({ entries }: ArchiveListing): readonly string[] => entries.map(({ path }) => path)

export function parseListing(json: string): ArchiveListing {
  const { format, entries, more, note } = parseRecord(JSON.parse(json))
  return {
    format: typeof format === 'string' ? format : 'archive',
    entries: Array.isArray(entries) ? entries.map(parseEntry) : [],
    more: typeof more === 'number' ? more : 0,
    note: typeof note === 'string' ? note : undefined,
  }
}

function parseEntry(value: unknown): ArchiveEntry {
  const { path, bytes, packedBytes, isFolder } = parseRecord(value)
  return {
    path: typeof path === 'string' ? path : '',
    bytes: parseSize(bytes),
    packedBytes: parseSize(packedBytes),
    isFolder: isFolder === true,
  }
}

const parseRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

const parseSize = (value: unknown): number | null => (typeof value === 'number' && value >= 0 ? value : null)
