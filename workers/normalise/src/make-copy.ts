import type { ItemSource, NormaliseDoor } from '@firsthand/database/normalise'
import type { RenderRequest, RenditionCode } from '@firsthand/media'
import { retry } from '@firsthand/queues'
import { type Logger, sizeClass } from '@firsthand/runtime'
import { keepDerived, Setback, type VaultDeps } from '@firsthand/worker'
import type { Copy, MadeFile } from './copy.ts'
import { reportProgress } from './share.ts'

export interface MakeDeps extends VaultDeps {
  readonly door: NormaliseDoor
  readonly log: Logger
}

export interface OneCopy {
  readonly item: ItemSource
  readonly copy: Copy
  readonly tries: number
  readonly request: RenderRequest
}

/** Delay before a copy that timed out is tried once more: the machine may be less busy then. */
const TIMED_OUT_PAUSE_MS = 60_000

/**
 * Makes one copy, stores it and records the outcome. A file that cannot be shown is an outcome, not a fault. @throws
 * Setback
 */
export async function makeCopy(deps: MakeDeps, one: OneCopy, signal: AbortSignal): Promise<void> {
  const { door } = deps
  const { item, copy, tries, request } = one
  const of = { item: item.id, incident: item.incident }
  const started = performance.now()
  const { kind } = copy
  await door.recordProgress(of, [{ kind, state: 'running' }])
  const progress = reportProgress((share) => door.recordProgress(of, [{ kind, state: 'running', share }]))
  const made = await copy
    .make({ ...request, item, onShare: progress.onShare, keepText: (text) => door.keepText(of, text) })
    .finally(() => progress.stop())
  if (signal.aborted) {
    // If the process is stopping, we stopped the decoder, so its result says nothing about the file.
    await door.recordProgress(of, [{ kind, state: 'waiting' }]).catch(() => undefined)
    signal.throwIfAborted()
  }
  if (!made.ok) {
    const { code } = made.error
    if (code === 'timed-out' && tries < 2) {
      await door.recordProgress(of, [{ kind, state: 'waiting', code }])
      throw new Setback(retry('timed-out', TIMED_OUT_PAUSE_MS))
    }
    // A film without sound has no waveform, and a drawing has no text. These are not failures.
    if (code === 'no-picture' || code === 'no-text')
      await door.recordProgress(of, [{ kind, state: 'done', share: 1, code }])
    else await refuse(deps, { item, copy, code })
    return
  }
  for (const file of made.value) await keep(deps, one, { file, signal, started })
  await door.recordProgress(of, [{ kind, state: 'done', share: 1, ...remarkCodeOf(made.value) }])
}

/** A code that tells officers what is special about the copy. */
function remarkCodeOf(files: readonly MadeFile[]): { code?: string } {
  if (files.some(({ file }) => file.isCutShort === true)) return { code: 'cut-short' }
  return files.some(({ file }) => file.isInexact === true) ? { code: 'edit-list-inexact' } : {}
}

interface Kept {
  readonly file: MadeFile
  readonly signal: AbortSignal
  readonly started: number
}

async function keep(deps: MakeDeps, { item, copy }: OneCopy, { file: made, signal, started }: Kept): Promise<void> {
  const { mediaType, file, bytes, width, height, durationMs } = made.file
  const { kind, number = 0 } = made
  const { recipe } = copy
  const derived = { kind, recipe, number, mediaType, file, bytes, width, height, durationMs }
  await deps.door.keepRendition(
    { item: item.id, incident: item.incident },
    await keepDerived(deps.vault, item, derived, signal),
  )
  deps.log.event('rendition.made', {
    item: item.id,
    kind,
    recipe,
    sizeClass: sizeClass(bytes),
    durationMs: performance.now() - started,
  })
}

export interface Refused {
  readonly item: ItemSource
  readonly copy: Copy
  readonly code: RenditionCode | 'given-up'
}

/** Records the reason for custody and for officers, who may request the copy again. */
export async function refuse({ door, log }: MakeDeps, { item, copy, code }: Refused): Promise<void> {
  const { kind, recipe } = copy
  const of = { item: item.id, incident: item.incident }
  await door.recordFailedCopy(of, {
    tool: `normalise.${kind}`,
    version: `${recipe} ${code}`,
    outcome: 'failed',
    reason: code,
  })
  await door.recordProgress(of, [{ kind, state: 'failed', code }])
  log.event('rendition.refused', { item: item.id, kind, code })
}
