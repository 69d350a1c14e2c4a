import { join } from 'node:path'
import type { ItemSource, NormaliseDoor } from '@firsthand/database/normalise'
import { type ItemKind, parseItemKind, type Work } from '@firsthand/domain'
import type { FileFacts, RenderRequest, RenditionCode, Sandbox } from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { type Logger, type Scratch, sizeClass } from '@firsthand/runtime'
import { type Copy, copiesOf } from './copies.ts'
import { keepDerived, type VaultDeps, writeAsReceived } from './item-vault.ts'
import { Setback, settled } from './setback.ts'

export interface NormaliseDeps extends VaultDeps {
  readonly door: NormaliseDoor
  readonly sandbox: Sandbox
  readonly scratch: Scratch
  readonly log: Logger
}

type Job = Pick<HandleContext, 'signal'>

/** A file on which our own code fails this often stays without its copies: it must not keep coming back. */
const GIVE_UP_AFTER_TRIES = 4
/** The item and a copy of it lie in scratch together, and a decoder's own files beside them. */
const ROOM_BYTES = 512 * 1024 * 1024
const NO_ROOM_PAUSE_MS = 15_000
const TIMED_OUT_PAUSE_MS = 60_000

/** What one row of the queue `normalise` asks for; may run twice and at the same time as itself. */
export const createNormalise =
  (deps: NormaliseDeps) =>
  (work: Work, job: Job): Promise<HandlerOutcome> =>
    settled(() => normalise(deps, work, job))

async function normalise(deps: NormaliseDeps, work: Work, job: Job): Promise<HandlerOutcome> {
  const { door, scratch } = deps
  if (work.task !== 'normalise-item') return dead('task-unknown')
  const item = await door.item(work.subject)
  if (!item) return dead('item-unknown')
  if (!item.key) return skipped('item-erased')
  const tries = work.tries ?? work.attempt
  const there = await door.renditionsThere(item.id)
  const wanted = item.bytes === 0 ? [] : copiesOf(item).filter(({ kind, recipe }) => !there.has(`${kind}/${recipe}`))
  if (tries > GIVE_UP_AFTER_TRIES) {
    for (const copy of wanted) await refuse(deps, { item, copy, code: 'given-up' })
  } else if (wanted.length > 0) {
    if ((await scratch.freeBytes()) < 2 * item.bytes + ROOM_BYTES) return retry('no-room', NO_ROOM_PAUSE_MS)
    await scratch.withFolder((folder) => makeCopies(deps, { item, wanted, folder, tries }, job))
  }
  await door.markReady(item.id)
  return done
}

interface Making {
  readonly item: ItemSource
  readonly wanted: readonly Copy[]
  readonly folder: string
  readonly tries: number
}

async function makeCopies(
  deps: NormaliseDeps,
  { item, wanted, folder, tries }: Making,
  { signal }: Job,
): Promise<void> {
  const file = join(folder, 'item')
  await writeAsReceived(deps, item, file, signal)
  const facts = parseFacts((await deps.door.factsOf(item.id)) ?? {})
  const inspection = { kind: kindOf(item), mediaType: item.mediaType, facts }
  const request: RenderRequest = { sandbox: deps.sandbox, file, scratch: folder, inspection, signal }
  for (const copy of wanted) await makeCopy(deps, { item, copy, tries, request }, signal)
}

interface OneCopy {
  readonly item: ItemSource
  readonly copy: Copy
  readonly tries: number
  readonly request: RenderRequest
}

async function makeCopy(
  deps: NormaliseDeps,
  { item, copy, tries, request }: OneCopy,
  signal: AbortSignal,
): Promise<void> {
  const started = performance.now()
  const { kind, recipe } = copy
  const made = await copy.make(request)
  // A decoder that was stopped because we must stop has said nothing about the file.
  signal.throwIfAborted()
  if (!made.ok) {
    const { code } = made.error
    if (code === 'timed-out' && tries < 2) throw new Setback(retry('timed-out', TIMED_OUT_PAUSE_MS))
    if (code !== 'no-picture') await refuse(deps, { item, copy, code })
    return
  }
  const { mediaType, file, bytes, width, height, durationMs } = made.value
  const derived = { kind, recipe, mediaType, file, bytes, width, height, durationMs }
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

interface Refused {
  readonly item: ItemSource
  readonly copy: Copy
  readonly code: RenditionCode | 'given-up'
}

async function refuse({ door, log }: NormaliseDeps, { item, copy, code }: Refused): Promise<void> {
  const { kind, recipe } = copy
  await door.keepRefusal(
    { item: item.id, incident: item.incident },
    { tool: `normalise.${kind}`, version: `${recipe} ${code}`, outcome: 'failed', reason: code },
  )
  log.event('rendition.refused', { item: item.id, kind, code })
}

const kindOf = (item: ItemSource): ItemKind => parseItemKind(item.kind) ?? 'other'

/** Inspect wrote them from the same type; a fact that is missing is undefined in both. */
const parseFacts = (record: object): FileFacts => record as FileFacts
