import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { parseObject } from '../answers/lenient-json.ts'
import { STILL_LIMITS } from '../sandbox/index.ts'
import { type ReadCall, readExiftool } from '../tags/exiftool-tags.ts'
import { readFfprobe } from '../tags/ffprobe-tags.ts'
import type { ToolRun } from '../tags/reader-run.ts'
import { numberOf, type TagSet, textOf } from '../tags/tag-set.ts'

/** The film that is appended to a still, with the tags that its own readers found. */
export interface Motion {
  readonly bytes: number
  /** How the film was found: by the length that the still states, by HEIF's box, or by its first bytes. */
  readonly how: string
  readonly durationMs: number | undefined
  /** The still's position within the film, in ms. Absent if unknown. */
  readonly stillAtMs: number | undefined
  /** Tags of the film alone, exiftool's first. */
  readonly sets: readonly TagSet[]
}

export interface MotionRun {
  readonly found: Motion | undefined
  readonly run: ToolRun
}

const HINTS =
  /^(XMP-GCamera:(MotionPhoto|MicroVideo)|Samsung:EmbeddedVideo|QuickTime:MotionPhoto|Google:MotionPhoto|JPEG:EmbeddedVideo)/
/** Keys of Google's list of parts. It also names the gain maps of HDR photos, which are no films. */
const LISTED = /^XMP-G?Container:.*Semantic$/

export const mayBeMotion = (set: TagSet): boolean =>
  [...set.tags].some(([key, value]) => HINTS.test(key) || (LISTED.test(key) && /motionphoto/i.test(String(value))))

/**
 * Lengths that the metadata states for parts after the still: Google's list and its older offset. The part that begins
 * like a film is the film.
 */
function statedLengths(set: TagSet): number[] {
  const listed = [...set.tags].flatMap(([key, value]) =>
    /^XMP-G?Container:.*ItemLength$/.test(key) ? String(value).split(/\s+/).map(Number) : [],
  )
  const offset = numberOf(set, 'XMP-GCamera:MicroVideoOffset', 'XMP-GCamera:MotionPhotoOffset')
  return [...listed, offset ?? 0].filter((length) => Number.isSafeInteger(length) && length > 0).slice(0, 16)
}

/** Extracts the film inside the sandbox and reads it like a file of its own. */
export async function readMotion(call: ReadCall, still: TagSet): Promise<MotionRun> {
  const lengths = statedLengths(still)
  const run = await call.sandbox.run({
    program: 'motion',
    args: ({ input, out }) => [input, out, lengths.join(',')],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: STILL_LIMITS,
    signal: call.signal,
  })
  const tool = { tool: 'motion', version: '1' } as const
  if (!run.ok) return { found: undefined, run: { ...tool, outcome: 'off', reason: run.error.code } }
  const said = parseObject(run.value.stdout)
  if (said?.['found'] !== true) {
    const outcome = said === undefined ? 'failed' : 'silent'
    return { found: undefined, run: { ...tool, outcome, reason: said === undefined ? run.value.ended : 'no-film' } }
  }
  const film = async (): Promise<ReadCall> => ({
    ...call,
    file: join(call.scratch, 'motion.mp4'),
    scratch: await mkdtemp(join(call.scratch, 'film-')),
  })
  const [exiftool, ffprobe] = await Promise.all([film().then(readExiftool), film().then(readFfprobe)])
  const seconds = numberOf(ffprobe.set, 'Format:duration') ?? numberOf(exiftool.set, 'QuickTime:Duration')
  return {
    found: {
      bytes: Number(said['bytes']),
      how: String(said['how']).slice(0, 20),
      durationMs: seconds === undefined ? undefined : Math.round(seconds * 1000),
      stillAtMs: stillAt(still),
      sets: [exiftool.set, ffprobe.set],
    },
    run: { ...tool, outcome: 'read' },
  }
}

/** The still's position in the film. −1 means "unknown"; 0 is written by programs that do not know it either. */
function stillAt(still: TagSet): number | undefined {
  const us = Number(
    textOf(still, 'XMP-GCamera:MotionPhotoPresentationTimestampUs', 'XMP-GCamera:MicroVideoPresentationTimestampUs') ??
      -1,
  )
  return us > 0 && us < 60_000_000 ? Math.round(us / 1000) : undefined
}
