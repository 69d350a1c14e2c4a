import { lstat, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parseObject } from '../answers/lenient-json.ts'
import type { FileType } from '../facts/file-kind.ts'
import { type Limits, METADATA_LIMITS, type SandboxRequest } from '../sandbox/index.ts'
import type { RenditionCode } from '../steps/refusal.ts'
import type { StepRequest } from '../steps/run-step.ts'
import { runStep } from '../steps/run-step.ts'
import type { ReadCall } from '../tags/exiftool-tags.ts'
import type { ToolRun } from '../tags/reader-run.ts'

/** Version of the reader. It is raised when more kinds of ZIP are read as a single document. */
const VERSION = '1'

const MiB = 1024 * 1024
const MOST_BYTES = 512 * MiB
/**
 * Maximum bytes to unpack. Raw pictures hardly compress, so a small archive cannot hold a large one, and cannot fill
 * the disk.
 */
const mostOf = (bytes: number): number => Math.min(MOST_BYTES, bytes + 64 * MiB)
const LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 20, wallMs: 40_000, outputBytes: MOST_BYTES }

/** Capture One's package of a raw picture and its settings. */
export const EIP: FileType = { kind: 'image', mediaType: 'image/x-phaseone-eip', extension: 'eip' }
export const KMZ: FileType = { kind: 'document', mediaType: 'application/vnd.google-earth.kmz', extension: 'kmz' }

/** The document of a ZIP that is a single document. It was unpacked into a plain file without a name. */
export interface Inside {
  readonly what: 'eip' | 'kmz'
  readonly file: string
  /** Clockwise degrees, from the settings beside a raw picture. */
  readonly rotation?: number
}

/** Whether a type is a ZIP of unknown content, or one already recognised as a package or a map. */
export const mayBeOneDocument = (mediaType: string): boolean =>
  /^application\/(zip|x-captureone|vnd\.google-earth\.kmz)$/.test(mediaType)

export async function readInside(
  call: ReadCall,
): Promise<{ readonly found: Inside | undefined; readonly run: ToolRun }> {
  const run = await call.sandbox.run({
    ...unpacking((await stat(call.file)).size),
    inputFile: call.file,
    scratchDir: call.scratch,
    signal: call.signal,
  })
  const tool = { tool: 'inside', version: VERSION } as const
  if (!run.ok) return { found: undefined, run: { ...tool, outcome: 'off', reason: run.error.code } }
  const { ended, stdout } = run.value
  if (ended !== 'exited') return { found: undefined, run: { ...tool, outcome: outcomeOf(ended), reason: ended } }
  const answer = parseObject(stdout)
  const found = await insideOf(answer, call.scratch)
  if (found !== undefined) return { found, run: { ...tool, outcome: 'read' } }
  return { found, run: { ...tool, ...(REASONS[String(answer?.['code'])] ?? NO_ANSWER) } }
}

/**
 * For drawing: if the file is a Capture One package, puts the picture inside it into the request. Other requests pass
 * unchanged.
 */
export async function pictureInside<Request extends StepRequest>(request: Request): Promise<Request | RenditionCode> {
  if (request.inspection.mediaType !== EIP.mediaType) return request
  const step = await runStep(request, unpacking((await stat(request.file)).size))
  if (!step.done) return step.code
  const found = await insideOf(parseObject(step.run.stdout), step.folder)
  return found?.what === 'eip' ? { ...request, file: found.file } : 'undecodable'
}

const unpacking = (bytes: number): Pick<SandboxRequest, 'args' | 'limits'> & { readonly program: 'inside-zip' } => ({
  program: 'inside-zip',
  args: ({ input, out }) => [input, out, String(mostOf(bytes))],
  limits: LIMITS,
})

/** The child's answer counts only if the child also left a plain file. */
async function insideOf(answer: Record<string, unknown> | undefined, folder: string): Promise<Inside | undefined> {
  const what = answer?.['what']
  if (answer?.['ok'] !== true || (what !== 'eip' && what !== 'kmz')) return undefined
  const file = join(folder, 'inside')
  const found = await lstat(file).catch(() => undefined)
  if (found?.isFile() !== true) return undefined
  const rotation = answer['rotation']
  return { what, file, ...(typeof rotation === 'number' && rotation >= 0 && rotation < 360 ? { rotation } : {}) }
}

const outcomeOf = (ended: string): ToolRun['outcome'] => (ended === 'timed-out' ? 'timed-out' : 'too-large')

type Ended = Pick<ToolRun, 'outcome' | 'reason'>
const NO_ANSWER: Ended = { outcome: 'failed', reason: 'no-answer' }
/**
 * Outcomes by the reason that the child reports. An ordinary archive is no error. Only these codes of ours are stored;
 * any other text of the child counts as no answer.
 */
const REASONS: Readonly<Record<string, Ended>> = {
  archive: { outcome: 'silent', reason: 'archive' },
  'no-zip': { outcome: 'silent', reason: 'not-its-format' },
  empty: { outcome: 'failed', reason: 'empty' },
  encrypted: { outcome: 'failed', reason: 'encrypted' },
  'too-large': { outcome: 'too-large', reason: 'output' },
}
