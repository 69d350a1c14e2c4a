import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspectFile, makePreview, type Sandbox } from '@firsthand/media'
import type { CorpusFile } from '../metadata/corpus.ts'
import { type BareDecoder, readByAny } from './bare-decoders.ts'

export interface Tried {
  readonly path: string
  readonly mediaType: string
  readonly kind: string
  /** The code of the reason why no preview was made; undefined if one was made. */
  readonly code: string | undefined
  /** The tool that reads the file by itself. Set only if no preview was made. */
  readonly readBy: BareDecoder | undefined
  readonly ms: number
}

const FILE_LIMIT_MS = 180_000

/** Inspects one file and makes its preview, exactly as the workers do. If that fails, tries the bare tools. */
export async function previewOf(sandbox: Sandbox, { path, bytes }: CorpusFile): Promise<Tried> {
  const started = performance.now()
  // The real path, because the sandbox accepts no symbolic link as an input.
  const ours = await madeBy(sandbox, await realpath(path), bytes)
  const ms = Math.round(performance.now() - started)
  // An archive is not tried: a decoder that searches for the beginning of a picture finds one in a tar of photos, and
  // this would count as missed.
  const isAsked = ours.code !== undefined && bytes > 0 && ours.kind !== 'archive'
  const readBy = isAsked ? await readByAny(path) : undefined
  return { path, ...ours, readBy, ms }
}

async function madeBy(
  sandbox: Sandbox,
  file: string,
  size: number,
): Promise<Pick<Tried, 'mediaType' | 'kind' | 'code'>> {
  const scratch = await mkdtemp(join(tmpdir(), 'decode-'))
  const signal = AbortSignal.timeout(FILE_LIMIT_MS)
  try {
    const inspection = await inspectFile({ sandbox, file, scratch, size, signal })
    const { kind, mediaType } = inspection
    if (size === 0) return { kind, mediaType, code: 'empty' }
    const made = await makePreview({ sandbox, file, scratch, inspection, signal })
    return { kind, mediaType, code: made.ok ? undefined : made.error.code }
  } catch (cause) {
    // A crash of our own code on somebody's file is a result, and the worst one.
    return { kind: 'other', mediaType: 'unknown', code: signal.aborted ? 'timed-out' : `fault: ${nameOf(cause)}` }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : 'unknown')
