import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseWallTime, zoneMs } from './claims/wall-time.ts'
import { type Inspection, inspectFile } from './inspect/inspect-file.ts'
import { openSandbox, type Sandbox } from './sandbox/index.ts'
import { findPrograms } from './sandbox/programs.ts'

/** Fixture files outside the repository. Absent in a plain clone. */
export const FIXTURES = fileURLToPath(new URL('../../../../shared/fixtures/', import.meta.url))
export const hasFixtures = existsSync(join(FIXTURES, 'truth-phone.json'))

export const openTestSandbox = async (): Promise<Sandbox> =>
  patient(await openSandbox(await findPrograms(process.env['PATH'] ?? '')))

/** Raises the wall-clock limit: while other tests run, a child process waits for the CPU longer than it works. */
const patient = (sandbox: Sandbox): Sandbox => ({
  ...sandbox,
  run: (request) => sandbox.run({ ...request, limits: { ...request.limits, wallMs: 10 * request.limits.wallMs } }),
})

export async function inScratch<T>(work: (scratch: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(join(tmpdir(), 'media-test-'))
  try {
    return await work(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

export type Truth = Readonly<Record<string, string | number>>

export async function phoneTruth(): Promise<readonly Truth[]> {
  const read: unknown = JSON.parse(await readFile(join(FIXTURES, 'truth-phone.json'), 'utf8'))
  return Array.isArray(read) ? read : []
}

export const inspectFixture = (sandbox: Sandbox, file: string): Promise<Inspection> =>
  inScratch((scratch) => inspectFile({ sandbox, file, scratch }))

export interface Agreement {
  readonly file: string
  readonly field: 'time' | 'sub-second' | 'offset' | 'place' | 'make' | 'model' | 'duration' | 'size'
  readonly truth: string
  readonly ours: string
  readonly agrees: boolean
}

/** A claim, either read from a file or loaded from the database. */
export interface ComparedClaim {
  readonly about: string
  readonly source: string
  readonly raw: string
  readonly atMs?: number | undefined
  readonly zone?: string | undefined
  readonly lat?: number | undefined
  readonly lon?: number | undefined
}

const nameOf = (truth: Truth): string => String(truth['SourceFile']).replace(/^.*\//, '')

/** Compares the time, offset and place of the reference with the claims, and no other fields. */
export const compareClaims = (truth: Truth, claims: readonly ComparedClaim[]): Agreement[] =>
  [timeRow, offsetRow, placeRow].map((row) => row(nameOf(truth), truth, claims)).filter((row) => row !== undefined)

/**
 * Compares each reference value with ours. Times agree if wall time or instant is the same; places within 0.0002
 * degrees.
 */
export function compare(truth: Truth, found: Inspection): Agreement[] {
  const file = nameOf(truth)
  const rows: (Agreement | undefined)[] = [
    ...compareClaims(truth, found.claims),
    subSecondRow(file, truth, found.claims),
    textRow(file, 'make', truth['Make'], found.facts.make),
    textRow(file, 'model', truth['Model'], found.facts.model),
    durationRow(file, truth, found),
    sizeRow(file, truth, found),
  ]
  return rows.filter((row) => row !== undefined)
}

const times = (claims: readonly ComparedClaim[]) => claims.filter((c) => c.about === 'time')

/** The times that a claim may stand for: its digits as written, and the instant. */
const spoken = (claim: ComparedClaim): number[] => {
  const at = Math.floor((claim.atMs ?? 0) / 1000)
  return claim.zone === undefined ? [at] : [at, at + zoneMs(claim.zone) / 1000]
}

function timeRow(file: string, truth: Truth, claims: readonly ComparedClaim[]): Agreement | undefined {
  const text = String(truth['CreationDate'] ?? truth['DateTimeOriginal'] ?? truth['CreateDate'] ?? '')
  const read = parseWallTime(text)
  if (typeof read === 'string') return undefined
  const wall = Math.floor(read.wallMs / 1000)
  const agrees = times(claims).some((claim) => spoken(claim).includes(wall))
  return { file, field: 'time', truth: text, ours: times(claims)[0]?.raw ?? 'none', agrees }
}

function subSecondRow(file: string, truth: Truth, claims: readonly ComparedClaim[]): Agreement | undefined {
  if (truth['SubSecTimeOriginal'] === undefined) return undefined
  const digits = String(truth['SubSecTimeOriginal'])
  const ours = times(claims).find((c) => c.source === 'exif.DateTimeOriginal')?.raw ?? 'none'
  // The reference file lost leading zeros of fractions.
  return { file, field: 'sub-second', truth: digits, ours, agrees: new RegExp(`\\.0*${digits}`).test(ours) }
}

function offsetRow(file: string, truth: Truth, claims: readonly ComparedClaim[]): Agreement | undefined {
  const offset = String(truth['OffsetTimeOriginal'] ?? truth['OffsetTime'] ?? '')
  if (!/^[+-]/.test(offset)) return undefined
  const ours = times(claims).find((c) => c.source === 'exif.DateTimeOriginal')?.zone ?? 'none'
  return { file, field: 'offset', truth: offset, ours, agrees: ours === offset }
}

function placeRow(file: string, truth: Truth, claims: readonly ComparedClaim[]): Agreement | undefined {
  if (truth['GPSLatitude'] === undefined) return undefined
  const places = claims.filter((c) => c.about === 'place')
  const isNear = (c: ComparedClaim): boolean =>
    Math.abs((c.lat ?? 999) - Number(truth['GPSLatitude'])) < 2e-4 &&
    Math.abs((c.lon ?? 999) - Number(truth['GPSLongitude'])) < 2e-4
  const ours = places.map((c) => `${c.lat} ${c.lon}`).join('; ') || 'none'
  return {
    file,
    field: 'place',
    truth: `${truth['GPSLatitude']} ${truth['GPSLongitude']}`,
    ours,
    agrees: places.some(isNear),
  }
}

const textRow = (
  file: string,
  field: 'make' | 'model',
  truth: string | number | undefined,
  ours: string | undefined,
): Agreement | undefined =>
  truth === undefined
    ? undefined
    : { file, field, truth: String(truth), ours: ours ?? 'none', agrees: String(truth).trim() === ours }

function durationRow(file: string, truth: Truth, found: Inspection): Agreement | undefined {
  if (truth['Duration'] === undefined) return undefined
  const text = String(truth['Duration'])
  const seconds = text.includes(':') ? text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) : Number(text)
  const ours = found.facts.durationMs
  const agrees = ours !== undefined && Math.abs(ours / 1000 - seconds) <= Math.max(0.1, seconds * 0.01)
  return { file, field: 'duration', truth: text, ours: String(ours), agrees }
}

function sizeRow(file: string, truth: Truth, found: Inspection): Agreement | undefined {
  if (truth['ImageWidth'] === undefined) return undefined
  const { width, height } = found.facts
  const stored = [Number(truth['ImageWidth']), Number(truth['ImageHeight'])]
  // Our size is as shown; the reference size is as stored.
  const agrees = (width === stored[0] && height === stored[1]) || (height === stored[0] && width === stored[1])
  return { file, field: 'size', truth: stored.join('x'), ours: `${width}x${height}`, agrees }
}

/** The report: counts per field, then every difference. */
export function agreementTable(rows: readonly Agreement[]): string {
  const fields = [...new Set(rows.map((row) => row.field))]
  const counts = fields.map((field) => {
    const of = rows.filter((row) => row.field === field)
    return `${field.padEnd(11)} ${of.filter((row) => row.agrees).length}/${of.length}`
  })
  const misses = rows
    .filter((row) => !row.agrees)
    .map((r) => `  ${r.file} ${r.field}: truth ${r.truth}, ours ${r.ours}`)
  return [...counts, ...(misses.length > 0 ? ['misses:', ...misses] : [])].join('\n')
}
