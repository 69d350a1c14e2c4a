import { asRecord, parseLines } from '../answers/lenient-json.ts'
import { webpSize } from '../answers/output-file.ts'
import type { PictureSeen } from '../facts/file-facts.ts'
import { type FileType, typeOf, typeOfText } from '../facts/file-kind.ts'
import { logInBytes } from '../facts/log-kind.ts'
import type { Rendition } from '../renditions/rendition.ts'
import { METADATA_LIMITS, STILL_LIMITS } from '../sandbox/index.ts'
import { EXIFR_VERSION, exifrTags } from '../tags/exifr-tags.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import { type ReaderRun, type ToolRun, without } from '../tags/reader-run.ts'

/**
 * Results of one Node child: the type by magic bytes, exifr's tags, a still's real size and, if requested, its thumb.
 */
export interface Look {
  readonly type: FileType | undefined
  readonly exifr: ReaderRun
  readonly picture: PictureSeen
  readonly thumb: Rendition | undefined
  readonly runs: readonly ToolRun[]
}

/** CPU limit in seconds. A hundred megapixels need three; exifr's endless loops would use any amount. */
const LOOK_SECONDS = 5

/**
 * Runs the child. `thumbPx` 0 makes no thumb. The child answers step by step, so that a hang in exifr loses neither
 * type nor thumb.
 */
export async function look(call: ReadCall, thumbPx: number): Promise<Look> {
  const run = await call.sandbox.run({
    program: 'look',
    args: ({ input, out }) => [input, out, String(thumbPx)],
    inputFile: call.file,
    scratchDir: call.scratch,
    limits: { ...METADATA_LIMITS, cpuSeconds: LOOK_SECONDS, memoryBytes: STILL_LIMITS.memoryBytes },
    signal: call.signal,
  })
  if (!run.ok) {
    const runs: ToolRun[] = [{ tool: 'file-type', version: 'unknown', outcome: 'off', reason: run.error.code }]
    return { type: undefined, exifr: without('exifr', 'off', run.error.code), picture: {}, thumb: undefined, runs }
  }
  const steps = new Map(parseLines(run.value.stdout).map((line) => [String(line['step']), line]))
  const exifr = exifrRun(steps.get('exifr'), run.value.ended)
  const picture = asRecord(steps.get('picture')?.['found']) ?? {}
  return {
    type: lookedType(asRecord(steps.get('type')?.['found'])),
    exifr,
    picture: parsePicture(picture),
    thumb: await thumbOf(steps.get('thumb'), `${call.scratch}/thumb.webp`),
    runs: [{ tool: 'file-type', version: 'bundled', outcome: steps.get('type')?.['ok'] === true ? 'read' : 'failed' }],
  }
}

function exifrRun(step: Record<string, unknown> | undefined, ended: string): ReaderRun {
  if (step === undefined) {
    if (ended === 'timed-out') return without('exifr', 'timed-out', 'time-limit')
    return ended === 'exited' ? without('exifr', 'silent', 'not-its-format') : without('exifr', 'failed', ended)
  }
  if (step['ok'] !== true) return without('exifr', 'failed', 'not-readable')
  const set = exifrTags(step['found'])
  return { set, run: { tool: 'exifr', version: EXIFR_VERSION, outcome: set.tags.size === 0 ? 'silent' : 'read' } }
}

function lookedType(found: Record<string, unknown> | undefined): FileType | undefined {
  const byMagic = typeOf(found?.['mime'], found?.['ext'])
  const isPlainXml = byMagic?.mediaType === 'application/xml'
  if (byMagic !== undefined && !isPlainXml) return byMagic
  const head = Buffer.from(String(found?.['head'] ?? ''), 'base64')
  return found?.['text'] === true || isPlainXml ? typeOfText(head.toString('utf8')) : logInBytes(head)
}

const parsePicture = (found: Record<string, unknown>): PictureSeen => {
  const size = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined)
  const width = size(found['width'])
  const height = size(found['height'])
  const orientation = size(found['orientation'])
  return {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(orientation === undefined ? {} : { orientation }),
  }
}

/** Checks the thumb's file itself, like every other output, because the child's answer is not trusted. */
async function thumbOf(step: Record<string, unknown> | undefined, file: string): Promise<Rendition | undefined> {
  if (step?.['ok'] !== true) return undefined
  const made = await webpSize(file)
  return made === undefined ? undefined : { kind: 'thumb', mediaType: 'image/webp', file, ...made }
}
