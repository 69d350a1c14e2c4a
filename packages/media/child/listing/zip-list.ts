// Lists a ZIP's central directory, and detects three kinds of archive that harm whoever unpacks them.
import { closeSync, openSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { openZip, readAt, type Zip, type ZipEntry } from '../words/zip.ts'
import type { Entry } from './entry.ts'
import { decodeName } from './entry-name.ts'

interface Listed {
  readonly format: 'zip'
  readonly entries: readonly Entry[]
  readonly count: number
  readonly isLocked: boolean
  readonly code?: 'archive-bomb'
}

/** Returns undefined if the file is not a ZIP. */
export function listZip(file: string): Listed | undefined {
  const zip = openZip(file)
  if (zip === undefined) return undefined
  try {
    const entries = zip.entries.map((entry) => ({
      path: entry.isUtf8 ? entry.path.toString('utf8') : decodeName(entry.path),
      bytes: entry.bytes,
      packedBytes: entry.packed,
      isFolder: entry.path.at(-1) === 0x2f,
    }))
    const isLocked = zip.entries.some((entry) => entry.isEncrypted)
    const common = { format: 'zip' as const, entries, count: Math.max(zip.count, entries.length), isLocked }
    return overlaps(zip.entries) || holdsItself(zip, file) ? { ...common, code: 'archive-bomb' } : common
  } finally {
    zip.close()
  }
}

/**
 * Detects entries that share bytes: a few kilobytes that unpack to petabytes (D. Fifield, "A better zip bomb", 2019).
 */
function overlaps(entries: readonly ZipEntry[]): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset)
  return sorted.some((entry, at) => {
    const next = sorted[at + 1]
    return next !== undefined && entry.offset + 30 + entry.path.length + entry.packed > next.offset
  })
}

const MOST_QUINE = 64 * 1024 * 1024

/**
 * Detects a quine, which unpacks to itself for ever: one entry has the length and the checksum of the whole archive.
 */
function holdsItself({ entries, size }: Zip, file: string): boolean {
  const twins = entries.filter((entry) => entry.bytes === size)
  if (twins.length === 0 || size > MOST_QUINE) return false
  const fd = openSync(file, 'r')
  const whole = crc32(readAt(fd, size, 0))
  closeSync(fd)
  return twins.some((entry) => entry.crc === whole)
}
