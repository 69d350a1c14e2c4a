import { join } from 'node:path'
import type { ItemSource, NormaliseDoor } from '@firsthand/database/normalise'
import { parseItemKind, type Work } from '@firsthand/domain'
import {
  type CleanOptions,
  type FileFacts,
  isCleanable,
  makeCleanCopy,
  roomForCopies,
  type Sandbox,
} from '@firsthand/media'
import { dead, done, type HandleContext, type HandlerOutcome, retry, skipped } from '@firsthand/queues'
import { writeAsReceived } from '@firsthand/worker'
import type { Copy } from './copy.ts'
import { type MakeDeps, makeCopy, type Refused, refuse } from './make-copy.ts'
import type { Room } from './room.ts'

export interface CleanDeps extends MakeDeps {
  readonly door: NormaliseDoor
  readonly sandbox: Sandbox
  readonly room: Room
}

const GIVE_UP_AFTER_TRIES = 4
const NO_ROOM_PAUSE_MS = 15_000

/**
 * Makes a copy for sharing that an officer requested: kind `clean`, with the request's id as its recipe. A custody
 * entry by command says which officer asked, and why. This worker records whether the copy was made.
 */
export async function cleanItem(
  deps: CleanDeps,
  work: Work,
  { signal }: Pick<HandleContext, 'signal'>,
): Promise<HandlerOutcome> {
  const { door } = deps
  const item = await door.item(work.subject)
  if (!item) return dead('item-unknown')
  const id = work.detail['cleaning'] ?? ''
  const asked = await door.cleaning(item.id, id)
  if (!asked) return dead('cleaning-unknown')
  const copy = cleanCopy(id, asked)
  if (!item.key) return skipped('item-erased')
  if (await door.isInfected(item.id)) {
    await door.recordProgress({ item: item.id, incident: item.incident }, [
      { kind: copy.kind, state: 'failed', code: 'infected' },
    ])
    return skipped('item-infected')
  }
  if ((await door.copiesThere(item.id)).has(`clean/${copy.recipe}`)) return skipped('already-made')
  const tries = work.tries ?? work.attempt
  const code = whyNot(deps, item, tries)
  if (code !== undefined) {
    await refuse(deps, { item, copy, code })
    return done
  }
  return (await makeInRoom(deps, { item, copy, tries }, signal)) ?? retry('no-room', NO_ROOM_PAUSE_MS)
}

function whyNot({ sandbox }: CleanDeps, { bytes, kind }: ItemSource, tries: number): Refused['code'] | undefined {
  if (sandbox.state.mode === 'none') return 'sandbox-off'
  if (tries > GIVE_UP_AFTER_TRIES) return 'given-up'
  return bytes === 0 || !isCleanable(kind) ? 'not-cleanable' : undefined
}

const cleanCopy = (id: string, wish: CleanOptions): Copy => ({
  kind: `clean:${id}`,
  recipe: `v1-${id}`,
  thereAs: 'clean',
  async make(request) {
    const made = await makeCleanCopy(request, wish)
    return made.ok ? { ok: true, value: [{ kind: 'clean', file: made.value }] } : made
  },
})

async function makeInRoom(
  deps: CleanDeps,
  one: Omit<Making, 'folder' | 'facts'>,
  signal: AbortSignal,
): Promise<HandlerOutcome | undefined> {
  const { id, kind, bytes } = one.item
  const facts = parseFacts((await deps.door.factsOf(id)) ?? {})
  // A film needs twice the space, because it is encoded and then remuxed.
  const need = { bytes, copies: 2 * roomForCopies({ kind, bytes, facts }) }
  return await deps.room.withRoomFor(need, (folder) => make(deps, { ...one, folder, facts }, signal))
}

interface Making {
  readonly item: ItemSource
  readonly copy: Copy
  readonly tries: number
  readonly folder: string
  readonly facts: FileFacts
}

async function make(
  deps: CleanDeps,
  { item, copy, tries, folder, facts }: Making,
  signal: AbortSignal,
): Promise<HandlerOutcome> {
  const file = join(folder, 'item')
  await writeAsReceived(deps, item, file, signal)
  const inspection = { kind: parseItemKind(item.kind) ?? 'other', mediaType: item.mediaType, facts }
  const request = { sandbox: deps.sandbox, file, scratch: folder, inspection, signal }
  await makeCopy(deps, { item, copy, tries, request }, signal)
  return done
}

/** `inspect` stored these facts from a `FileFacts`, without the fields that are undefined. */
const parseFacts = (record: object): FileFacts => record as FileFacts
