/**
 * An archive's own table of contents; sizes in bytes. Names are untrusted text, and are shown only for a stated reason.
 */
export interface ArchiveListing {
  readonly format: string
  readonly entries: readonly ArchiveEntry[]
  readonly more: number
  readonly note: string | undefined
}

export interface ArchiveEntry {
  /** The file type, such as `jpg`. Set only if the name has a common ending. */
  readonly type: string | undefined
  readonly bytes: number | undefined
  readonly packedBytes: number | undefined
  readonly isFolder: boolean
}

const MOST = 1000

export function parseListing(body: unknown): ArchiveListing | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const { format, entries, more, note } = body as Readonly<Record<string, unknown>>
  if (!Array.isArray(entries)) return undefined
  return {
    format: typeof format === 'string' ? format : 'archive',
    entries: entries.slice(0, MOST).flatMap(parseEntry),
    more: (typeof more === 'number' ? more : 0) + Math.max(0, entries.length - MOST),
    note: typeof note === 'string' ? note : undefined,
  }
}

function parseEntry(entry: unknown): ArchiveEntry[] {
  if (typeof entry !== 'object' || entry === null) return []
  const { type, bytes, packedBytes, isFolder } = entry as Readonly<Record<string, unknown>>
  const known = typeof type === 'string' ? type : undefined
  return [{ type: known, bytes: parseSize(bytes), packedBytes: parseSize(packedBytes), isFolder: isFolder === true }]
}

const parseSize = (value: unknown): number | undefined => (typeof value === 'number' && value >= 0 ? value : undefined)
