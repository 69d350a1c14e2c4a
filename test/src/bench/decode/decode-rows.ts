import { basename } from 'node:path'
import { type BenchRow, exactly, quantile } from '../bench.ts'
import type { Tried } from './preview-of.ts'

const MOST_LISTED = 2000

/** Rows for all files that any tool reads, for faults of ours (which must not happen at all), and for each type. */
export function decodeRows(tried: readonly Tried[]): BenchRow[] {
  const readable = tried.filter(isReadable)
  const types = [...new Set(readable.map(typeOf))].sort()
  const faults = tried.filter(({ code }) => code?.startsWith('fault') === true)
  return [
    shareRow('pictures and films that any of sharp, vips, heif-dec, ffmpeg reads: previews made', readable),
    exactly('files on which our own code failed', faults.length, 'files', 0),
    ...types.map((type) =>
      shareRow(
        type,
        readable.filter((one) => typeOf(one) === type),
      ),
    ),
  ]
}

const isMade = ({ code }: Tried): boolean => code === undefined
const isReadable = (one: Tried): boolean => isMade(one) || one.readBy !== undefined
const typeOf = ({ mediaType }: Tried): string => mediaType

function shareRow(what: string, files: readonly Tried[]): BenchRow {
  const made = files.filter(isMade).length
  const share = files.length === 0 ? 100 : (100 * made) / files.length
  return {
    what: `${what} (${made} of ${files.length})`,
    value: Math.floor(share * 10) / 10,
    unit: '%',
    op: '>=',
    aim: 100,
    met: made === files.length,
  }
}

/** Lists the missed files first, then the files that no tool reads, by reason. */
export function decodeNotes(tried: readonly Tried[]): string[] {
  const missed = tried.filter((one) => isReadable(one) && !isMade(one))
  const nobody = tried.filter((one) => !isReadable(one))
  const media = nobody.filter(({ kind }) => kind === 'image' || kind === 'video')
  const times = tried.map(({ ms }) => ms)
  const codes = new Map<string, number>()
  for (const { kind, code = '' } of nobody) codes.set(`${kind} ${code}`, (codes.get(`${kind} ${code}`) ?? 0) + 1)
  return [
    `${tried.length} files; inspecting and preview p50 ${quantile(times, 0.5)} ms, p95 ${quantile(times, 0.95)} ms, slowest ${Math.max(...times)} ms`,
    'the bare tools are asked only where we made none, and never of archives: what we made counts as readable',
    `read by none: ${[...codes].map(([what, n]) => `${what} ${n}`).join(', ')}`,
    ...missed.slice(0, MOST_LISTED).map((one) => `missed: ${wordsOf(one)}, ${one.readBy ?? ''} reads it`),
    ...media.slice(0, MOST_LISTED).map((one) => `failed: ${wordsOf(one)}, no tool reads it`),
  ]
}

const wordsOf = ({ path, mediaType, code, ms }: Tried): string =>
  `${basename(path).replace(/[^\x20-\x7e]/g, '?')} (${mediaType}): ${code ?? ''} after ${ms} ms`
