import { stat } from 'node:fs/promises'
import { isPackedAlone } from '../facts/archive-types.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import type { StepRequest } from '../steps/run-step.ts'
import { runStep } from '../steps/run-step.ts'
import { type ArchiveEntry, type ArchiveListing, LISTING_LIMITS, MOST_ENTRIES, visibleName } from './listing.ts'

// Columns: mode, links, numeric user and group, size, date in three words, name. libarchive escapes what it cannot
// print.
const LINE = /^([a-z-])[rwxsStT-]{9}[.+@]?\s+\d+ \d+\s+\d+\s+(\d+) +[A-Z][a-z]{2} +\d{1,2} +[\d:]{4,5} (.+)$/
const BOMB_BYTES = 100 * 1024 * 1024
const BOMB_RATIO = 1000

/** Lists 7z, RAR, CAB, ISO, cpio, LHA and packed tars by libarchive, from headers. */
export async function listByBsdtar(request: StepRequest): Promise<ArchiveListing | RenditionCode> {
  const { mediaType } = request.inspection
  const step = await runStep(request, {
    program: 'bsdtar',
    args: ({ input }) => ['--numeric-owner', '-tvf', input],
    limits: LISTING_LIMITS,
  })
  if (!step.done) return step.code
  const { stdout, stderr, exitCode } = step.run
  // libarchive may mistake any text for an mtree specification.
  const lines = /mtree/.test(stderr) ? [] : stdout.toString('utf8').split('\n')
  const entries = [...lines.flatMap(parseLine), ...nameless(stderr)]
  if (isBomb(entries, (await stat(request.file)).size)) return 'archive-bomb'
  const isLocked = /passphrase|encrypt/i.test(stderr)
  if (entries.length === 0) {
    if (isLocked) return 'encrypted'
    return isPackedAlone(mediaType) ? alone(mediaType) : 'undecodable'
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
  return [{ path: readable(path), bytes: Number(size), packedBytes: null, isFolder: type === 'd' }]
}

/** Entries that libarchive skips because it cannot read their names. They are listed with an empty name. */
const nameless = (stderr: string): ArchiveEntry[] =>
  [...stderr.matchAll(/empty or unreadable filename/g)]
    .slice(0, MOST_ENTRIES)
    .map(() => ({ path: '', bytes: null, packedBytes: null, isFolder: false }))

const SHORT: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '\\': 92 }
const WRITTEN = /\\(?:([0-3][0-7]{2})|([abtnvfr\\]))|[^\\]+|\\/g

/**
 * Decodes libarchive's escapes. Without a locale it writes every byte that is not printable ASCII as an octal escape
 * such as `\303\244`, or as the one-letter escape of C for a control character.
 */
function readable(path: string): string {
  const parts = [...path.matchAll(WRITTEN)].map(([text, octal, short]) => {
    const code = octal === undefined ? SHORT[short ?? ''] : Number.parseInt(octal, 8)
    return code === undefined ? Buffer.from(text) : Buffer.of(code)
  })
  return visibleName(Buffer.concat(parts).toString('utf8'))
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
