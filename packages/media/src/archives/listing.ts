import type { ListingNote } from '@firsthand/domain'
import { type Limits, METADATA_LIMITS } from '../sandbox/index.ts'

/**
 * One name in an archive; untrusted text of the witness, its control characters as `\x1b`. Empty where nothing of it can be
 * read. A size that the archive does not tell is null.
 */
export interface ArchiveEntry {
  readonly path: string
  readonly bytes: number | null
  readonly packedBytes: number | null
  readonly isFolder: boolean
}

/** The JSON of a rendition `listing`. Archives in an archive are entries like any other. */
export interface ArchiveListing {
  readonly format: string
  readonly entries: readonly ArchiveEntry[]
  /** Entries beyond those that are listed. */
  readonly more: number
  readonly note?: ListingNote
}

/** The rest is counted. */
export const MOST_ENTRIES = 10_000

const MOST_NAME = 1024

/** As `child/listing/entry-name.ts` writes it: neither a list nor a terminal does what the characters say. */
export const visibleName = (path: string): string =>
  path
    .slice(0, MOST_NAME)
    .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .slice(0, MOST_NAME)

/** A packed tar flows by whole, because its names lie between its contents. */
export const LISTING_LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 60, wallMs: 120_000 }
