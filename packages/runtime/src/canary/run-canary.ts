// The self-test. It sends one picture to the public address like a witness, follows it through the whole platform to
// its place on a timeline, and removes it again.
import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { makeTinyPng } from './tiny-png.ts'

/** An item of a self-test that is not removed yet. */
interface CheckItem {
  readonly item: string
  readonly stage: string
  readonly isPlaced: boolean
}

export interface CanaryDeps {
  readonly door: {
    listCheckItems(incident: string): Promise<readonly CheckItem[]>
    removeCheckItems(check: { readonly incident: string; readonly items: readonly string[] }): Promise<void>
  }
  readonly incident: { readonly id: string; readonly slug: string }
  readonly intakeUrl: string
  readonly signal: AbortSignal
  /** The time limit of each of the two waits (for placing, for removal), in milliseconds. */
  readonly limitMs: number
  /** When all waits together must end, epoch ms. Set if several self-tests share a time limit. */
  readonly until?: number
}

/**
 * Where the self-test failed. At the public address: `unreachable`, `refused`, `unanswered` (no answer in time) and
 * `pressed` (it asks for proof of work at present). `not-kept`: nothing was preserved in time. `not-placed`: the
 * picture was preserved, but not placed in time.
 */
export type CanaryCode =
  | 'unreachable'
  | 'unanswered'
  | 'refused'
  | 'pressed'
  | 'not-kept'
  | 'not-placed'
  | 'not-removed'

/** The self-test failed; the message says where. */
export class CanaryFailed extends Error {
  readonly code: CanaryCode

  constructor(code: CanaryCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** Sends the picture, waits until it is placed, has it removed, and waits for that too. Throws CanaryFailed. */
export async function runCanary(deps: CanaryDeps): Promise<void> {
  const { door, incident } = deps
  // Items that an interrupted self-test left behind. They are removed, too.
  const earlier = new Set((await door.listCheckItems(incident.id)).map(({ item }) => item))
  await send(deps)
  const ours = async () => (await door.listCheckItems(incident.id)).filter(({ item }) => !earlier.has(item))
  if (!(await reach(deps, async () => (await ours()).some(isThrough)))) {
    const stages = (await ours()).map(({ stage }) => stage)
    const within = `is not placed within ${deps.limitMs / 1000} s`
    if (stages.length === 0) throw new CanaryFailed('not-kept', `the self-test picture ${within}: it is no item yet`)
    await remove(deps, await ours())
    throw new CanaryFailed('not-placed', `the self-test picture ${within}: its stage is ${stages.join(', ')}`)
  }
  const items = await door.listCheckItems(incident.id)
  await remove(deps, items)
  const gone = await reach(deps, async () => {
    const left = new Set((await door.listCheckItems(incident.id)).map(({ item }) => item))
    return items.every(({ item }) => !left.has(item))
  })
  if (!gone)
    throw new CanaryFailed('not-removed', `the self-test picture is not removed within ${deps.limitMs / 1000} s`)
}

const remove = ({ door, incident }: CanaryDeps, items: readonly CheckItem[]): Promise<void> =>
  door.removeCheckItems({ incident: incident.id, items: items.map(({ item }) => item) })

// Whether all work on the item is done. A rendition that is written after the removal would stay for ever, so being
// placed is not enough.
const isThrough = ({ stage, isPlaced }: CheckItem): boolean => isPlaced && (stage === 'ready' || stage === 'failed')

const EVERY_MS = 50

const leftOf = ({ limitMs, until }: CanaryDeps): number =>
  Math.max(0, until === undefined ? limitMs : Math.min(limitMs, until - Date.now()))

async function reach(deps: CanaryDeps, isReached: () => Promise<boolean>): Promise<boolean> {
  const { signal } = deps
  const until = Date.now() + leftOf(deps)
  for (;;) {
    signal.throwIfAborted()
    if (await isReached()) return true
    if (Date.now() >= until) return false
    await pause(EVERY_MS, undefined, { signal })
  }
}

async function send(deps: CanaryDeps): Promise<void> {
  const { incident, intakeUrl, signal } = deps
  const picture = makeTinyPng(() => randomInt(256))
  const tus = { 'Tus-Resumable': '1.0.0' }
  const own = AbortSignal.timeout(leftOf(deps))
  const limit = AbortSignal.any([signal, own])
  const post = async (path: string, init: RequestInit, expected: number): Promise<Response> => {
    const answer = await fetch(new URL(path, intakeUrl), { redirect: 'error', signal: limit, ...init }).catch(
      (cause) => {
        signal.throwIfAborted()
        if (own.aborted) throw new CanaryFailed('unanswered', 'the public address says nothing in time', { cause })
        throw new CanaryFailed('unreachable', 'the public address does not answer the self-test', { cause })
      },
    )
    if (answer.status === expected) return answer
    await answer.body?.cancel()
    const code = answer.status === 428 || answer.status === 429 ? 'pressed' : 'refused'
    throw new CanaryFailed(code, `the public address answered the self-test with ${answer.status}`)
  }
  const json = { 'Content-Type': 'application/json' }
  const opened = await post(`/${incident.slug}/submissions`, { method: 'POST', headers: json, body: '{}' }, 201)
  const submission = parseSubmission(await opened.json())
  const length = { 'Upload-Length': String(picture.length) }
  const created = await post(submission, { method: 'POST', headers: { ...tus, ...length } }, 201)
  const upload = created.headers.get('Location')
  if (upload === null) throw new CanaryFailed('refused', 'the public address told no place for the self-test picture')
  const bytes = { 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
  await post(upload, { method: 'PATCH', headers: { ...tus, ...bytes }, body: new Uint8Array(picture) }, 204)
}

function parseSubmission(body: unknown): string {
  if (typeof body === 'object' && body !== null && 'submission' in body && typeof body.submission === 'string') {
    return body.submission
  }
  throw new CanaryFailed('refused', 'the public address answered the self-test with something else than a submission')
}
