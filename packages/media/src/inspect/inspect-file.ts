import { mkdtemp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileFlag, Track } from '@firsthand/domain'
import type { FileClaim } from '../claims/claim.ts'
import { fileClaims } from '../claims/file-claims.ts'
import { sign, uniqueSigns } from '../claims/sign.ts'
import { type FileFacts, fileFacts } from '../facts/file-facts.ts'
import { type FileKind, type FileType, kindOf, typeOf, UNKNOWN_TYPE } from '../facts/file-kind.ts'
import { EIP, type Inside, KMZ, mayBeOneDocument, readInside } from '../inside/inside-zip.ts'
import type { Rendition } from '../renditions/rendition.ts'
import { type Sandbox, withinTime } from '../sandbox/index.ts'
import { fileSigns } from '../signs/file-signs.ts'
import { type ReadCall, readExiftool } from '../tags/exiftool-tags.ts'
import { readFfprobe } from '../tags/ffprobe-tags.ts'
import { type ReaderRun, type ToolRun, without } from '../tags/reader-run.ts'
import { textOf, union } from '../tags/tag-set.ts'
import { namedLogSigns } from '../track/unread-log.ts'
import { clockKey } from './clock-key.ts'
import { readDeeper } from './deeper.ts'
import { identifyingFacts } from './identifying.ts'
import { look } from './look.ts'

/**
 * Time limit in seconds for all readers of one file together, on an idle machine. A hostile file uses all of it, an
 * ordinary photo a twentieth. A long film has more samples of its track to read.
 */
const secondsFor = (bytes: number): number => Math.min(90, 10 + bytes / (32 * 1024 * 1024))

export interface InspectRequest {
  readonly sandbox: Sandbox
  /** Path of the item's plaintext, read-only. The file's real name is never passed on. */
  readonly file: string
  /** A folder for this item alone. Renditions are put into sub-folders. */
  readonly scratch: string
  readonly size?: number
  /** Name, type and `File.lastModified` as the page declared them. They are claims, not facts. */
  readonly name?: string | undefined
  readonly declaredType?: string | undefined
  readonly lastModified?: number | undefined
  /** Also makes the thumbnail in the same child if the picture is easy to decode, so that officers see it sooner. */
  readonly thumb?: boolean
  /** Certificates of trusted C2PA signers, in PEM. Without them nobody is trusted. */
  readonly c2paAnchors?: string | undefined
  readonly signal?: AbortSignal | undefined
}

export interface Inspection extends FileType {
  readonly facts: FileFacts
  /** Tag → value, for tags that can identify a person or a device. Never shown in lists, search or logs. */
  readonly identifying: Readonly<Record<string, string>>
  /** The GPS track of a film, or of a position log. */
  readonly track?: Track
  /** Claims about time and place, strongest first. */
  readonly claims: readonly FileClaim[]
  readonly tools: readonly ToolRun[]
  /** Signs (`container-dates-differ`, `gps-zero`, `declared-type-differs`) with their evidence. */
  readonly flags: readonly FileFlag[]
  /**
   * Identifies the device's clock. It is hashed with the incident's salt at once, and never stored unhashed. `one:`
   * begins a key with a serial number, `kind:` one that every device of its model shares.
   */
  readonly clockKey?: string | undefined
  /** Present if it was requested and easy to make; otherwise call `makeThumb`. */
  readonly thumb?: Rendition
}

