import type { Track } from '@firsthand/domain'
import { c2paReading } from '../c2pa/c2pa-claims.ts'
import { type C2paRun, mayHoldC2pa, readC2pa } from '../c2pa/read-c2pa.ts'
import { containerWorld } from '../claims/container-world.ts'
import { nameClaims } from '../claims/name-time.ts'
import { lastModifiedClaims } from '../claims/page-time.ts'
import type { TimeReading } from '../claims/time-claim.ts'
import type { FileType } from '../facts/file-kind.ts'
import { isTrackLog } from '../facts/log-kind.ts'
import { motionReading } from '../motion/motion-claims.ts'
import { type MotionRun, mayBeMotion, readMotion } from '../motion/read-motion.ts'
import { isPackage, readOffice } from '../office/read-office.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import type { ReaderRun, ToolRun } from '../tags/reader-run.ts'
import type { TagSet } from '../tags/tag-set.ts'
import { logReading } from '../track/log-claims.ts'
import { type LogRun, readLog } from '../track/read-log.ts'
import { mayHoldTrack, readTrack } from '../track/read-track.ts'
import { type TrackReading, trackReading } from '../track/track-claims.ts'
import { unreadLogSigns } from '../track/unread-log.ts'
import type { LogWorld } from '../track/week-rollover.ts'

/** Results of readers that run only if the first look gave a reason. */
export interface Deeper {
  /** A document's own metadata, as additional tags. */
  readonly sets: readonly TagSet[]
  readonly readings: readonly TimeReading[]
  /** The GPS track of a film, or of a log. */
  readonly track: Track | undefined
  readonly identifying: Readonly<Record<string, string>>
  /** Length of the film that is appended to a still, in bytes. */
  readonly motionVideoBytes: number | undefined
  readonly runs: readonly ToolRun[]
}

interface Ask {
  readonly type: FileType
  /** Path of the KML inside a KMZ. */
  readonly log: string | undefined
  readonly exiftool: TagSet
  readonly ffprobe: TagSet
  readonly durationMs: number | undefined
  /** Name and time as the page declared them. */
  readonly name: string | undefined
  readonly lastModified: number | undefined
  /** Certificates of trusted C2PA signers, in PEM. */
  readonly c2paAnchors: string | undefined
}

/** Runs each reader in a child of its own, in parallel. */
export async function readDeeper(call: () => Promise<ReadCall>, ask: Ask): Promise<Deeper> {
  const { type, exiftool } = ask
  const [office, track, log, motion, c2pa] = await Promise.all([
    isPackage(type.mediaType) ? call().then(readOffice) : undefined,
    type.kind !== 'image' && mayHoldTrack(exiftool) ? call().then(readTrack) : undefined,
    readAnyLog(call, ask),
    type.kind === 'image' && mayBeMotion(exiftool) ? call().then((c) => readMotion(c, exiftool)) : undefined,
    mayHoldC2pa(exiftool) ? call().then((c) => readC2pa(c, type.mediaType, ask.c2paAnchors)) : undefined,
  ])
  const way = log
    ? logReading(log, worldOf(ask))
    : track && trackReading(track.fixes, containerWorld([exiftool, ask.ffprobe], ask.durationMs))
  return {
    sets: office === undefined ? [] : [office.set],
    readings: [...readingsOf({ way, motion, c2pa }), ...(log === undefined ? [] : [unreadReading(log, ask)])],
    track: way?.track,
    identifying: c2pa === undefined ? {} : signerOf(c2pa),
    motionVideoBytes: motion?.found?.bytes,
    runs: runsOf(office, track, log, motion, c2pa),
  }
}

/**
 * What is known of a position log from outside its content: its type, and the dates by the file's name and by the
 * witness's page.
 */
function worldOf({ type, name, lastModified, log }: Ask): LogWorld {
  const named = name === undefined ? [] : nameClaims(name, type.kind)
  return {
    mediaType: log === undefined ? type.mediaType : KML,
    beside: [
      ...named.flatMap(({ atMs }) => (atMs === undefined ? [] : [{ by: 'name' as const, atMs }])),
      ...lastModifiedClaims(lastModified, []).flatMap(({ atMs = 0 }) => [{ by: 'page' as const, atMs }]),
    ],
  }
}

const unreadReading = (log: LogRun, ask: Ask): TimeReading => ({
  claims: [],
  flags: unreadLogSigns(log, ask.log === undefined ? ask.type.mediaType : KML),
})

const KML = 'application/vnd.google-earth.kml+xml'

async function readAnyLog(call: () => Promise<ReadCall>, { type, log }: Ask): Promise<LogRun | undefined> {
  if (log !== undefined) return await readLog({ ...(await call()), file: log }, KML)
  return isTrackLog(type.mediaType) ? await readLog(await call(), type.mediaType) : undefined
}

interface Found {
  readonly way: TrackReading | undefined
  readonly motion: MotionRun | undefined
  readonly c2pa: C2paRun | undefined
}

function readingsOf({ way, motion, c2pa }: Found): TimeReading[] {
  return [
    ...(way === undefined ? [] : [way]),
    ...(motion?.found === undefined ? [] : [motionReading(motion.found)]),
    ...(c2pa === undefined ? [] : [c2paReading(c2pa)]),
  ]
}

/** The signer of a manifest, which may be a person's name. */
function signerOf({ found }: C2paRun): Record<string, string> {
  const { issuer = '', commonName = '' } = found?.signer ?? {}
  return {
    ...(issuer === '' ? {} : { 'C2PA:Issuer': issuer }),
    ...(commonName === '' ? {} : { 'C2PA:CommonName': commonName }),
  }
}

const runsOf = (
  office: ReaderRun | undefined,
  ...others: readonly ({ readonly run: ToolRun } | undefined)[]
): ToolRun[] => [office, ...others].flatMap((run) => (run === undefined ? [] : [run.run]))
