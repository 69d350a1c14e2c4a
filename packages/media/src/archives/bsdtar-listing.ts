import { stat } from 'node:fs/promises'
import type { RenderRequest, RenditionCode } from '../renditions/rendition.ts'
import { runStep } from '../renditions/run-step.ts'
import { type ArchiveEntry, type ArchiveListing, LISTING_LIMITS, MOST_ENTRIES } from './listing.ts'

// mode, links, user and group as numbers, size, date in three words, name; libarchive escapes what is no letter in it
const LINE = /^([a-z-])[rwxsStT-]{9}[.+@]?\s+\d+ \d+\s+\d+\s+(\d+) +[A-Z][a-z]{2} +\d{1,2} +[\d:]{4,5} (.+)$/
/** A file packed by itself, without names: libarchive knows no archive in it. */
const PACKED_ALONE = /^application\/(x-bzip2|x-xz|zstd|x-zstd|x-lz4|x-lzip|x-compress|x-lzma)$/
const BOMB_BYTES = 100 * 1024 * 1024
const BOMB_RATIO = 1000

/** 7z, RAR, CAB, ISO, cpio, LHA, tar in any packing: libarchive's own list, from headers. */
export async function listByBsdtar(request: RenderRequest): Promise<ArchiveListing | RenditionCode> {
  const { mediaType } = request.inspection
  const step = await runStep(request, {
    program: 'bsdtar',
    args: ({ input }) => ['--numeric-owner', '-tvf', input],
    limits: LISTING_LIMITS,
  })
  if (!step.done) return step.code
  const { stdout, stderr, exitCode } = step.run
  // any text may be read as a specification of files
  const lines = /mtree/.test(stderr) ? [] : stdout.toString('utf8').split('\n')
  const entries = lines.flatMap(parseLine)
  if (isBomb(entries, (await stat(request.file)).size)) return 'archive-bomb'
  const isLocked = /passphrase|encrypt/i.test(stderr)
  if (entries.length === 0) {
    if (isLocked) return 'encrypted'
    return PACKED_ALONE.test(mediaType) ? alone(mediaType) : 'undecodable'
  }
  const note = isLocked ? ('encrypted' as const) : exitCode === 0 ? undefined : ('cut' as const)
  return {
    format: formatOf(mediaType),
    entries: entries.slice(0, MOST_ENTRIES),
    more: Math.max(0, entries.length - MOST_ENTRIES),
    ...(note === undefined ? {} : { note }),
  }
}

function parseLine(line: string): ArchiveEntry[] {
  const [, type, size, path] = LINE.exec(line) ?? []
  if (type === undefined || path === undefined) return []
  return [{ path: readable(path).slice(0, 1024), bytes: Number(size), packedBytes: null, isFolder: type === 'd' }]
}

/** `\303\244` is how libarchive writes letters beyond ASCII where it has no locale for them. */
function readable(path: string): string {
  if (!path.includes('\\')) return path
  const bytes = path.replace(/\\([0-3][0-7]{2})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
  const isNarrow = [...bytes].every((char) => char.charCodeAt(0) < 256)
  return isNarrow ? Buffer.from(bytes, 'latin1').toString('utf8') : path
}

function isBomb(entries: readonly ArchiveEntry[], packed: number): boolean {
  const total = entries.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0)
  return total >= BOMB_BYTES && total > BOMB_RATIO * packed
}

const formatOf = (mediaType: string): string => mediaType.replace(/^application\/(x-|vnd\.)?/, '').slice(0, 20)

const alone = (mediaType: string): ArchiveListing => ({
  format: formatOf(mediaType),
  entries: [{ path: 'contents', bytes: null, packedBytes: null, isFolder: false }],
  more: 0,
})
