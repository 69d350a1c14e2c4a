import type { ListingNote } from '@firsthand/domain'
import { type Limits, METADATA_LIMITS } from '../sandbox/index.ts'

/**
 * One entry of an archive. `path` is untrusted text of the witness, with control characters as `\x1b`. It is empty if
 * the name is unreadable. A size that the archive does not state is null.
 */
export interface ArchiveEntry {
  readonly path: string
  readonly bytes: number | null
  readonly packedBytes: number | null
  readonly isFolder: boolean
}

/** The JSON of a rendition `listing`. An archive inside an archive is an entry like any other. */
export interface ArchiveListing {
  readonly format: string
  readonly entries: readonly ArchiveEntry[]
  /** Number of entries beyond those listed. */
  readonly more: number
  readonly note?: ListingNote
}

/** Maximum number of listed entries; further ones are only counted. */
export const MOST_ENTRIES = 10_000

const MOST_NAME = 1024

/**
 * Escapes control characters as `child/listing/entry-name.ts` does, so that neither a list nor a terminal obeys them.
 */
export const visibleName = (path: string): string =>
  path
    .slice(0, MOST_NAME)
    .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .slice(0, MOST_NAME)

/** Limits for listing. A packed tar must be read whole, because its names lie between its contents. */
export const LISTING_LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 60, wallMs: 120_000 }