/** Reads one file with every reader that may know it. Never throws because of the file's content. */
export async function inspectFile(request: InspectRequest): Promise<Inspection> {
  const size = request.size ?? (await stat(request.file)).size
  const sandbox = withinTime(request.sandbox, secondsFor(size))
  const call = async (): Promise<ReadCall> => ({
    sandbox,
    file: request.file,
    scratch: await mkdtemp(join(request.scratch, 'read-')),
    signal: request.signal,
  })
  if (size === 0) return emptyFile(request)
  const [looked, outer] = await Promise.all([
    call().then((c) => look(c, request.thumb === true ? 320 : 0)),
    call().then(readExiftool),
  ])
  const sniffed = settleType(looked.type, outer)
  const inside = mayBeOneDocument(sniffed.mediaType) ? await readInside(await call()) : undefined
  const { type, exiftool } = await opened(call, inside?.found, { type: sniffed, exiftool: outer })
  const ffprobe = needsStreams(type.kind)
    ? await readFfprobe(await call())
    : without('ffprobe', 'silent', 'not-its-format')
  const exif = looked.exifr
  const known = fileFacts({
    kind: type.kind,
    exif: exif.set,
    exiftool: exiftool.set,
    ffprobe: ffprobe.set,
    picture: looked.picture,
  })
  const deeper = await readDeeper(call, {
    type,
    log: inside?.found?.what === 'kmz' ? inside.found.file : undefined,
    exiftool: exiftool.set,
    ffprobe: ffprobe.set,
    durationMs: known.durationMs,
    name: request.name,
    lastModified: request.lastModified,
    c2paAnchors: request.c2paAnchors,
  })
  const { motionVideoBytes } = deeper
  const facts = motionVideoBytes === undefined ? known : { ...known, motionVideoBytes }
  const sets = [exif.set, exiftool.set, ffprobe.set, ...deeper.sets]
  const said = fileClaims({
    sets,
    more: deeper.readings,
    durationMs: facts.durationMs,
    name: request.name,
    lastModified: request.lastModified,
    kind: type.kind,
  })
  return {
    ...refine(type, facts),
    facts,
    identifying: { ...identifyingFacts([exiftool.set, exif.set, ...deeper.sets]), ...deeper.identifying },
    clockKey: clockKey(union(sets), facts),
    ...(deeper.track === undefined ? {} : { track: deeper.track }),
    claims: said.claims,
    tools: [...looked.runs, exif.run, exiftool.run, ffprobe.run, ...(inside ? [inside.run] : []), ...deeper.runs],
    flags: uniqueSigns([
      ...said.flags,
      ...typeFlags(type, request.declaredType),
      ...namedLogSigns(type, request.name),
      ...fileSigns(sets, { facts, type, claims: said.claims }),
    ]),
    ...(looked.thumb === undefined ? {} : { thumb: looked.thumb }),
  }
}

interface Known {
  readonly type: FileType
  readonly exiftool: ReaderRun
}

/** For a ZIP that is a single document: a package is described by its picture, a map is read like other logs. */
async function opened(call: () => Promise<ReadCall>, inside: Inside | undefined, known: Known): Promise<Known> {
  if (inside?.what === 'kmz') return { ...known, type: KMZ }
  if (inside?.what !== 'eip') return known
  const { set, run } = await readExiftool({ ...(await call()), file: inside.file })
  const { rotation } = inside
  // The rotation gets the name that exiftool uses when it reads such a package itself.
  const tags = rotation === undefined ? set.tags : new Map([...set.tags, ['XML:Rotation', rotation] as const])
  return { type: EIP, exiftool: { set: { ...set, tags }, run } }
}

const needsStreams = (kind: FileKind): boolean => kind === 'video' || kind === 'audio' || kind === 'other'

function settleType(looked: FileType | undefined, exiftool: ReaderRun): FileType {
  const stated = typeOf(
    textOf(exiftool.set, 'File:MIMEType'),
    textOf(exiftool.set, 'File:FileTypeExtension')?.toLowerCase(),
  )
  // exiftool recognises RAW, HEIF and office files by more than their first bytes; file-type knows more kinds.
  if (looked === undefined) return stated ?? UNKNOWN_TYPE
  if (stated === undefined) return looked
  const isVague = [
    'application/zip',
    'application/x-cfb',
    'image/tiff',
    'video/mp4',
    'application/octet-stream',
  ].includes(looked.mediaType)
  // exiftool calls every compound file a FlashPix picture.
  const isMoreExact = stated.mediaType !== 'application/zip' && stated.mediaType !== 'image/vnd.fpx'
  return isVague && isMoreExact ? { ...stated, kind: kindOf(stated.mediaType) } : looked
}

/** A container with sound and no pictures is audio, whatever its brand. Unknown bytes that have streams are media. */
function refine(type: FileType, facts: FileFacts): FileType {
  if (type.kind === 'video' && facts.hasVideo === false && facts.hasAudio === true) return { ...type, kind: 'audio' }
  // The type may say audio for an ASF film, because of the order of its streams. The cover picture of a song does not
  // count as video.
  if (type.kind === 'audio' && facts.hasVideo === true) return { ...type, kind: 'video' }
  return type
}

function typeFlags(type: FileType, declared: string | undefined): FileFlag[] {
  const stated = typeOf(declared, undefined)
  if (stated === undefined || stated.mediaType === 'application/octet-stream' || type.kind === 'other') return []
  return stated.kind === type.kind || stated.kind === 'other'
    ? []
    : [sign('declared-type-differs', { declared: stated.kind, seen: type.kind })]
}

function emptyFile(request: InspectRequest): Inspection {
  const said = fileClaims({ sets: [], durationMs: undefined, name: request.name, lastModified: request.lastModified })
  return { ...UNKNOWN_TYPE, facts: {}, identifying: {}, claims: said.claims, tools: [], flags: [sign('empty')] }
}
