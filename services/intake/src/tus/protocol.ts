import { parseFileHandling, parseFileOrigin, parsePageDoor } from '@firsthand/domain'
import { parseDoorMarks } from '../submissions/door-marks.ts'
import { storableText } from '../submissions/storable-text.ts'
import type { FileClaims } from '../submissions/upload-desk.ts'

/** tus 1.0 (https://tus.io/protocols/resumable-upload): its headers, parsed once. */
export const TUS_VERSION = '1.0.0'
export const TUS_EXTENSIONS = 'creation,creation-defer-length,termination,expiration,checksum'
/** The checksum extension requires servers to support sha1. We recommend sha256. */
export const CHECKSUM_ALGORITHMS = ['sha256', 'sha1'] as const
export const PATCH_TYPE = 'application/offset+octet-stream'

/** A whole number of bytes, as Upload-Offset, Upload-Length and Content-Length carry it. */
export function parseByteCount(text: string | undefined): number | undefined {
  if (text === undefined || !/^[0-9]{1,16}$/.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : undefined
}

const LONGEST_NAME = 4000
const LONGEST_TYPE = 255
const LATEST_MS = 253_402_300_799_000 // the year 9999

/**
 * Upload-Metadata: `key base64,key base64`. Unreadable entries are dropped, because a bad name must not cost a file.
 */
export function parseMetadata(header: string | undefined): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const pair of (header ?? '').split(',')) {
    const [key, value] = pair.trim().split(' ')
    if (key) values.set(key.toLowerCase(), decodeBase64(value ?? ''))
  }
  return values
}

/**
 * `previewof`: the number of the file that this upload is a phone's preview of. `undefined`: the upload is a file
 * itself.
 */
export function parsePreviewOf(values: ReadonlyMap<string, string>): number | undefined | 'malformed' {
  const text = values.get('previewof')
  if (text === undefined) return undefined
  return /^[1-9][0-9]{0,6}$/.test(text) ? Number(text) : 'malformed'
}

export function parseFileClaims(values: ReadonlyMap<string, string>): FileClaims {
  return fileClaims({
    name: values.get('filename') ?? values.get('name'),
    mediaType: values.get('filetype') ?? values.get('type'),
    lastModified: values.get('lastmodified') ?? values.get('modified'),
    origin: values.get('origin'),
    handling: values.get('handling'),
    door: values.get('door'),
  })
}

export function fileClaims(said: {
  readonly name: string | undefined
  readonly mediaType: string | undefined
  readonly lastModified?: string | undefined
  readonly origin?: string | undefined
  readonly handling?: string | undefined
  readonly door?: string | undefined
}): FileClaims {
  const modified = Number(said.lastModified ?? '')
  const marks = parseDoorMarks(said.door)
  return {
    name: shorten(said.name, LONGEST_NAME),
    mediaType: shorten(said.mediaType, LONGEST_TYPE),
    lastModified: Number.isSafeInteger(modified) && modified > 0 && modified <= LATEST_MS ? modified : null,
    origin: parseFileOrigin(said.origin),
    handling: parseFileHandling(said.handling),
    // Who is sought is told in words alone, so a file has no such mark.
    pageDoor: parsePageDoor(marks.pageDoor),
    incidentChoice: marks.incidentChoice,
  }
}

const decodeBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8')

function shorten(text: string | undefined, longest: number): string | null {
  return text === undefined || text === '' ? null : storableText(text, longest)
}

export interface Checksum {
  readonly algorithm: (typeof CHECKSUM_ALGORITHMS)[number]
  readonly digest: Buffer
}

const DIGEST_BYTES = { sha256: 32, sha1: 20 } as const

/** Upload-Checksum: `algorithm base64`. */
export function parseChecksum(header: string): Checksum | 'malformed' | 'checksum-unsupported' {
  const [name, value, ...more] = header.trim().split(/ +/)
  const algorithm = CHECKSUM_ALGORITHMS.find((known) => known === name)
  if (algorithm === undefined) return 'checksum-unsupported'
  const digest = Buffer.from(value ?? '', 'base64')
  return more.length > 0 || digest.length !== DIGEST_BYTES[algorithm] ? 'malformed' : { algorithm, digest }
}

/** An RFC 9110 §5.6.7 date, as the expiration extension requires. */
export const httpDate = (ms: number): string => new Date(ms).toUTCString()
