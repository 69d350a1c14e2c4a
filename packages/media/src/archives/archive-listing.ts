import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { readLeftFile } from '../answers/left-file.ts'
import { parseObject } from '../answers/lenient-json.ts'
import type { Rendered } from '../renditions/rendition.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep, type StepRequest } from '../steps/run-step.ts'
import { listByBsdtar } from './bsdtar-listing.ts'
import { type ArchiveEntry, type ArchiveListing, LISTING_LIMITS, MOST_ENTRIES, visibleName } from './listing.ts'

const MOST_JSON = 32 * 1024 * 1024
/** Lists an archive without unpacking it. Refusal codes: `archive-bomb`, `undecodable`, `timed-out`, `too-large`. */
export async function listArchive(request: StepRequest): Promise<Rendered> {
  const step = await runStep(request, {
    program: 'listing',
    args: ({ input, out }) => [input, out, String(MOST_ENTRIES)],
    limits: LISTING_LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  const answer = parseObject(step.run.stdout)
  if (answer?.['code'] === 'archive-bomb') return renditionRefusal('archive-bomb')
  const json = await readLeftFile(join(step.folder, 'listing.json'), MOST_JSON)
  const own = answer?.['ok'] === true && json !== undefined ? parseListing(parseObject(json)) : undefined
  const listing = own ?? (await listByBsdtar(request))
  return typeof listing === 'string' ? renditionRefusal(listing) : await keep(join(step.folder, 'kept.json'), listing)
}

async function keep(file: string, listing: ArchiveListing): Promise<Rendered> {
  const json = JSON.stringify(listing)
  await writeFile(file, json, { flag: 'wx' })
  return ok({ kind: 'listing', mediaType: 'application/json', file, bytes: Buffer.byteLength(json) })
}

function parseListing(answer: Record<string, unknown> | undefined): ArchiveListing | undefined {
  const { format, entries, more, note } = answer ?? {}
  if (typeof format !== 'string' || !Array.isArray(entries) || !Number.isInteger(more)) return undefined
  return {
    format: format.slice(0, 20),
    entries: entries.slice(0, MOST_ENTRIES).flatMap(parseEntry),
    more: Number(more),
    ...(note === 'encrypted' || note === 'cut' ? { note } : {}),
  }
}

function parseEntry(value: unknown): ArchiveEntry[] {
  const { path, bytes, packedBytes, isFolder } = value as { [name in keyof ArchiveEntry]?: unknown }
  if (typeof path !== 'string') return []
  const size = (value: unknown): number | null =>
    Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : null
  return [{ path: visibleName(path), bytes: size(bytes), packedBytes: size(packedBytes), isFolder: isFolder === true }]
}
